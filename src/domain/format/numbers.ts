import type { Currency } from './currency';
import { Dates } from './dates';
import { type TimeUnits, timeUnits } from './timeUnits';

const DOLLARS = 'USD';
/** What is used where a place's name means nothing to the browser. */
const FALLBACK = 'en-US';

const isKnown = (locale: string): boolean => {
  try {
    return new Intl.NumberFormat(locale) !== undefined;
  } catch {
    return false;
  }
};

const isUsable = ({ code, perUsd }: Currency): boolean =>
  /^[A-Z]{3}$/.test(code) && code !== DOLLARS && perUsd > 0 && perUsd < Infinity;

const inAndOut = (sent: string, received: string): string => `${sent} in → ${received} out`;

/**
 * How a person's place writes numbers and dates, and what money is shown in. What `Intl` makes for it is slow to make and quick
 * to use, so each form is made once: forms are told apart by identity and live as long as the module that names them.
 */
export class Numbers {
  readonly currency: Currency | undefined;
  /** Digits that the currency has after the point: two of dollars, none of yen. */
  readonly moneyDigits: number;
  /** What stands for the currency: `$`, `€`. */
  readonly symbol: string;
  /** What stands between a whole number and its fraction. */
  readonly point: string;
  /** What stands for the units of time: `s`, `秒`. */
  readonly units: TimeUnits;
  readonly dates: Dates;
  private readonly locale: string;
  private readonly made = new Map<Intl.NumberFormatOptions, Intl.NumberFormat>();

  /**
   * @param locale by BCP 47; one that makes no sense is as en-US
   * @param currency left out when its code or rate is ill-formed, or when it is the dollar: dollars are right at least
   * @param language of the texts that the numbers stand in: words beside them are its own
   * @param flow tokens that went to a model and came back, in that language
   */
  constructor(
    locale: string,
    currency?: Currency,
    language = FALLBACK,
    readonly flow: (sent: string, received: string) => string = inAndOut
  ) {
    this.locale = isKnown(locale) ? locale : FALLBACK;
    const ofTexts = isKnown(language) ? language : FALLBACK;
    this.units = timeUnits(ofTexts);
    this.dates = new Dates(this.locale, ofTexts);
    this.currency = currency !== undefined && isUsable(currency) ? currency : undefined;
    const money = this.make({ style: 'currency' });
    const part = (type: 'currency' | 'decimal', format: Intl.NumberFormat) =>
      format.formatToParts(0.5).find((each) => each.type === type)?.value;
    this.moneyDigits = money.resolvedOptions().maximumFractionDigits ?? 2;
    this.symbol = part('currency', money) ?? DOLLARS;
    this.point = part('decimal', this.make({})) ?? '.';
  }

  /** The number in a form; a dash for what is no number. */
  write(value: number, form: Intl.NumberFormatOptions): string {
    if (!Number.isFinite(value)) {
      return '–';
    }
    const made = this.made.get(form) ?? this.make(form);
    this.made.set(form, made);
    return made.format(value);
  }

  private make(form: Intl.NumberFormatOptions): Intl.NumberFormat {
    const currency = this.currency?.code ?? DOLLARS;
    // What rounds to nothing has no sign.
    return new Intl.NumberFormat(this.locale, { signDisplay: 'negative', currency, ...form });
  }
}

/** What tests, copied tables and files are written in. */
export const AMERICAN = new Numbers(FALLBACK);

const fixed = (digits: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: digits,
  maximumFractionDigits: digits,
  useGrouping: false,
});

/** Exactly so many digits after the point. */
export const FIXED = [fixed(0), fixed(1), fixed(2)] as const;
