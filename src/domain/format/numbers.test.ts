import * as fc from 'fast-check';

import { durationMs, type NanoUsd, nanoUsd, sumNanoUsd } from '../units';
import { formatBytes } from './formatBytes';
import { formatCount } from './formatCount';
import { formatDuration } from './formatDuration';
import { formatPercent } from './formatPercent';
import { formatOffset } from './formatTime';
import { formatTokens } from './formatTokens';
import { exactUsd, formatUsd, writeRate } from './formatUsd';
import { AMERICAN, Numbers } from './numbers';

const LOCALES = ['en-US', 'de-DE', 'fr-FR', 'zh-Hans', 'en-IN', 'de-CH', 'pl-PL'];
const anyLocale = fc.constantFrom(...LOCALES);
const anyAmount = fc.integer({ min: -(10 ** 15), max: 10 ** 15 }).map(nanoUsd);
/** Of which eight together can still be read back to the nano-dollar from a floating-point number of dollars. */
const someAmount = fc.integer({ min: -(10 ** 14), max: 10 ** 14 }).map(nanoUsd);
const anyRate = fc.integer({ min: 1, max: 10 ** 6 }).map((rate) => rate / 1000);

/** What a text of a place says. */
function read(text: string, locale: string): number {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const digits = text.replaceAll(sign('group'), '').replace(sign('decimal'), '.').replace(sign('minusSign'), '-');
  const isNegative = digits.includes('-');
  return Number(digits.replace(/[^\d.]/g, '')) * (isNegative ? -1 : 1);
}

const plain = (text: string): string => text.replace(/\p{Zs}/gu, ' ');

describe('numbers of a place', () => {
  it.each([
    ['en-US', '12,345.5', '12.3k', '16.9 s', '1.5 KiB', '45.1 %', '+1:23.4', '1,234,567,890'],
    ['de-DE', '12.345,5', '12,3k', '16,9 s', '1,5 KiB', '45,1 %', '+1:23,4', '1.234.567.890'],
    ['fr-FR', '12 345,5', '12,3k', '16,9 s', '1,5 KiB', '45,1 %', '+1:23,4', '1 234 567 890'],
    ['zh-Hans', '12,345.5', '12.3k', '16.9 s', '1.5 KiB', '45.1 %', '+1:23.4', '1,234,567,890'],
    ['en-IN', '12,345.5', '12.3k', '16.9 s', '1.5 KiB', '45.1 %', '+1:23.4', '1,23,45,67,890'],
  ])('%s', (locale, ...texts) => {
    const numbers = new Numbers(locale);
    expect(
      [
        formatCount(12_345.5, numbers),
        formatTokens(12_345, numbers),
        formatDuration(durationMs(16_887), numbers),
        formatBytes(1536, numbers),
        formatPercent(0.451, 1, numbers),
        formatOffset(durationMs(83_400), numbers),
        formatCount(1_234_567_890, numbers),
      ].map(plain)
    ).toEqual(texts);
  });

  it.each(['', 'not a place', 'de_DE', '*', '<b>'])('are as in en-US where “%s” names no place', (locale) => {
    expect(formatCount(12_345.5, new Numbers(locale))).toBe('12,345.5');
  });

  it('counts can be read back', () => {
    fc.assert(
      fc.property(anyLocale, fc.integer(), (locale, count) => {
        expect(read(formatCount(count, new Numbers(locale)), locale)).toBe(count);
      })
    );
  });

  it.each(LOCALES)('nothing has a sign that rounds to nothing in %s', (locale) => {
    const numbers = new Numbers(locale);
    expect(formatCount(-0.0001, numbers)).toBe('0');
    expect(formatUsd(nanoUsd(-0), numbers)).toBe(formatUsd(nanoUsd(0), numbers));
    expect(formatUsd(nanoUsd(-0.4), numbers)).toBe(formatUsd(nanoUsd(0), numbers));
  });

  it.each([NaN, Infinity, -Infinity])('%d is a dash', (value) => {
    const euros = new Numbers('de-DE', { code: 'EUR', perUsd: 0.92 });
    expect(formatPercent(value)).toBe('– %');
    expect(exactUsd(nanoUsd(value), euros)).toBe('–');
    expect(formatUsd(nanoUsd(value), euros)).toBe('–');
  });

  it.each([2 ** 53, 1e21, 1e300, -1e300])('%d nano-dollars are written without an exponent', (value) => {
    LOCALES.map((locale) => new Numbers(locale)).forEach((numbers) => {
      expect(formatUsd(nanoUsd(value), numbers) + exactUsd(nanoUsd(value), numbers)).not.toMatch(/e\+|NaN|undefined/i);
    });
  });
});

