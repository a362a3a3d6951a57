import { t } from '@grafana/i18n';

import { estimated, exactDuration, formatDuration } from 'components/numbers';
import { rawValues } from 'components/rawValues';
import type { Stat } from 'components/StatStrip/StatStrip';
import type { ActiveTime, ActiveTimeGap } from 'data/activeTime';
import { type DurationMs, durationMs } from 'domain/units';

import { type Loadable, valueOf } from '../loading/loadable';

import type { ActiveTimePair } from './activeTimes';
import { changeOf, UNKNOWN } from './sessionStats';

type KnownTime = Extract<ActiveTime, { kind: 'known' }>;

function gapWords(gap: ActiveTimeGap): string {
  switch (gap) {
    case 'noMetric':
      return t('sessions.active.no-metric', 'No client sent its active time to the metrics source in this range.');
    case 'nothingToCompare':
      return t(
        'sessions.active.nothing-to-compare',
        'Cannot tell cumulative from delta metrics: there is no cost in this range to compare with the logs. An administrator can set the temporality.'
      );
    case 'cannotTell':
      return t(
        'sessions.active.cannot-tell',
        'Cannot tell cumulative from delta metrics: neither reading gives the cost that the logs have. An administrator can set the temporality.'
      );
  }
}

const totalOf = ({ userMs, cliMs }: KnownTime): DurationMs => durationMs(userMs + cliMs);

/** The parts, and what is to be known of the figure. */
function exactWords(time: KnownTime): string {
  const lines = [
    exactDuration(totalOf(time)),
    t('sessions.active.user', 'Typing: {{duration}}', { duration: formatDuration(time.userMs), ...rawValues }),
    t('sessions.active.cli', 'Claude Code at work: {{duration}}', {
      duration: formatDuration(time.cliMs),
      ...rawValues,
    }),
    time.temporality === 'delta'
      ? t('sessions.active.delta', 'From delta metrics')
      : t('sessions.active.cumulative', 'From cumulative metrics'),
  ];
  const scope =
    time.scope === 'all'
      ? [t('sessions.active.all', 'Of all sessions in range, whatever the filters: there are too many to name')]
      : [];
  const estimate = time.isEstimate
    ? [t('sessions.active.estimate', 'An estimate: Prometheus guesses what lies beyond the first and last sample')]
    : [];
  return [...lines, ...scope, ...estimate].join('\n');
}

function labelOf(time: ActiveTime | undefined): string {
  return time?.kind === 'known' && time.scope === 'all'
    ? t('sessions.stat.active-all', 'Active, all sessions')
    : t('sessions.stat.active', 'Active time');
}

/** The longer of two figures' texts is marked where it is an estimate. */
const shortWords = (time: KnownTime): string =>
  time.isEstimate ? estimated(formatDuration(totalOf(time))) : formatDuration(totalOf(time));

function knownStat(now: KnownTime, before: ActiveTime | undefined): Stat {
  const stat = { label: labelOf(now), value: shortWords(now), exact: exactWords(now) };
  if (before?.kind !== 'known' || before.scope !== now.scope) {
    return stat;
  }
  const change = changeOf(totalOf(now), totalOf(before));
  return { ...stat, previous: shortWords(before), ...(change === undefined ? {} : { change }) };
}

/** The figure of the active time, or a dash that says on hover why there is none. */
export function activeTimeStat(activeTime: Loadable<ActiveTimePair>, hasSource: boolean): Stat {
  const pair = valueOf(activeTime);
  const label = labelOf(pair?.now);
  if (!hasSource) {
    const exact = t('sessions.active.no-source', 'There is no Prometheus or VictoriaMetrics data source to ask.');
    return { label, value: UNKNOWN, exact };
  }
  if (pair !== undefined) {
    return pair.now.kind === 'known'
      ? knownStat(pair.now, pair.before)
      : { label, value: UNKNOWN, exact: gapWords(pair.now.gap) };
  }
  return activeTime.status === 'failed' ? { label, value: UNKNOWN, exact: activeTime.error.message } : { label };
}
