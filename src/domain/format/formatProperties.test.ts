import * as fc from 'fast-check';

import { durationMs, nanoUsd } from '../units';
import { exactBytes, formatBytes } from './formatBytes';
import { formatCount } from './formatCount';
import { exactDuration, formatDuration } from './formatDuration';
import { formatOffset } from './formatTime';
import { formatTokens } from './formatTokens';
import { exactUsd, formatUsd } from './formatUsd';
import { shortenId } from './shortenId';
import { shortenUser } from './shortenUser';

const plain = (text: string): number => Number(text.replace(/[$,]/g, ''));

/** What a short duration says, in milliseconds. */
function readDuration(text: string): number {
  const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };
  return [...text.matchAll(/([\d.]+) (ms|s|min|h|d)\b/g)].reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? NaN),
    0
  );
}

/** What a short number of tokens or bytes says. */
function readScaled(text: string, scales: Readonly<Record<string, number>>): number {
  const [, amount, unit = ''] = /^(-?[\d.,]+) ?(\D*)$/.exec(text) ?? [];
  return plain(amount ?? '') * (scales[unit] ?? NaN);
}
const TOKEN_SCALES = { '': 1, k: 1e3, M: 1e6, B: 1e9 };
const BYTE_SCALES = { B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };

describe('short forms say about what the exact ones say', () => {
  it('durations: never off by more than half of the last digit that is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 10 }), (ms) => {
        const lastDigit = ms < 1000 ? 1 : ms < 60_000 ? 100 : ms < 3_600_000 ? 1000 : ms < 86_400_000 ? 60_000 : 3.6e6;
        expect(Math.abs(readDuration(formatDuration(durationMs(ms))) - ms)).toBeLessThanOrEqual(lastDigit / 2);
      })
    );
  });

  it('durations: seconds and minutes never reach 60', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 10 ** 10 }), (ms) => {
        expect(formatDuration(durationMs(ms))).not.toMatch(/60 (s|min)|24 h/);
      })
    );
  });

  it('tokens: within a twentieth, and never a thousand of a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (tokens) => {
        const short = formatTokens(tokens);
        expect(Math.abs(readScaled(short, TOKEN_SCALES) / tokens - 1)).toBeLessThan(0.051);
        expect(short).not.toMatch(/^1000[kM]/);
      })
    );
  });

  it('sizes: within a twentieth, and never 1024 of a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 49 }), (bytes) => {
        const short = formatBytes(bytes);
        expect(Math.abs(readScaled(short, BYTE_SCALES) / bytes - 1)).toBeLessThan(0.051);
        expect(short).not.toMatch(/^1024 [^T]/);
        expect(plain(exactBytes(bytes).replace(' B', ''))).toBe(bytes);
      })
    );
  });

  it('money: what is not nothing never reads as nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 14 }), (nano) => {
        expect(plain(formatUsd(nanoUsd(nano)))).toBeGreaterThan(0);
        expect(formatUsd(nanoUsd(-nano))).toBe(`-${formatUsd(nanoUsd(nano))}`);
      })
    );
  });

  it('more never reads as less', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 10 ** 11 }), fc.integer({ min: 1, max: 10 ** 11 }));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const read = (ms: number): number => readDuration(formatDuration(durationMs(ms)));
        const tokens = (count: number): number => readScaled(formatTokens(count), TOKEN_SCALES);
        expect(read(less)).toBeLessThanOrEqual(read(more));
        expect(tokens(less)).toBeLessThanOrEqual(tokens(more));
        expect(plain(formatUsd(nanoUsd(less)))).toBeLessThanOrEqual(plain(formatUsd(nanoUsd(more))));
      })
    );
  });
});

describe('numbers that are none', () => {
  it.each([NaN, Infinity, -Infinity])('are a dash, not words of a programming language: %d', (value) => {
    expect(formatDuration(durationMs(value))).toBe('–');
    expect(formatOffset(durationMs(value))).toBe('–');
    expect(formatBytes(value)).toBe('–');
    expect(formatTokens(value)).toBe('–');
    expect(formatCount(value)).toBe('–');
  });

  it.each([1e21, 1e300, Number.MAX_VALUE])('are written without an exponent: %d', (value) => {
    const texts = [formatCount(value), formatTokens(value), formatBytes(value), exactDuration(durationMs(value))];
    texts.forEach((text) => expect(text).not.toMatch(/e\+|NaN|undefined/));
  });
});

describe('users in a line', () => {
  const hash = '0e82255f92e5c915cd0b0b1d3bcd4e7fa0c9d8e7f6a5b4c3d2e1f0a9b8c72e38';

  it.each([
    ['an address, however long', `${'long'.repeat(20)}@example.com`, `${'long'.repeat(20)}@example.com`],
    ['a name', 'Ada Lovelace', 'Ada Lovelace'],
    ['a hash', hash, '0e82255f…2e38'],
    ['nothing', '', ''],
  ])('%s', (_name, user, shown) => expect(shortenUser(user)).toBe(shown));

  it('keep both ends of an id, so that one can be told from the next', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const shown = shortenId(id);
        const [head = '', tail = ''] = shown.split('…');
        expect(id.startsWith(head) && id.endsWith(tail)).toBe(true);
        expect(head.length + tail.length).toBe(12);
      })
    );
  });

  it('exact money and its short form agree on the sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (nano) => {
        expect(formatUsd(nanoUsd(nano)).startsWith('-')).toBe(exactUsd(nanoUsd(nano)).startsWith('-'));
      })
    );
  });
});
