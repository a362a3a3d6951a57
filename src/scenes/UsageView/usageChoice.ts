import type { SceneObjectUrlValue, SceneObjectUrlValues } from '@grafana/scenes';

import type { Temporality } from 'data/temporality';

import {
  choiceFromUrl,
  choiceToUrl,
  DEFAULT_CHOICE,
  LIST_URL_KEYS,
  type ListChoice,
} from '../SessionsBrowser/listChoice';

/** What a person chose to see of the usage; the range and the sources are chosen elsewhere. */
export interface UsageChoice {
  /** The list of sessions that one comes from and goes to: its filters are the page's. */
  readonly list: ListChoice;
  /** The label that the cost over time is split by. */
  readonly by: string;
  /** How to read the counters, where the person knows it better. */
  readonly counters?: Temporality;
}

export const DEFAULT_BY = 'model';
export const DEFAULT_USAGE_CHOICE: UsageChoice = { list: DEFAULT_CHOICE, by: DEFAULT_BY };

/** The keys of the address that belong to this page alone. */
export const USAGE_URL_KEYS = ['by', 'counters'] as const;
export const ALL_USAGE_URL_KEYS: readonly string[] = [...LIST_URL_KEYS, ...USAGE_URL_KEYS];

export const usageChoiceToUrl = ({ list, by, counters }: UsageChoice): SceneObjectUrlValues => ({
  ...choiceToUrl(list),
  by: by === DEFAULT_BY ? null : by,
  counters: counters ?? null,
});

const textOf = (value: SceneObjectUrlValue): string => (typeof value === 'string' ? value : (value?.[0] ?? ''));

function countersOf(text: string): { readonly counters?: Temporality } {
  return text === 'cumulative' || text === 'delta' ? { counters: text } : {};
}

/** Changes only what `values` names; junk is the default. */
export function usageChoiceFromUrl(choice: UsageChoice, values: SceneObjectUrlValues): UsageChoice {
  const { by, counters, ...list } = values;
  const { counters: before, ...rest } = choice;
  return {
    ...rest,
    list: choiceFromUrl(choice.list, list),
    ...('by' in values ? { by: textOf(by) || DEFAULT_BY } : {}),
    ...('counters' in values ? countersOf(textOf(counters)) : before === undefined ? {} : { counters: before }),
  };
}
