import { showNumbersAs } from 'components/numbers';
import { AMERICAN, Numbers } from 'domain/format/numbers';
import { epochMs } from 'domain/units';

import { clockMinute, clockTime, shortMinute } from './clockTime';

const at = (text: string) => epochMs(Date.parse(text));
const TIME = at('2026-11-23T09:05:07.089Z');

afterEach(() => showNumbersAs(AMERICAN));

describe('clock time', () => {
  it.each([
    ['en-US', 'utc', '2026-11-23 09:05:07.089', '2026-11-23 09:05', '11-23 09:05'],
    ['zh-Hans', 'Asia/Shanghai', '2026/11/23 17:05:07.089', '2026/11/23 17:05', '11/23 17:05'],
    ['de-DE', 'Europe/Berlin', '23.11.2026, 10:05:07,089', '23.11.2026, 10:05', '23.11., 10:05'],
  ])('of %s', (locale, timeZone, exact, minute, short) => {
    showNumbersAs(new Numbers(locale, undefined, locale));
    expect(clockTime(TIME, timeZone)).toBe(exact);
    expect(clockMinute(TIME, timeZone)).toBe(minute);
    expect(shortMinute(TIME, at('2026-12-01T00:00:00Z'), timeZone)).toBe(short);
  });

  it('has the year where it is another, by the clocks of the zone', () => {
    const eve = at('2026-12-31T23:30:00Z');
    const now = at('2027-01-01T12:00:00Z');
    expect(shortMinute(eve, now, 'utc')).toBe('2026-12-31 23:30');
    expect(shortMinute(eve, now, 'Europe/Berlin')).toBe('01-01 00:30');
  });

  it('is a dash where there is none', () => {
    expect(clockTime(epochMs(NaN), 'utc')).toBe('–');
    expect(shortMinute(epochMs(NaN), TIME, 'utc')).toBe('–');
  });
});
