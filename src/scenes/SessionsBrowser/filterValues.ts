import type { ListFilter } from 'components/SessionFilters/sessionFilterValues';
import { loadLabelNames } from 'data/labelNames';
import { labelMeanings } from 'data/labelsInUse';
import type { LogsSource } from 'data/logsSource';
import { type FieldValue, loadFieldValues } from 'data/sessionList';
import type { FieldNamesQuestion } from 'queries/fieldNames';
import { filterFields } from 'queries/sessionFilters';

import type { SessionsBrowser } from './SessionsBrowser';

/** What the filters can choose from, in the range on the screen. */
export function filterValues(browser: SessionsBrowser) {
  /** Nothing to choose from without a source. */
  async function asked<Item>(
    load: (source: LogsSource, scope: FieldNamesQuestion) => Promise<readonly Item[]>
  ): Promise<readonly Item[]> {
    const source = browser.source();
    const { fromMs, toMs, baseFilter } = browser.question();
    return source === undefined ? [] : load(source, { fromMs, toMs, baseFilter });
  }
  const ofField = (field: string): Promise<readonly FieldValue[]> =>
    asked((source, scope) => loadFieldValues(source, { ...scope, field }));
  return {
    ofLabel: ofField,
    ofFilter: async (filter: ListFilter): Promise<readonly FieldValue[]> => {
      const lists = await Promise.all(filterFields(filter, labelMeanings().user).map(ofField));
      return merged(lists.flat());
    },
    labelNames: (): Promise<readonly string[]> => asked(loadLabelNames),
  };
}

/** A filter may look into several fields: one entry a value, the most frequent first. */
function merged(values: readonly FieldValue[]): readonly FieldValue[] {
  const events = new Map<string, number>();
  values.forEach((each) => events.set(each.value, (events.get(each.value) ?? 0) + each.events));
  return [...events].map(([value, count]) => ({ value, events: count })).sort((a, b) => b.events - a.events);
}
