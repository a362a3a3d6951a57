import type { FieldValue } from 'components/SessionFilters/ValuesSelect';
import type { ListFilter } from 'components/SessionFilters/sessionFilterValues';
import { loadLabelNames } from 'data/labelNames';
import { labelMeanings } from 'data/labelsInUse';
import { loadFieldValues } from 'data/sessionList';
import { loadLabelValues } from 'data/usage/loadUsage';
import { isLabelField } from 'domain/sessions/sessionLabels';
import { filterFields } from 'queries/sessionFilters';

import { valueOf } from '../loading/loadable';

import type { UsageView } from './UsageView';

/** What the filters can choose from in the range on the screen: by the logs, and by the metrics where there are none. */
export function filterChoices(view: UsageView) {
  const detection = () => {
    const part = valueOf(view.state.answer)?.metrics;
    return part?.kind === 'read' || part?.kind === 'unread' ? part.detection : undefined;
  };
  const ofLabel = async (label: string): Promise<readonly FieldValue[]> => {
    const { logs, metrics } = view.sources();
    const { span, baseFilter } = view.question();
    if (logs !== undefined) {
      return loadFieldValues(logs, { ...span, baseFilter, field: label });
    }
    const found = detection();
    return metrics === undefined || found === undefined
      ? []
      : (await loadLabelValues(metrics, { span, detection: found }, label)).map(({ value, series }) => ({
          value,
          events: series,
        }));
  };
  return {
    ofLabel,
    ofFilter: async (filter: ListFilter): Promise<readonly FieldValue[]> => {
      const lists = await Promise.all(filterFields(filter, labelMeanings().user).map(ofLabel));
      const seen = new Set<string>();
      return lists.flat().filter(({ value }) => !seen.has(value) && seen.add(value));
    },
    labelNames: async (): Promise<readonly string[]> => {
      const { logs } = view.sources();
      const { span, baseFilter } = view.question();
      return logs === undefined
        ? (detection()?.labels.groupable ?? []).filter(isLabelField)
        : loadLabelNames(logs, { ...span, baseFilter });
    },
  };
}
