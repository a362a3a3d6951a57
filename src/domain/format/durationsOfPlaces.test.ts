import * as fc from 'fast-check';

import { durationMs } from '../units';
import { sinceStart, tickLabel } from '../timeline/ticks';
import { wallClock } from '../timeline/wallClock';
import { exactDuration, formatDuration, roundedDuration } from './formatDuration';
import { Numbers } from './numbers';
import { timeUnits } from './timeUnits';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ENGLISH = new Numbers('en-US', undefined, 'en-US');
const CHINESE = new Numbers('zh-Hans', undefined, 'zh-Hans');
const GERMAN = new Numbers('de-DE', undefined, 'de-DE');

describe('units of time', () => {
  it.each([
    ['en-US', 'ms s min h d'],
    ['de-DE', 'ms s min h d'],
    ['zh-Hans', '毫秒 秒 分钟 小时 天'],
    ['ja-JP', 'ms 秒 分 時間 日'],
  ])('in %s', (language, words) => {
    const { millisecond, second, minute, hour, day } = timeUnits(language);
    expect([millisecond, second, minute, hour, day].join(' ')).toBe(words);
  });

  it('are those of the texts, whatever the place', () => {
    expect(formatDuration(durationMs(16_900), new Numbers('de-DE', undefined, 'zh-Hans'))).toBe('16,9 秒');
    expect(formatDuration(durationMs(16_900), new Numbers('zh-Hans', undefined, 'en-US'))).toBe('16.9 s');
    expect(formatDuration(durationMs(16_900), new Numbers('zh-Hans'))).toBe('16.9 s');
    expect(formatDuration(durationMs(16_900), new Numbers('zh-Hans', undefined, 'no language'))).toBe('16.9 s');
  });
});

describe('durations of a place', () => {
  it.each([
    [0.4, '<1 ms', '<1 毫秒', '<1 ms'],
    [340, '340 ms', '340 毫秒', '340 ms'],
    [16_887, '16.9 s', '16.9 秒', '16,9 s'],
    [-16_887, '-16.9 s', '-16.9 秒', '-16,9 s'],
    [4 * MINUTE + 5_000, '4 min 05 s', '4 分钟 05 秒', '4 min 05 s'],
    [2 * HOUR + 13 * MINUTE, '2 h 13 min', '2 小时 13 分钟', '2 h 13 min'],
    [3 * DAY + 4 * HOUR, '3 d 04 h', '3 天 04 小时', '3 d 04 h'],
    [NaN, '–', '–', '–'],
  ])('%d ms in short', (ms, english, chinese, german) => {
    const texts = [ENGLISH, CHINESE, GERMAN].map((numbers) => formatDuration(durationMs(ms), numbers));
    expect(texts).toEqual([english, chinese, german]);
  });

  it.each([
    [9 * HOUR, '9 h', '9 小时', '9 h'],
    [90_000, '2 min', '2 分钟', '2 min'],
    [2 * DAY, '2 d', '2 天', '2 d'],
    [1500, '1.5 s', '1.5 秒', '1,5 s'],
  ])('%d ms in one unit', (ms, english, chinese, german) => {
    const texts = [ENGLISH, CHINESE, GERMAN].map((numbers) => roundedDuration(durationMs(ms), numbers));
    expect(texts).toEqual([english, chinese, german]);
  });

  it('to the millisecond', () => {
    const texts = [ENGLISH, CHINESE, GERMAN].map((numbers) => exactDuration(durationMs(16_887.25), numbers));
    expect(texts).toEqual(['16,887.25 ms', '16,887.25 毫秒', '16.887,25 ms']);
  });

  it('have the same digits in every place but for their signs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (ms) => {
        const digits = [ENGLISH, CHINESE, GERMAN].map((numbers) =>
          formatDuration(durationMs(ms), numbers)
            .replace(',', '.')
            .replace(/[^\d.]/g, '')
        );
        expect(new Set(digits).size).toBe(1);
      })
    );
  });
});

describe('labels of the axis in a place', () => {
  it.each([
    [0, 1000, '+0', '+0', '+0'],
    [500, 500, '0.5 s', '0.5 秒', '0,5 s'],
    [-12_000, 1000, '−12 s', '−12 秒', '−12 s'],
    [90_250, 10, '1:30.25', '1:30.25', '1:30,25'],
    [15 * MINUTE, MINUTE, '15 min', '15 分钟', '15 min'],
    [2 * HOUR, HOUR, '2 h', '2 小时', '2 h'],
    [3 * DAY, DAY, '3 d', '3 天', '3 d'],
    [DAY + 6 * HOUR, HOUR, '1 d 6 h', '1 天 6 小时', '1 d 6 h'],
    [DAY + 500, 500, '1 d 0:00:00.5', '1 天 0:00:00.5', '1 d 0:00:00,5'],
  ])('%d ms at a step of %d', (ms, stepMs, english, chinese, german) => {
    expect([ENGLISH, CHINESE, GERMAN].map((numbers) => tickLabel(ms, stepMs, numbers))).toEqual([
      english,
      chinese,
      german,
    ]);
    expect(sinceStart(1e12, CHINESE).label(1e12 + ms, stepMs, undefined)).toBe(chinese);
  });

  it.each([
    ['en-US', ENGLISH, ['11-23 14:30', '14:30:05.2', '11-23']],
    ['zh-Hans', CHINESE, ['11/23 14:30', '14:30:05.2', '11/23']],
    ['de-DE', GERMAN, ['23.11. 14:30', '14:30:05,2', '23.11.']],
  ])('of the clock in %s', (_locale, numbers, labels) => {
    const { label } = wallClock(() => 0, numbers);
    const time = Date.UTC(2026, 10, 23, 14, 30);
    const second = time + 5_200;
    expect([label(time, MINUTE, undefined), label(second, 100, time), label(time, DAY, undefined)]).toEqual(labels);
  });
});
