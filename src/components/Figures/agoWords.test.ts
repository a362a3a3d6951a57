import { durationMs } from 'domain/units';
import { agoWords } from './agoWords';

describe('agoWords', () => {
  it.each([
    [-5000, 'just now'],
    [59_999, 'just now'],
    [60_000, '1 min ago'],
    [3 * 3_600_000 + 5, '3 h ago'],
    [49 * 3_600_000, '2 d ago'],
  ])('%d ms are "%s"', (elapsed, words) => {
    expect(agoWords(durationMs(elapsed))).toBe(words);
  });
});
