/** As every language in Latin letters writes them beside a number. */
const SYMBOLS = { millisecond: 'ms', second: 's', minute: 'min', hour: 'h', day: 'd' } as const;

export type TimeUnit = keyof typeof SYMBOLS;
export type TimeUnits = Readonly<Record<TimeUnit, string>>;

/** What a language of other letters calls a unit: `秒`. */
function wordOf(unit: TimeUnit, language: string): string {
  const parts = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).formatToParts(2);
  const word = parts.find(({ type }) => type === 'unit')?.value;
  return word === undefined || /\p{Script=Latin}/u.test(word) ? SYMBOLS[unit] : word;
}

/** What units of time are called in texts of a language: international symbols, and words where it has other letters. */
export const timeUnits = (language: string): TimeUnits => ({
  millisecond: wordOf('millisecond', language),
  second: wordOf('second', language),
  minute: wordOf('minute', language),
  hour: wordOf('hour', language),
  day: wordOf('day', language),
});
