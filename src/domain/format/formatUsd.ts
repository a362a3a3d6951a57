import { type NanoUsd, nanoUsd, usdFromNanoUsd } from '../units';
import type { Currency } from './currency';
import { AMERICAN, type Numbers } from './numbers';

const THOUSAND = 1000;
/** Beyond this many digits there is but the noise of a binary fraction times a decimal one. */
const RELIABLE_DIGITS = 15;

const USUAL = { style: 'currency' } as const;
const WHOLE = { ...USUAL, minimumFractionDigits: 0, maximumFractionDigits: 0 } as const;
/** Two digits that count: $0.0042, not $0.00. */
const SMALL = { ...USUAL, maximumSignificantDigits: 2 } as const;
const EXACT = { ...USUAL, currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: 9 } as const;

/** What rounds to a thousand is shown like one. */
function formOf(size: number, leastUnit: number): Intl.NumberFormatOptions {
  if (size >= THOUSAND - leastUnit / 2) {
    return WHOLE;
  }
  return size === 0 || size >= leastUnit ? USUAL : SMALL;
}

/** Dollars in the currency that is shown. */
export const convertUsd = (dollars: number, { currency }: Numbers): number =>
  currency === undefined ? dollars : Number((dollars * currency.perUsd).toPrecision(RELIABLE_DIGITS));

/**
 * Money in short: `$0.67`, `$0.0042` below a cent, `$1,235` from a thousand on. Rounded here and nowhere before. In
 * another currency what is not nothing is marked: `≈€0.62`.
 */
export function formatUsd(amount: NanoUsd, numbers = AMERICAN): string {
  const value = convertUsd(usdFromNanoUsd(nanoUsd(Math.round(amount))), numbers);
  const text = numbers.write(value, formOf(Math.abs(value), 10 ** -numbers.moneyDigits));
  return numbers.currency !== undefined && Math.abs(value) > 0 && Number.isFinite(value) ? `≈${text}` : text;
}

/** Money to the nano-dollar, in dollars whatever the currency: `$0.0041676`. */
export const exactUsd = (amount: NanoUsd, numbers = AMERICAN): string =>
  numbers.write(usdFromNanoUsd(nanoUsd(Math.round(amount))), EXACT);

const RATE = { maximumSignificantDigits: RELIABLE_DIGITS } as const;

/** How much of a currency a dollar is: `0.92`. */
export const writeRate = ({ perUsd }: Currency, numbers: Numbers): string => numbers.write(perUsd, RATE);
