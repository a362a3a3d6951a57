import { formatCount, shortNumber } from './formatCount';
import { AMERICAN } from './numbers';

const SCALES = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** What still rounds to the next step: 999.95 k is shown as 1M, not as 1000k. */
const ROUNDS_UP = 0.99995;

/**
 * A number of tokens in short: `999`, `12.4k`, `1.2M`. The exact one is `formatCount`'s.
 */
export function formatTokens(count: number, numbers = AMERICAN): string {
  const size = Math.abs(count);
  const scale = SCALES.find(([step], index) => size >= (index === SCALES.length - 1 ? step : step * ROUNDS_UP));
  if (!scale || !Number.isFinite(count)) {
    return formatCount(Math.round(count), numbers);
  }
  const [step, letter] = scale;
  return `${shortNumber(count / step, numbers)}${letter}`;
}
