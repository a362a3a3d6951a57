import { t } from '@grafana/i18n';

import type { Stat } from 'components/StatStrip/StatStrip';
import type { SessionStrip } from 'data/sessionList';
import { formatCount } from 'domain/format/formatCount';
import { formatTokens } from 'domain/format/formatTokens';
import { exactUsd, formatUsd } from 'domain/format/formatUsd';
import type { TokenCounts } from 'domain/sessions/session';

import { type Loadable, valueOf } from '../loading/loadable';

import type { StripPair } from './SessionsBrowser';

interface Figure {
  readonly label: string;
  readonly short: (strip: SessionStrip) => string;
  readonly exact: (strip: SessionStrip) => string;
}

const sumOf = (tokens: TokenCounts): number =>
  tokens.inputTokens + tokens.outputTokens + tokens.cacheReadTokens + tokens.cacheCreationTokens;

const counted = (label: string, read: (strip: SessionStrip) => number): Figure => ({
  label,
  short: (strip) => formatCount(read(strip)),
  exact: (strip) => formatCount(read(strip)),
});

const figures = (): readonly Figure[] => [
  counted(t('sessions.stat.sessions', 'Sessions'), ({ sessions }) => sessions),
  counted(t('sessions.stat.prompts', 'Prompts'), ({ userPrompts }) => userPrompts),
  {
    label: t('sessions.stat.cost', 'Cost'),
    short: ({ costNanoUsd }) => formatUsd(costNanoUsd),
    exact: ({ costNanoUsd }) => exactUsd(costNanoUsd),
  },
  {
    label: t('sessions.stat.tokens', 'Tokens'),
    short: ({ tokens }) => formatTokens(sumOf(tokens)),
    exact: ({ tokens }) => formatCount(sumOf(tokens)),
  },
  counted(t('sessions.stat.errors', 'Errors'), ({ apiErrors, failedTools }) => apiErrors + failedTools),
  counted(t('sessions.stat.rejections', 'Rejected'), ({ rejections }) => rejections),
];

const UNKNOWN = '–';

/** The figures of the strip; without values while they are on their way, with a dash when they will not come. */
export function sessionStats(strip: Loadable<StripPair>): Stat[] {
  const pair = valueOf(strip);
  const absent = strip.status === 'failed' ? { value: UNKNOWN } : {};
  return figures().map(({ label, short, exact }) =>
    pair === undefined
      ? { label, ...absent }
      : { label, value: short(pair.now), exact: exact(pair.now), previous: short(pair.before) }
  );
}
