import { t } from '@grafana/i18n';

import { errorWords } from 'components/thresholds';
import { exactUsd, formatCount, formatTokens, formatUsd } from 'components/numbers';
import type { Stat } from 'components/StatStrip/StatStrip';
import type { SessionStrip } from 'data/sessionList';
import type { TokenCounts } from 'domain/sessions/session';
import { nanoUsd } from 'domain/units';

import { type Loadable, valueOf } from '../loading/loadable';

/** The figures of the range, and of as long a time before it. */
export interface StripPair {
  readonly now: SessionStrip;
  readonly before: SessionStrip;
}

interface Figure {
  readonly label: string;
  readonly amount: (strip: SessionStrip) => number;
  readonly short: (amount: number) => string;
  readonly exact: (amount: number) => string;
  /** Why it stands out. */
  readonly why?: (strip: SessionStrip) => string | undefined;
}

const sumOf = (tokens: TokenCounts): number =>
  tokens.inputTokens + tokens.outputTokens + tokens.cacheReadTokens + tokens.cacheCreationTokens;

const counted = (label: string, amount: (strip: SessionStrip) => number): Figure => ({
  label,
  amount,
  short: formatCount,
  exact: formatCount,
});

/** Eight with the active time, which comes from elsewhere: two rows of four. */
const figures = (): readonly Figure[] => [
  counted(t('sessions.stat.sessions', 'Sessions'), ({ sessions }) => sessions),
  counted(t('sessions.stat.prompts', 'Prompts'), ({ userPrompts }) => userPrompts),
  {
    label: t('sessions.stat.cost', 'Cost'),
    amount: ({ costNanoUsd }) => costNanoUsd,
    short: (amount) => formatUsd(nanoUsd(amount)),
    exact: (amount) => exactUsd(nanoUsd(amount)),
  },
  {
    label: t('sessions.stat.tokens', 'Tokens'),
    amount: ({ tokens }) => sumOf(tokens),
    short: formatTokens,
    exact: formatCount,
  },
  counted(t('sessions.stat.requests', 'API requests'), ({ apiRequests }) => apiRequests),
  {
    ...counted(t('sessions.stat.errors', 'Errors'), ({ apiErrors, failedTools }) => apiErrors + failedTools),
    why: errorWords,
  },
  counted(t('sessions.stat.rejections', 'Rejected'), ({ rejections }) => rejections),
];

export const UNKNOWN = '–';
/** Beyond this a percentage says less than a factor. */
const MOST_PERCENT = 999;

/**
 * How much more or less an amount is than it was: `+12 %`, `−8 %`, `×24`. Undefined where there was nothing before:
 * nothing has no percentage.
 */
export function changeOf(now: number, before: number): string | undefined {
  if (!(before > 0)) {
    return undefined;
  }
  const percent = Math.round((now / before - 1) * 100);
  if (percent > MOST_PERCENT) {
    return `×${formatCount(Math.round(now / before))}`;
  }
  const sign = percent > 0 ? '+' : percent < 0 ? '−' : '±';
  return `${sign}${Math.abs(percent)} %`;
}

const withChange = (change: string | undefined): { readonly change?: string } =>
  change === undefined ? {} : { change };

/** The figures of the strip; without values while they are on their way, with a dash when they will not come. */
export function sessionStats(strip: Loadable<StripPair>): Stat[] {
  const pair = valueOf(strip);
  const absent = strip.status === 'failed' ? { value: UNKNOWN } : {};
  return figures().map(({ label, amount, short, exact, why }) => {
    if (pair === undefined) {
      return { label, ...absent };
    }
    const now = amount(pair.now);
    const before = amount(pair.before);
    return {
      label,
      value: short(now),
      exact: exact(now),
      previous: short(before),
      ...withChange(changeOf(now, before)),
      why: why?.(pair.now),
    };
  });
}
