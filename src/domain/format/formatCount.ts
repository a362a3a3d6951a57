import { AMERICAN, type Numbers } from './numbers';

const FULL = { maximumFractionDigits: 3 } as const;
const SHORT = { maximumFractionDigits: 1, useGrouping: false } as const;

/** A count in full, digits grouped: `12,400`. A fraction is kept to three digits. */
export const formatCount = (count: number, numbers = AMERICAN): string => numbers.write(count, FULL);

/** The number before a unit: one digit after the point, unless that is a zero. */
export const shortNumber = (value: number, numbers: Numbers): string => numbers.write(value, SHORT);
