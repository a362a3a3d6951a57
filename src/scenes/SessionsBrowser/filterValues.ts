import type { ListFilter } from 'components/SessionFilters/sessionFilterValues';
import { type FieldValue, loadFieldValues } from 'data/sessionList';
import { FILTER_FIELDS } from 'queries/sessionFilters';

import type { SessionsBrowser } from './SessionsBrowser';

/** What the filters can choose from, in the range on the screen. */
export function filterValues(browser: SessionsBrowser) {
  const ofField = async (field: string): Promise<readonly FieldValue[]> => {
    const source = browser.source();
    if (source === undefined) {
      return [];
    }
    const { fromMs, toMs, baseFilter } = browser.question();
    return loadFieldValues(source, { fromMs, toMs, baseFilter, field });
  };
  return {
    ofField,
    ofLabel: ofField,
    ofFilter: async (filter: ListFilter): Promise<readonly FieldValue[]> => {
      const lists = await Promise.all(FILTER_FIELDS[filter].map(ofField));
      return merged(lists.flat());
    },
    labelNames: async (): Promise<readonly string[]> => [],
  };
}

/** A filter may look into several fields: one entry a value. */
function merged(values: readonly FieldValue[]): readonly FieldValue[] {
  const events = new Map<string, number>();
  values.forEach((each) => events.set(each.value, (events.get(each.value) ?? 0) + each.events));
  return [...events].map(([value, count]) => ({ value, events: count })).sort((a, b) => b.events - a.events);
}
