import { costUsd, type Model } from './prices';

/** Figures that clients reported of real requests: model, input, output, cache read, cache write, dollars. */
const MEASURED: ReadonlyArray<readonly [Model, number, number, number, number, string]> = [
  ['claude-opus-5-5', 13, 61, 9100, 810, '0.007142'],
  ['claude-opus-5-5', 14, 62, 9200, 820, '0.007235999999999999'],
  ['claude-opus-5-5', 132, 180, 21000, 2000, '0.018328000000000004'],
  ['glm-4.7', 41, 89, 11900, 1090, '0.009774'],
  ['claude-haiku-4-5-20251001', 98, 146, 17600, 1660, '0.0046630000000000005'],
  ['claude-sonnet-4-5-20250929', 97, 145, 17500, 1650, '0.013903500000000001'],
  ['claude-3-5-haiku-20241022', 117, 166, 19500, 1850, '0.0041676000000000005'],
  ['claude-sonnet-4-20250514', 123, 172, 20100, 1910, '0.016141500000000003'],
];

test.each(MEASURED)(
  '%s with %i in and %i out costs what the client says, to the last digit',
  (model, input, output, cacheRead, cacheWrite5m, dollars) => {
    expect(String(costUsd(model, { input, output, cacheRead, cacheWrite5m, cacheWrite1h: 0 }))).toBe(dollars);
  }
);

test('writing the cache for an hour costs twice the input', () => {
  const use = { input: 10, output: 277, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 22_081 };
  expect(costUsd('claude-haiku-4-5-20251001', use)).toBeCloseTo(0.045557, 9);
});

test('fast mode costs six times as much', () => {
  const use = { input: 10, output: 20, cacheRead: 30, cacheWrite5m: 40, cacheWrite1h: 0 };
  expect(costUsd('claude-opus-4-6', use, true)).toBeCloseTo(6 * costUsd('claude-opus-4-6', use), 12);
});
