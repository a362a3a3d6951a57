import { t } from '@grafana/i18n';

import { tokenKindLines } from 'components/Figures/tokenKinds';
import {
  estimated,
  exactDuration,
  exactUsd,
  formatCount,
  formatDuration,
  formatPercent,
  formatTokens,
  formatUsd,
} from 'components/numbers';
import type { Stat } from 'components/StatStrip/StatStrip';
import {
  acceptRate,
  allTokens,
  cacheHitRatio,
  type UsageFigure,
  type UsageFigures,
  usageRates,
  type UsageRates,
} from 'domain/usage/usageFigures';
import { durationMs, nanoUsd } from 'domain/units';

import { type Loadable, valueOf } from '../loading/loadable';
import { changeOf, UNKNOWN } from '../SessionsBrowser/sessionStats';

import { gapWords } from './gapWords';
import type { UsageFacts } from './usageFacts';

/** One tile: which number, how it is written, and of which figures it is made. */
interface Tile {
  readonly label: string;
  readonly amount: (figures: UsageFigures) => number | undefined;
  readonly short: (amount: number) => string;
  readonly exact: (amount: number, figures: UsageFigures) => string;
  readonly of: readonly UsageFigure[];
}

const counted = (label: string, of: Exclude<UsageFigure, 'tokens' | 'editDecisions'>): Tile => ({
  label,
  amount: (figures) => figures[of],
  short: formatCount,
  exact: formatCount,
  of: [of],
});

const timed = (label: string, of: 'activeUserMs' | 'activeCliMs'): Tile => ({
  label,
  amount: (figures) => figures[of],
  short: (amount) => formatDuration(durationMs(amount)),
  exact: (amount) => exactDuration(durationMs(amount)),
  of: [of],
});

const money = {
  short: (amount: number): string => formatUsd(nanoUsd(amount)),
  exact: (amount: number): string => exactUsd(nanoUsd(amount)),
};

const rated = (label: string, rate: keyof UsageRates, ...of: readonly UsageFigure[]): Tile => ({
  label,
  amount: (figures) => usageRates(figures)[rate],
  ...money,
  of: ['costNanoUsd', ...of],
});

const percent = (share: number): string => formatPercent(share);

const decisionLines = ({ editDecisions = [] }: UsageFigures): readonly string[] =>
  editDecisions.map(({ decision, source, count }) => `${decision} (${source}): ${formatCount(count)}`);

const decided = ({ editDecisions }: UsageFigures): number | undefined =>
  editDecisions?.reduce((sum, { count }) => sum + count, 0);

/** What it took. */
const mainTiles = (): readonly Tile[] => [
  { label: t('usage.tile.cost', 'Cost'), amount: ({ costNanoUsd }) => costNanoUsd, ...money, of: ['costNanoUsd'] },
  {
    label: t('usage.tile.tokens', 'Tokens'),
    amount: ({ tokens }) => (tokens === undefined ? undefined : allTokens(tokens)),
    short: formatTokens,
    exact: (amount, { tokens }) =>
      [formatCount(amount), ...(tokens === undefined ? [] : tokenKindLines(tokens))].join('\n'),
    of: ['tokens'],
  },
  counted(t('usage.tile.sessions', 'Sessions'), 'sessions'),
  counted(t('usage.tile.prompts', 'Prompts'), 'prompts'),
  timed(t('usage.tile.active-user', 'Active: typing'), 'activeUserMs'),
  timed(t('usage.tile.active-cli', 'Active: Claude Code'), 'activeCliMs'),
];

