import { type NanoUsd, usdFromNanoUsd } from '../units';
import { groupDigits } from './formatCount';

const NANO_DIGITS = 9;
const CENT = 0.01;
const THOUSAND = 1000;

const minus = (amount: number): string => (amount < 0 ? '-' : '');

/** At least two digits after the point, zeros after that dropped. */
function trimmed(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.');
  return `${groupDigits(whole)}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}

function shortDollars(dollars: number): string {
  // What rounds to a thousand is shown like one.
  if (dollars >= THOUSAND - CENT / 2) {
    return groupDigits(dollars.toFixed(0));
  }
  if (dollars === 0 || dollars >= CENT) {
    return dollars.toFixed(2);
  }
  // Two digits that count: $0.0042, not $0.00.
  const leadingZeros = Math.max(0, -Math.floor(Math.log10(dollars)) - 1);
  return trimmed(dollars.toFixed(Math.min(NANO_DIGITS, leadingZeros + 2)));
}

/** Money in short: `$0.67`, `$0.0042` below a cent, `$1,235` from a thousand on. */
export function formatUsd(amount: NanoUsd): string {
  return `${minus(amount)}$${shortDollars(Math.abs(usdFromNanoUsd(amount)))}`;
}

/** Money to the nano-dollar: `$0.0041676`. */
export function exactUsd(amount: NanoUsd): string {
  const digits = Math.abs(Math.round(amount))
    .toFixed(0)
    .padStart(NANO_DIGITS + 1, '0');
  return `${minus(amount)}$${trimmed(`${digits.slice(0, -NANO_DIGITS)}.${digits.slice(-NANO_DIGITS)}`)}`;
}
