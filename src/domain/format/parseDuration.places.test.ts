import * as fc from 'fast-check';

import { durationMs } from '../units';
import { formatDuration } from './formatDuration';
import { Numbers } from './numbers';
import { parseDuration } from './parseDuration';

const CHINESE = new Numbers('zh-Hans', undefined, 'zh-Hans');
const GERMAN = new Numbers('de-DE', undefined, 'de-DE');

describe('a length of time as it is typed in a place', () => {
  it.each([
    ['2 秒', CHINESE, 2000],
    ['2秒', CHINESE, 2000],
    ['1分钟30秒', CHINESE, 90_000],
    ['1.5 小时', CHINESE, 5_400_000],
    ['340 毫秒', CHINESE, 340],
    ['1 天 2h', CHINESE, 93_600_000],
    ['1m 30s', CHINESE, 90_000],
    ['1,5 s', GERMAN, 1500],
    ['1.5 s', GERMAN, 1500],
  ])('“%s”', (text, numbers, ms) => {
    expect(parseDuration(text, numbers)).toEqual({ kind: 'duration', duration: ms });
  });

  it.each([
    ['2 秒', undefined, 'unknownUnit'],
    ['2 年', CHINESE, 'unknownUnit'],
    ['2', CHINESE, 'noUnit'],
    ['秒', CHINESE, 'noDuration'],
    ['<1 毫秒', CHINESE, 'noDuration'],
  ])('“%s” is none', (text, numbers, kind) => {
    expect(parseDuration(text, numbers)).toEqual({ kind });
  });

  it('is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom(1, 100, 1000, 60_000), (count, stepMs) => {
        [CHINESE, GERMAN].forEach((numbers) => {
          const text = formatDuration(durationMs(count * stepMs), numbers);
          const read = parseDuration(text, numbers);
          const again = read.kind === 'duration' ? formatDuration(read.duration, numbers) : '';
          expect(again).toBe(text);
        });
      })
    );
  });
});
