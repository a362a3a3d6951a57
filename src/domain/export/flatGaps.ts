import type { ExportGaps } from './exportContent';

/** What a file lacks, by names for formats that have no place of their own for it. */
export const flatGaps = ({
  partial,
  textsHidden,
}: ExportGaps): Readonly<Record<string, string | number | boolean>> => ({
  ...(partial === undefined
    ? {}
    : {
        'sessionline.loaded_events': partial.loadedEvents,
        'sessionline.total_events': partial.totalEvents,
        'sessionline.partial_reason': partial.reason,
      }),
  ...(textsHidden === true ? { 'sessionline.texts_hidden': true } : {}),
});
