import { DEFAULT_USAGE, USAGE_DIMENSIONS, USAGE_SORTS, type UsageChoices } from 'domain/usage/usageChoices';

import { listOfText, listText } from './choices/listText';

const UP = 'asc';
const DOWN = 'desc';

/** `model,cost,desc,=claude-opus-5-5`: by what, how it is sorted, and which group is open. */
export function usageText({ by, sort, isDescending, open }: UsageChoices): string {
  const texts = [by, sort, isDescending ? DOWN : UP];
  return [...texts, ...(open === undefined ? [] : [listText([open])])].join(',');
}

/** The inverse; the default for what is not named, and for junk. */
export function usageOfText(text: string | undefined): UsageChoices {
  const [by, sort, direction, open] = (text ?? '').split(',');
  const known = {
    by: USAGE_DIMENSIONS.find((each) => each === by),
    sort: USAGE_SORTS.find((each) => each === sort),
  };
  if (known.by === undefined || known.sort === undefined || (direction !== UP && direction !== DOWN)) {
    return DEFAULT_USAGE;
  }
  const [group] = listOfText(open);
  return {
    by: known.by,
    sort: known.sort,
    isDescending: direction === DOWN,
    ...(group === undefined ? {} : { open: group }),
  };
}
