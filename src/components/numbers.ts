import { t } from '@grafana/i18n';
import { eventSummary as summaryIn } from 'domain/events/eventSummary';
import { exactBytes as exactBytesIn, formatBytes as bytesIn } from 'domain/format/formatBytes';
import { formatCount as countIn } from 'domain/format/formatCount';
import {
  exactDuration as exactDurationIn,
  formatDuration as durationIn,
  roundedDuration as roundedDurationIn,
} from 'domain/format/formatDuration';
import { formatPercent as percentIn } from 'domain/format/formatPercent';
import { formatOffset as offsetIn } from 'domain/format/formatTime';
import { formatTokens as tokensIn } from 'domain/format/formatTokens';
import { convertUsd, exactUsd as dollarsIn, formatUsd as moneyIn, writeRate } from 'domain/format/formatUsd';
import { AMERICAN, type Numbers } from 'domain/format/numbers';
import { type NanoUsd, nanoUsd } from 'domain/units';
import { rawValues } from './rawValues';

/** One person looks at a page, and nobody changes place or settings without loading it anew. */
let person: Numbers = AMERICAN;

/** How whatever is shown from now on is written; called once, before anything is. */
export function showNumbersAs(numbers: Numbers): void {
  person = numbers;
}

/** How the person at the page writes numbers, for what the domain words by itself. */
export const personNumbers = (): Numbers => person;

const ABOUT = '≈';

const shown =
  <Value>(format: (value: Value, numbers: Numbers) => string) =>
  (value: Value): string =>
    format(value, person);

export const formatCount = shown(countIn);
export const formatTokens = shown(tokensIn);
export const formatBytes = shown(bytesIn);
export const exactBytes = shown(exactBytesIn);
export const formatDuration = shown(durationIn);
export const roundedDuration = shown(roundedDurationIn);
export const exactDuration = shown(exactDurationIn);
export const formatOffset = shown(offsetIn);
export const formatUsd = shown(moneyIn);
export const eventSummary = shown(summaryIn);
export const formatPercent = (share: number, digits?: 0 | 1 | 2): string => percentIn(share, digits, person);

/** Money to the nano-dollar; in another currency also at which rate it is converted. */
export function exactUsd(amount: NanoUsd): string {
  const dollars = dollarsIn(amount, person);
  const { currency } = person;
  return currency === undefined
    ? dollars
    : t('figures.converted', '{{dollars}} at {{rate}} {{code}} a dollar', {
        dollars,
        rate: writeRate(currency, person),
        code: currency.code,
        ...rawValues,
      });
}

/**
 * Grafana's unit of money, for panels, which write figures by themselves. For fields whose amounts went through
 * `panelMoney` alone: never for a panel's settings, which a dashboard takes over with the bare query.
 */
export const moneyUnit = (): string =>
  person.currency === undefined ? 'currencyUSD' : `currency:${ABOUT}${person.symbol}`;

/** An amount of dollars in that unit. */
export const panelMoney = (usd: number): number => convertUsd(usd, person);

/** As long as amounts usually are. */
const LONG_AMOUNT = nanoUsd(4_200_000);

/** How much longer amounts are than in American dollars, for whoever lays out columns. */
export const moneyScale = (): number => Math.max(1, formatUsd(LONG_AMOUNT).length / moneyIn(LONG_AMOUNT).length);

/** The custom property of a page that has that figure. */
export const MONEY_SCALE = '--sessionline-money';

/** A width that American dollars fit in, wider where amounts are longer. */
export const moneyWidth = (width: string): string => `calc(${width} * var(${MONEY_SCALE}, 1))`;

/** Where the amounts come from when they are in another currency than the clients tell; undefined in dollars. */
export function currencyWords(): string | undefined {
  const { currency } = person;
  return currency === undefined
    ? undefined
    : t(
        'figures.currency',
        '≈ {{code}}: the dollars that clients report, at {{rate}} {{code}} a dollar. An administrator has fixed this rate in the settings of the app.',
        { rate: writeRate(currency, person), code: currency.code, ...rawValues }
      );
}

/** Tokens that went to a model and came back. */
export const tokenFlow = (sent: string, received: string): string =>
  t('figures.flow', '{{sent}} in → {{received}} out', { sent, received, ...rawValues });

/** Names and phrases one after the other, as a sentence lists them. */
export const listed = (words: readonly string[]): string => words.join(t('figures.list-comma', ', '));

/** An estimate is marked as such once, also where it is a converted amount. */
export const estimated = (text: string): string => (text.startsWith(ABOUT) ? text : `${ABOUT} ${text}`);
