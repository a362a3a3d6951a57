import { AMERICAN, FIXED } from './numbers';

/** A share of one as percent, with one digit after the point or as many as are asked for: `41.0 %`. */
export const formatPercent = (share: number, digits: 0 | 1 | 2 = 1, numbers = AMERICAN): string =>
  `${numbers.write(share * 100, FIXED[digits])} %`;
