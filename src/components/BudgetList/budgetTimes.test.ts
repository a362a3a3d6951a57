import { addMs, epochMs } from 'domain/units';

import { aboutTime, clockWords, periodWords } from './budgetTimes';

const DAY_MS = 86_400_000;
const at = (text: string) => epochMs(Date.parse(text));
const span = (from: string, days: number) => ({ fromMs: at(from), toMs: addMs(at(from), days * DAY_MS) });

describe('when a budget is', () => {
  it.each([
    ['month', span('2026-11-01T00:00:00Z', 30), 'utc', 'this month, 1–30 Nov'],
    ['week', span('2026-11-30T00:00:00Z', 7), 'utc', 'this week, 30 Nov – 6 Dec'],
    ['week', span('2026-11-22T23:00:00Z', 7), 'Europe/Berlin', 'this week, 23–29 Nov'],
    ['day', span('2026-11-22T23:00:00Z', 1), 'Europe/Berlin', 'today, Mon 23 Nov'],
  ] as const)('is told by the days of a %s in their time zone', (period, dates, timeZone, words) => {
    expect(periodWords(period, dates, timeZone)).toBe(words);
  });

  it('is told to a quarter of an hour where it is an estimate', () => {
    expect(aboutTime(at('2026-11-27T13:52:59Z'), 'utc')).toBe('Fri 27 Nov, 14:00');
    expect(aboutTime(at('2026-11-27T13:52:00Z'), 'Asia/Kolkata')).toBe('Fri 27 Nov, 19:15');
    expect(clockWords(at('2026-11-27T13:52:59Z'), 'utc')).toBe('27 Nov, 13:52');
  });
});