/** What came of it. */
const workTiles = (): readonly Tile[] => [
  counted(t('usage.tile.lines-added', 'Lines added'), 'linesAdded'),
  counted(t('usage.tile.lines-removed', 'Lines removed'), 'linesRemoved'),
  counted(t('usage.tile.commits', 'Commits'), 'commits'),
  counted(t('usage.tile.pull-requests', 'Pull requests'), 'pullRequests'),
  {
    label: t('usage.tile.decisions', 'Edit decisions'),
    amount: decided,
    short: formatCount,
    exact: (amount, figures) => [formatCount(amount), ...decisionLines(figures)].join('\n'),
    of: ['editDecisions'],
  },
  {
    label: t('usage.tile.accept-rate', 'Edits accepted'),
    amount: ({ editDecisions }) => acceptRate(editDecisions),
    short: percent,
    exact: (share, figures) => [percent(share), ...decisionLines(figures)].join('\n'),
    of: ['editDecisions'],
  },
];

const rateTiles = (): readonly Tile[] => [
  rated(t('usage.tile.per-session', 'Cost per session'), 'perSession', 'sessions'),
  rated(t('usage.tile.per-prompt', 'Cost per prompt'), 'perPrompt', 'prompts'),
  rated(t('usage.tile.per-hour', 'Cost per active hour'), 'perActiveHour', 'activeUserMs', 'activeCliMs'),
  rated(t('usage.tile.per-commit', 'Cost per commit'), 'perCommit', 'commits'),
  rated(t('usage.tile.per-lines', 'Cost per 1,000 lines'), 'perThousandLines', 'linesAdded', 'linesRemoved'),
  {
    label: t('usage.tile.cache-hits', 'Input from cache'),
    amount: ({ tokens }) => (tokens === undefined ? undefined : cacheHitRatio(tokens)),
    short: percent,
    exact: (share, { tokens }) => [percent(share), ...(tokens === undefined ? [] : tokenKindLines(tokens))].join('\n'),
    of: ['tokens'],
  },
];

function whyUnknown(tile: Tile, facts: UsageFacts): string {
  const gap = tile.of.map((figure) => facts.gaps[figure]).find((each) => each !== undefined);
  return gap === undefined
    ? t('usage.gap.nothing-to-divide', 'There is none in this range to divide by.')
    : gapWords(gap);
}

/** The exact value, and whose it is. */
function exactWords(tile: Tile, amount: number, facts: UsageFacts): string {
  const isOfLogs = tile.of.some((figure) => facts.fromLogs.has(figure));
  const isAll = tile.of.every((figure) => facts.fromLogs.has(figure));
  const source = isAll
    ? t('usage.tile.from-logs', 'From the logs')
    : isOfLogs
      ? t('usage.tile.from-both', 'From metrics and logs')
      : t('usage.tile.from-metrics', 'From the metrics');
  const isGuess = facts.isEstimate && !isAll;
  const estimate = isGuess ? [t('usage.tile.estimate', 'An estimate of Prometheus')] : [];
  return [tile.exact(amount, facts.now), source, ...estimate].join('\n');
}

function statOf(tile: Tile, facts: UsageFacts): Stat {
  const { label, short } = tile;
  const amount = tile.amount(facts.now);
  if (amount === undefined) {
    return { label, value: UNKNOWN, exact: whyUnknown(tile, facts) };
  }
  const isGuess = facts.isEstimate && !tile.of.every((figure) => facts.fromLogs.has(figure));
  const stat = {
    label,
    value: isGuess ? estimated(short(amount)) : short(amount),
    exact: exactWords(tile, amount, facts),
  };
  const before = tile.amount(facts.before);
  if (before === undefined) {
    return stat;
  }
  const change = changeOf(amount, before);
  return { ...stat, previous: short(before), ...(change === undefined ? {} : { change }) };
}

/** What a tile is about when nothing is known yet, or will be. */
const absentStat = ({ label }: Tile, isFailed: boolean): Stat => ({ label, ...(isFailed ? { value: UNKNOWN } : {}) });

/** All tiles, three rows of six; without values while they are on their way, a dash with the reason where there is none. */
export function usageTiles(facts: Loadable<UsageFacts>): readonly Stat[] {
  const known = valueOf(facts);
  return [...mainTiles(), ...workTiles(), ...rateTiles()].map((tile) =>
    known === undefined ? absentStat(tile, facts.status === 'failed') : statOf(tile, known)
  );
}
