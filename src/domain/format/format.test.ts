import * as fc from 'fast-check';

import { durationMs, nanoUsd } from '../units';
import { exactBytes, formatBytes } from './formatBytes';
import { formatCount } from './formatCount';
import { exactDuration, formatDuration, roundedDuration } from './formatDuration';
import { formatOffset } from './formatTime';
import { formatTokens } from './formatTokens';
import { exactUsd, formatUsd } from './formatUsd';
import { shortenId } from './shortenId';

describe('money', () => {
  it.each([
    [0, '$0.00', '$0.00'],
    [1, '$0.000000001', '$0.000000001'],
    [4_167_600, '$0.0042', '$0.0041676'],
    [4_000_000, '$0.004', '$0.004'],
    [9_999_999, '$0.01', '$0.009999999'],
    [10_000_000, '$0.01', '$0.01'],
    [672_690_000, '$0.67', '$0.67269'],
    [999_999_999_999, '$1,000', '$999.999999999'],
    [1_234_567_000_000, '$1,235', '$1,234.567'],
    [-672_690_000, '-$0.67', '-$0.67269'],
  ])('%d nano-dollars', (nano, short, exact) => {
    expect(formatUsd(nanoUsd(nano))).toBe(short);
    expect(exactUsd(nanoUsd(nano))).toBe(exact);
  });

  it('can be read back to the nano-dollar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (nano) => {
        const dollars = Number(exactUsd(nanoUsd(nano)).replace(/[$,]/g, ''));
        expect(Math.round(dollars * 1e9)).toBe(nano);
      })
    );
  });
});

describe('tokens and counts', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1k', '1,000'],
    [12_400, '12.4k', '12,400'],
    [766_700, '766.7k', '766,700'],
    [999_949, '999.9k', '999,949'],
    [999_950, '1M', '999,950'],
    [1_234_567, '1.2M', '1,234,567'],
    [2_500_000_000, '2.5B', '2,500,000,000'],
    [-12_400, '-12.4k', '-12,400'],
  ])('%d', (count, short, exact) => {
    expect(formatTokens(count)).toBe(short);
    expect(formatCount(count)).toBe(exact);
  });

  it('a fraction is kept, what is no number says so', () => {
    expect(formatCount(1234.5)).toBe('1,234.5');
    expect(formatCount(Number.NaN)).toBe('–');
    expect(formatTokens(Number.POSITIVE_INFINITY)).toBe('–');
  });
});

describe('durations', () => {
  it.each([
    [0, '0 ms', '0 ms'],
    [0.4, '<1 ms', '0.4 ms'],
    [340, '340 ms', '340 ms'],
    [999.6, '1.0 s', '999.6 ms'],
    [16_887, '16.9 s', '16,887 ms'],
    [59_949, '59.9 s', '59,949 ms'],
    [59_950, '1 min 00 s', '59,950 ms'],
    [245_000, '4 min 05 s', '245,000 ms'],
    [3_599_600, '1 h 00 min', '3,599,600 ms'],
    [7_980_000, '2 h 13 min', '7,980,000 ms'],
    [273_600_000, '3 d 04 h', '273,600,000 ms'],
    [-340, '-340 ms', '-340 ms'],
  ])('%d ms', (ms, short, exact) => {
    expect(formatDuration(durationMs(ms))).toBe(short);
    expect(exactDuration(durationMs(ms))).toBe(exact);
  });
});

describe('times since the start', () => {
  it.each([
    [0, '+0:00.0'],
    [83_400, '+1:23.4'],
    [59_960, '+1:00.0'],
    [3_723_400, '+1:02:03.4'],
    [-1000, '-0:01.0'],
    [-1, '+0:00.0'],
  ])('%d ms', (ms, text) => expect(formatOffset(durationMs(ms))).toBe(text));
});

describe('sizes', () => {
  it.each([
    [0, '0 B', '0 B'],
    [1023, '1023 B', '1,023 B'],
    [1536, '1.5 KiB', '1,536 B'],
    [1_048_570, '1 MiB', '1,048,570 B'],
    [62_914_560, '60 MiB', '62,914,560 B'],
  ])('%d bytes', (bytes, short, exact) => {
    expect(formatBytes(bytes)).toBe(short);
    expect(exactBytes(bytes)).toBe(exact);
  });
});

describe('ids', () => {
  it('are cut in the middle only when that makes them shorter', () => {
    expect(shortenId('3459316f-4b57-4041-aae2-04fad0375ff6')).toBe('3459316f…5ff6');
    expect(shortenId('0123456789abc')).toBe('0123456789abc');
    expect(shortenId('')).toBe('');
  });

  it('never lose half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 20 }), (id) => {
        expect(shortenId(id)).not.toMatch(/\p{Surrogate}/u);
        expect(shortenId(id).length).toBeLessThan(id.length);
      })
    );
  });
});

describe('a length of time in its largest unit', () => {
  it.each([
    [340, '340 ms'],
    [59_600, '59.6 s'],
    [125_000, '2 min'],
    [9.2 * 3_600_000, '9 h'],
    [50 * 3_600_000, '2 d'],
  ])('%d ms is %s', (ms, words) => {
    expect(roundedDuration(durationMs(ms))).toBe(words);
  });
});
