import fc from 'fast-check';
import { durationMs } from '../units';
import { formatDuration } from './formatDuration';
import { parseDuration, typedDuration } from './parseDuration';

describe('a length of time as a person types it', () => {
  it.each([
    ['2s', 2000],
    ['1m 30s', 90_000],
    ['1m30s', 90_000],
    [' 500 MS ', 500],
    ['1.5h', 5_400_000],
    ['2 d', 172_800_000],
    ['0s', 0],
  ])('%j is read', (text, ms) => expect(parseDuration(text)).toEqual({ kind: 'duration', duration: ms }));

  it.each([
    ['2', 'noUnit'],
    ['2 parsecs', 'unknownUnit'],
    ['3 constructor', 'unknownUnit'],
    ['soon', 'noDuration'],
    ['-2s', 'noDuration'],
    ['2s!', 'noDuration'],
    ['1e3s', 'unknownUnit'],
    ['', 'noDuration'],
    ['99999999999999h', 'tooLong'],
  ])('%j is refused: %s', (text, kind) => expect(parseDuration(text)).toEqual({ kind }));

  it('is written so that it is read back', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e12 }), (ms) => {
        expect(parseDuration(typedDuration(durationMs(ms)))).toEqual({ kind: 'duration', duration: ms });
      })
    );
  });

  it('may be what the page shows', () => {
    expect(parseDuration(formatDuration(durationMs(245_000)))).toEqual({ kind: 'duration', duration: 245_000 });
  });

  it('may be anything without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDuration(text)));
  });
});
