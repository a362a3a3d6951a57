import * as fc from 'fast-check';

import { readTime } from './eventTime';

describe('a stored time', () => {
  it('is read back to the millisecond, with or without zeros at the end', () => {
    const times = fc.date({ min: new Date(1), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true });
    fc.assert(
      fc.property(times, (date) => {
        const text = date.toISOString();
        expect(readTime(text)).toBe(date.getTime());
        expect(readTime(text.replace(/\.?0+Z$/, 'Z'))).toBe(date.getTime());
        expect(readTime(text.replace('Z', '000000Z'))).toBeCloseTo(date.getTime(), 2);
      })
    );
  });

  it('keeps nanoseconds as the fraction', () => {
    const read = readTime('2026-11-23T10:00:03.421123456Z') ?? 0;
    expect(read - Date.UTC(2026, 10, 23, 10, 0, 3)).toBeCloseTo(421.123, 2);
  });

  it('is nothing for any other text', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(readTime(text)).toBeUndefined()));
    expect(readTime('2026-13-45T10:00:00Z')).toBeUndefined();
  });
});
