import type { SessionEvent } from 'domain/events/sessionEvent';
import { tabSeparated } from 'domain/format/tabSeparated';
import type { EventColumn } from './eventColumns';

/** The events as a table with a heading: plain values, as a spreadsheet takes them from the clipboard. */
export function copyEvents(events: readonly SessionEvent[], columns: readonly EventColumn[]): string {
  const heading = columns.map(({ title, plainTitle }) => plainTitle ?? title);
  return tabSeparated([heading, ...events.map((event) => columns.map(({ plain }) => String(plain(event) ?? '')))]);
}
