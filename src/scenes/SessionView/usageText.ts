import {
  DEFAULT_USAGE,
  USAGE_CHARTS,
  USAGE_DIMENSIONS,
  USAGE_SORTS,
  type UsageChoices,
} from 'domain/usage/usageChoices';

import { listOfText, listText } from './choices/listText';

const UP = 'asc';
const DOWN = 'desc';
/** No group has this name: theirs begin with `=`, and that of all requests is `*`. */
const CHART = 'chart:';

/**
 * `model,cost,desc,=claude-opus-5-5`: by what, how it is sorted, and which group is open; `turn,cost,desc,chart:kind`:
 * what stands in the place of the table.
 */
export function usageText({ by, sort, isDescending, open, chart }: UsageChoices): string {
  const texts = [by, sort, isDescending ? DOWN : UP];
  const last = chart === undefined ? open : `${CHART}${chart}`;
  return [...texts, ...(last === undefined ? [] : [listText([last])])].join(',');
}

/** The inverse, for a chart without what would be open in its table; the default for what is not named, and for junk. */
export function usageOfText(text: string | undefined): UsageChoices {
  const [by, sort, direction, last] = (text ?? '').split(',');
  const known = {
    by: USAGE_DIMENSIONS.find((each) => each === by),
    sort: USAGE_SORTS.find((each) => each === sort),
  };
  if (known.by === undefined || known.sort === undefined || (direction !== UP && direction !== DOWN)) {
    return DEFAULT_USAGE;
  }
  const [shown] = listOfText(last);
  const chart = USAGE_CHARTS.find((each) => shown === `${CHART}${each}`);
  return {
    by: known.by,
    sort: known.sort,
    isDescending: direction === DOWN,
    ...(chart === undefined ? openOf(shown) : { chart }),
  };
}

const openOf = (shown: string | undefined): Pick<UsageChoices, 'open'> =>
  shown === undefined || shown.startsWith(CHART) ? {} : { open: shown };
