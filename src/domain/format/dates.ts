/** What `Intl` calls the one form of time that is the same everywhere: hours from 00 to 23. */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { month: '2-digit', day: '2-digit' } as const;
const DATE = { year: 'numeric', ...DAY } as const;
const SECOND = { second: '2-digit', fractionalSecondDigits: 3 } as const;
const NAMED_DAY = { month: 'short', day: 'numeric' } as const;
const WEEKDAY = { weekday: 'short', ...NAMED_DAY } as const;

interface DateForm {
  readonly options: Intl.DateTimeFormatOptions;
  /** How its parts stand in English: as Grafana writes them beside, not with the month first. */
  readonly english: string;
  /** True for words, which are those of the texts around it; digits are the person's place's. */
  readonly isNamed?: boolean;
}

const FORMS = {
  millisecond: {
    options: { ...DATE, ...CLOCK, ...SECOND },
    english: 'year-month-day hour:minute:second.fractionalSecond',
  },
  minute: { options: { ...DATE, ...CLOCK }, english: 'year-month-day hour:minute' },
  minuteOfYear: { options: { ...DAY, ...CLOCK }, english: 'month-day hour:minute' },
  dayOfYear: { options: DAY, english: 'month-day' },
  namedDay: { options: NAMED_DAY, english: 'day month', isNamed: true },
  weekday: { options: WEEKDAY, english: 'weekday day month', isNamed: true },
  weekdayMinute: { options: { ...WEEKDAY, ...CLOCK }, english: 'weekday day month, hour:minute', isNamed: true },
  namedMinute: { options: { ...NAMED_DAY, ...CLOCK }, english: 'day month, hour:minute', isNamed: true },
} as const satisfies Readonly<Record<string, DateForm>>;

export type DateFormName = keyof typeof FORMS;

const UNKNOWN = '–';
/** Beyond this `Date` knows no time. */
const LAST_MS = 8.64e15;

const isTime = (timeMs: number): boolean => Math.abs(timeMs) <= LAST_MS;
const isEnglish = (locale: string): boolean => new Intl.Locale(locale).language === 'en';

/** A name of a zone as `Intl` knows it; undefined, which is the browser's, for one that it does not know. */
function knownZone(zone: string | undefined): string | undefined {
  if (zone === undefined || zone === '' || zone === 'browser') {
    return undefined;
  }
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** How a person's place writes dates. Each form is made once for a zone: slow to make, quick to use. */
export class Dates {
  private readonly made = new Map<string, Intl.DateTimeFormat>();

  /**
   * @param locale of dates in digits, by BCP 47
   * @param language of dates with the names of days and months: that of the texts they stand in
   */
  constructor(
    private readonly locale: string,
    private readonly language: string
  ) {}

  /**
   * The time in a form; a dash for what is no time.
   *
   * @param zone as Grafana has it: a name of IANA, `utc` or `browser`
   */
  write(timeMs: number, name: DateFormName, zone?: string): string {
    if (!isTime(timeMs)) {
      return UNKNOWN;
    }
    const made = this.formatter(name, zone);
    return isEnglish(this.localeOf(name)) ? inEnglish(made, timeMs, FORMS[name].english) : made.format(timeMs);
  }

  /** First and last day: `1–30 Nov`, `30 Nov – 6 Dec`. */
  writeDays(firstMs: number, lastMs: number, zone?: string): string {
    if (!isTime(firstMs) || !isTime(lastMs)) {
      return UNKNOWN;
    }
    if (!isEnglish(this.language)) {
      return this.formatter('namedDay', zone).formatRange(firstMs, lastMs);
    }
    const [first, last] = [this.write(firstMs, 'namedDay', zone), this.write(lastMs, 'namedDay', zone)];
    const [day = '', month] = first.split(' ');
    if (first === last) {
      return first;
    }
    return last.endsWith(` ${month}`) ? `${day}–${last}` : `${first} – ${last}`;
  }

  private localeOf(name: DateFormName): string {
    const form: DateForm = FORMS[name];
    return form.isNamed === true ? this.language : this.locale;
  }

  private formatter(name: DateFormName, zone: string | undefined): Intl.DateTimeFormat {
    const key = `${name} ${zone ?? ''}`;
    const made =
      this.made.get(key) ??
      new Intl.DateTimeFormat(this.localeOf(name), { ...FORMS[name].options, timeZone: knownZone(zone) });
    this.made.set(key, made);
    return made;
  }
}

function inEnglish(made: Intl.DateTimeFormat, timeMs: number, order: string): string {
  const parts = new Map(made.formatToParts(timeMs).map(({ type, value }) => [type.toString(), value]));
  return order.replace(/[a-z]+/gi, (part) => parts.get(part) ?? part);
}
