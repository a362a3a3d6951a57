import * as fc from 'fast-check';

import { type DateFormName, Dates } from './dates';

const TIME = Date.UTC(2026, 10, 23, 9, 5, 7, 89);
const FORMS = [
  'millisecond',
  'minute',
  'minuteOfYear',
  'dayOfYear',
  'namedDay',
  'weekday',
  'weekdayMinute',
  'namedMinute',
] as const satisfies readonly DateFormName[];

const plain = (text: string): string => text.replace(/\p{Zs}/gu, ' ');
const all = (dates: Dates, timeMs: number, zone = 'utc'): string[] =>
  FORMS.map((form) => plain(dates.write(timeMs, form, zone)));

describe('dates of a place', () => {
  it.each([
    [
      'en-US',
      ['2026-11-23 09:05:07.089', '2026-11-23 09:05', '11-23 09:05', '11-23'],
      ['23 Nov', 'Mon 23 Nov', 'Mon 23 Nov, 09:05', '23 Nov, 09:05'],
    ],
    [
      'en-GB',
      ['2026-11-23 09:05:07.089', '2026-11-23 09:05', '11-23 09:05', '11-23'],
      ['23 Nov', 'Mon 23 Nov', 'Mon 23 Nov, 09:05', '23 Nov, 09:05'],
    ],
    [
      'zh-Hans',
      ['2026/11/23 09:05:07.089', '2026/11/23 09:05', '11/23 09:05', '11/23'],
      ['11月23日', '11月23日周一', '11月23日周一 09:05', '11月23日 09:05'],
    ],
    [
      'de-DE',
      ['23.11.2026, 09:05:07,089', '23.11.2026, 09:05', '23.11., 09:05', '23.11.'],
      ['23. Nov.', 'Mo., 23. Nov.', 'Mo., 23. Nov., 09:05', '23. Nov., 09:05'],
    ],
  ])('%s', (locale, digits, names) => {
    expect(all(new Dates(locale, locale), TIME)).toEqual([...digits, ...names]);
  });

  it.each([
    ['en-US', ['1–30 Nov', '30 Nov – 6 Dec', '1 Nov']],
    ['zh-Hans', ['11/1 – 11/30', '11/30 – 12/6', '11月1日']],
    ['de-DE', ['1.–30. Nov.', '30. Nov. – 6. Dez.', '1. Nov.']],
  ])('the days of a period in %s', (language, texts) => {
    const dates = new Dates('en-US', language);
    const day = (month: number, ofMonth: number) => Date.UTC(2026, month - 1, ofMonth);
    const spans = [
      [day(11, 1), day(11, 30)],
      [day(11, 30), day(12, 6)],
      [day(11, 1), day(11, 1)],
    ] as const;
    expect(spans.map(([first, last]) => plain(dates.writeDays(first, last, 'utc')))).toEqual(texts);
  });

  it('are of the place in digits, and of the language of the texts in words', () => {
    const dates = new Dates('de-DE', 'zh-Hans');
    expect(dates.write(TIME, 'minute', 'utc')).toBe('23.11.2026, 09:05');
    expect(dates.write(TIME, 'weekday', 'utc')).toBe('11月23日周一');
    expect(new Dates('zh-Hans', 'en-US').write(TIME, 'weekday', 'utc')).toBe('Mon 23 Nov');
  });
});

describe('dates of a zone', () => {
  it.each([
    ['utc', '2026-11-23 09:05'],
    ['UTC', '2026-11-23 09:05'],
    ['Asia/Shanghai', '2026-11-23 17:05'],
    ['Asia/Kathmandu', '2026-11-23 14:50'],
    ['America/New_York', '2026-11-23 04:05'],
  ])('%s', (zone, text) => {
    expect(new Dates('en-US', 'en-US').write(TIME, 'minute', zone)).toBe(text);
  });

  it.each([undefined, '', 'browser', 'Nowhere/Atlantis', '<b>'])(
    'are the browser’s where it is called “%s”',
    (zone) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const dates = new Dates('en-US', 'en-US');
      expect(dates.write(TIME, 'minute', zone)).toBe(dates.write(TIME, 'minute', timeZone));
    }
  );

  it('have midnight as the hour 00', () => {
    const midnight = Date.UTC(2026, 10, 23);
    expect(new Dates('en-US', 'en-US').write(midnight, 'minute', 'utc')).toBe('2026-11-23 00:00');
    expect(new Dates('zh-Hans', 'zh-Hans').write(midnight, 'minute', 'utc')).toBe('2026/11/23 00:00');
  });
});

describe('what is no time', () => {
  it.each([NaN, Infinity, -Infinity, 8.64e15 + 1, -1e300])('%d is a dash', (timeMs) => {
    const dates = new Dates('zh-Hans', 'de-DE');
    expect(new Set(all(dates, timeMs))).toEqual(new Set(['–']));
    expect(dates.writeDays(timeMs, TIME)).toBe('–');
    expect(dates.writeDays(TIME, timeMs)).toBe('–');
  });

  it('is nothing that Date knows', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.constantFrom('en-US', 'zh-Hans', 'de-DE'), (date, locale) => {
        expect(all(new Dates(locale, locale), date.getTime()).join('')).not.toMatch(/invalid|NaN|undefined/i);
      })
    );
  });

  it('English dates of our age are in ISO’s order, to the millisecond', () => {
    const ofOurAge = fc.date({ noInvalidDate: true, min: new Date('1971-01-01'), max: new Date('2200-01-01') });
    fc.assert(
      fc.property(ofOurAge, (date) => {
        const text = new Dates('en-US', 'en-US').write(date.getTime(), 'millisecond', 'utc');
        expect(`${text.replace(' ', 'T')}Z`).toBe(date.toISOString());
      })
    );
  });
});