describe('dollars of a place', () => {
  it.each([
    ['en-US', '$0.67', '$0.0042', '$1,235', '-$0.67'],
    ['de-DE', '0,67 $', '0,0042 $', '1.235 $', '-0,67 $'],
    ['fr-FR', '0,67 $US', '0,0042 $US', '1 235 $US', '-0,67 $US'],
    ['zh-Hans', 'US$0.67', 'US$0.0042', 'US$1,235', '-US$0.67'],
    ['en-IN', '$0.67', '$0.0042', '$1,235', '-$0.67'],
  ])('%s', (locale, ...texts) => {
    const numbers = new Numbers(locale);
    const amounts = [672_690_000, 4_167_600, 1_234_567_000_000, -672_690_000].map(nanoUsd);
    expect(amounts.map((amount) => plain(formatUsd(amount, numbers)))).toEqual(texts);
  });

  it('are exact to the nano-dollar, so that what is shown adds up', () => {
    fc.assert(
      fc.property(anyLocale, fc.array(someAmount, { maxLength: 8 }), (locale, amounts) => {
        const numbers = new Numbers(locale);
        const nanos = (amount: NanoUsd) => Math.round(read(exactUsd(amount, numbers), locale) * 1e9);
        const total = amounts.reduce<number>((sum, amount) => sum + nanos(amount), 0);
        expect(total).toBe(nanos(sumNanoUsd(amounts)));
      })
    );
  });

  it('are rounded half up from the exact amount, wherever a binary fraction lies', () => {
    expect(formatUsd(nanoUsd(1_005_000_000))).toBe('$1.01');
    expect(formatUsd(nanoUsd(1_004_999_999))).toBe('$1.00');
    expect(formatUsd(nanoUsd(8_345_000_000))).toBe('$8.35');
  });
});

describe('another currency', () => {
  const euros = new Numbers('en-US', { code: 'EUR', perUsd: 0.92 });

  it.each([
    [0, '€0.00', '$0.00'],
    [672_690_000, '≈€0.62', '$0.67269'],
    [4_167_600, '≈€0.0038', '$0.0041676'],
    [10_000_000, '≈€0.0092', '$0.01'],
    [1_234_567_000_000, '≈€1,136', '$1,234.567'],
    [-672_690_000, '≈-€0.62', '-$0.67269'],
  ])('%d nano-dollars are marked as converted, and exact in dollars', (nano, short, exact) => {
    expect(formatUsd(nanoUsd(nano), euros)).toBe(short);
    expect(exactUsd(nanoUsd(nano), euros)).toBe(exact);
  });

  it('is multiplied first and rounded once', () => {
    // 0.625 × 0.92 = 0.575 exactly; what is rounded before would be 0.58 × …, a binary fraction 0.5749….
    expect(formatUsd(nanoUsd(625_000_000), euros)).toBe('≈€0.58');
    expect(formatUsd(nanoUsd(624_999_999), euros)).toBe('≈€0.57');
  });

  it('has as many digits as it is paid in', () => {
    const yen = new Numbers('en-US', { code: 'JPY', perUsd: 150 });
    const texts = [672_690_000, 4_167_600, 0, 20_000_000_000].map((nano) => formatUsd(nanoUsd(nano), yen));
    expect(texts).toEqual(['≈¥101', '≈¥0.63', '¥0', '≈¥3,000']);
  });

  it('is never taken for the dollar', () => {
    const canadian = (locale: string) => new Numbers(locale, { code: 'CAD', perUsd: 1.38 });
    LOCALES.concat('en-CA', 'fr-CA').forEach((locale) => {
      const [short, exact] = [formatUsd(nanoUsd(1e9), canadian(locale)), exactUsd(nanoUsd(1e9), canadian(locale))];
      expect(short.replace(/[\d.,≈\s]/g, '')).not.toBe(exact.replace(/[\d.,\s]/g, ''));
    });
  });

  it('is off by half of its last digit at most, and by the sign of the dollars', () => {
    fc.assert(
      fc.property(anyLocale, anyAmount, anyRate, (locale, amount, perUsd) => {
        const value = (amount / 1e9) * perUsd;
        const text = formatUsd(amount, new Numbers(locale, { code: 'EUR', perUsd }));
        const size = Math.abs(value);
        const half = size >= 999.995 ? 0.5 : size >= 0.01 ? 0.005 : size / 20;
        expect(Math.abs(read(text, locale) - value)).toBeLessThanOrEqual(half * (1 + 1e-9));
        expect(text.startsWith('≈')).toBe(amount !== 0);
      })
    );
  });

  it.each([
    ['the dollar', { code: 'USD', perUsd: 2 }],
    ['no code', { code: 'eur €', perUsd: 1 }],
    ['a rate of nothing', { code: 'EUR', perUsd: 0 }],
    ['a rate below nothing', { code: 'EUR', perUsd: -1 }],
    ['no number', { code: 'EUR', perUsd: NaN }],
    ['no end', { code: 'EUR', perUsd: Infinity }],
  ])('dollars stay dollars when it is %s', (_name, currency) => {
    expect(formatUsd(nanoUsd(672_690_000), new Numbers('en-US', currency))).toBe('$0.67');
  });

  it('tells its rate to the last digit', () => {
    expect(writeRate({ code: 'EUR', perUsd: 0.92 }, AMERICAN)).toBe('0.92');
    expect(writeRate({ code: 'EUR', perUsd: 0.914321 }, new Numbers('de-DE'))).toBe('0,914321');
    expect(writeRate({ code: 'IDR', perUsd: 16_512.5 }, AMERICAN)).toBe('16,512.5');
  });
});
