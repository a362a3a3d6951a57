import type { Currency } from 'domain/format/currency';
import type { PricedKind, Prices } from 'domain/usage/priceFit';
import type { OwnPrices } from 'domain/usage/whatIf';
import {
  isJsonObject,
  type JsonObject,
  readList,
  readNumber,
  readText,
  type Report,
  required,
  watched,
} from './reading';

/** The keys of a price, in dollars for a million tokens, and the kind of token each is for. */
const PRICE_FIELDS = {
  inputUsd: 'inputTokens',
  outputUsd: 'outputTokens',
  cacheReadUsd: 'cacheReadTokens',
  cacheCreationUsd: 'cacheCreationTokens',
  cacheCreation5mUsd: 'cacheCreation5mTokens',
  cacheCreation1hUsd: 'cacheCreation1hTokens',
} as const satisfies Readonly<Record<string, PricedKind>>;

const PRICE_ENTRIES = Object.entries(PRICE_FIELDS);
const REQUIRED_PRICES: readonly string[] = ['inputUsd', 'outputUsd'];
const LIFETIMES = ['cacheCreation5mTokens', 'cacheCreation1hTokens'] as const;

/** Far above any price there is: beyond it somebody has mistaken the unit. */
const PRICE_RANGE = { min: 0, max: 10_000 };
const MOST_MODELS = 500;

/** To a millionth of a nano-dollar, so that 0.07 dollars are 70 nano-dollars and not 70.00000000000001. */
const nanoUsdAToken = (usdAMillion: number): number => Math.round(usdAMillion * 1e9) / 1e6;
const usdAMillion = (nanoUsd: number): number => Math.round(nanoUsd * 1e6) / 1e9;

function readPrices(entry: JsonObject, reportOnce: Report): Prices | undefined {
  const { report, fits } = watched(reportOnce);
  const prices: Partial<Record<PricedKind, number>> = {};
  for (const [field, kind] of PRICE_ENTRIES) {
    const read = readNumber(entry, field, PRICE_RANGE, report);
    const usd = REQUIRED_PRICES.includes(field) ? required(entry, field, read, report) : read;
    if (usd !== undefined) {
      prices[kind] = nanoUsdAToken(usd);
    }
  }
  // A price for cache creation is one for any lifetime that has none of its own.
  const anyLifetime = prices.cacheCreationTokens;
  if (anyLifetime !== undefined) {
    LIFETIMES.forEach((kind) => (prices[kind] ??= anyLifetime));
  }
  return fits() ? prices : undefined;
}

/** The setting `prices`: dollars for a million tokens, to nano-dollars a token. */
export const readOwnPrices = (value: unknown, reportAt: (index?: number) => Report): OwnPrices =>
  new Map(readList(value, { nameField: 'model', most: MOST_MODELS }, readPrices, reportAt));

/** The inverse of `readOwnPrices`. */
export const writeOwnPrices = (own: OwnPrices): JsonObject[] =>
  [...own].map(([model, prices]) => ({ model, ...Object.fromEntries(writtenPrices(prices)) }));

function writtenPrices(prices: Prices): Array<[string, number]> {
  const isImplied = (kind: PricedKind): boolean =>
    LIFETIMES.some((lifetime) => lifetime === kind) && prices[kind] === prices.cacheCreationTokens;
  return PRICE_ENTRIES.flatMap(([field, kind]): Array<[string, number]> => {
    const price = prices[kind];
    return price === undefined || isImplied(kind) ? [] : [[field, usdAMillion(price)]];
  });
}

/** From what a millionth of a dollar buys to currencies of a billion a dollar. */
const RATE_RANGE = { min: 1e-6, max: 1e9 };

/** The setting `currency`; undefined for dollars. */
export function readCurrency(value: unknown, report: Report): Currency | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (!isJsonObject(value)) {
    report('notObject');
    return undefined;
  }
  const code = readText(value, 'code', report)?.toUpperCase();
  const perUsd = readNumber(value, 'perUsd', RATE_RANGE, report);
  if (code === undefined) {
    if (perUsd !== undefined) {
      required(value, 'code', code, report);
    }
    return undefined;
  }
  const rate = isForeign(code, perUsd, report) ? required(value, 'perUsd', perUsd, report) : undefined;
  return rate === undefined ? undefined : { code, perUsd: rate };
}

function isForeign(code: string, perUsd: number | undefined, report: Report): boolean {
  if (!/^[A-Z]{3}$/.test(code)) {
    report('notCurrency', 'code');
    return false;
  }
  if (code === 'USD' && perUsd !== undefined && perUsd !== 1) {
    report('dollars', 'perUsd');
  }
  return code !== 'USD';
}
