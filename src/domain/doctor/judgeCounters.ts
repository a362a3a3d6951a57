import type { UsageComparison } from '../usage/compareUsage';

import { type Judgement, judged } from './doctor';

/** How counters are read; `untold` where nothing shows it. */
export type CounterTemporality = 'cumulative' | 'delta' | 'untold';

/** What there is of the clients' metrics in the day up to the newest event. */
export interface CounterFacts {
  /** Names of the clients' metrics. */
  readonly names: readonly string[];
  /** Whether there are events of the same time. */
  readonly hasEvents: boolean;
  readonly hasSessionIds: boolean;
  /** What the data show, whatever the settings say. */
  readonly temporality: CounterTemporality;
  readonly setting: 'auto' | 'cumulative' | 'delta';
  /** How much older the newest sample is than the newest event; left out where the database does not tell. */
  readonly lagMs?: number;
  /** In what time a client repeats what it counted; left out likewise. */
  readonly exportMs?: number;
  readonly comparison?: UsageComparison;
}

/** Ten exports as clients make them by default, of a minute each: what is later does not come any more. */
const STALE_MS = 600_000;
/** VictoriaMetrics and Prometheus take a series for ended that was silent for so long. */
const SILENT_MS = 300_000;
/** Differences that the edges of a range explain. */
const NEAR_SHARE = 0.05;
const NANO = 1e9;
const TEMPORALITY = 'OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE';

function judgeNames({ names, hasSessionIds }: CounterFacts): Judgement[] {
  const dotted = names.filter((name) => name.includes('.')).length;
  const facts = { count: names.length, dotted, underscored: names.length - dotted };
  const style = dotted === names.length ? 'dotted' : dotted === 0 ? 'underscored' : 'mixed';
  return [
    judged(style === 'mixed' ? 'warning' : 'ok', `names.${style}`, facts),
    ...(hasSessionIds ? [] : [judged('note', 'counters.noSessions', {}, 'OTEL_METRICS_INCLUDE_SESSION_ID=true')]),
  ];
}

function judgeTemporality({ temporality, setting }: CounterFacts): Judgement {
  if (temporality === 'untold') {
    return judged(
      setting === 'auto' ? 'unknown' : 'ok',
      setting === 'auto' ? 'temporality.untold' : 'temporality.set',
      {
        setting,
      }
    );
  }
  return setting === 'auto' || setting === temporality
    ? judged('ok', `temporality.${temporality}`, { temporality })
    : judged('failed', 'temporality.contradicts', { temporality, setting }, `${TEMPORALITY}=${setting}`);
}

function judgeTimes({ lagMs, exportMs, temporality, comparison }: CounterFacts): Judgement[] {
  // A session's first minute after a pause: its metrics may be there before the database tells their time.
  const isLate = (lagMs ?? 0) > STALE_MS && comparison?.kind !== 'same';
  return [
    lagMs === undefined
      ? judged('unknown', 'counters.timeUntold')
      : judged(isLate ? 'warning' : 'ok', isLate ? 'counters.stale' : 'counters.fresh', { lagMs: Math.max(0, lagMs) }),
    // What adds nothing is not exported as a delta: its pauses are no interval.
    ...(exportMs === undefined || temporality !== 'cumulative'
      ? []
      : exportMs > SILENT_MS
        ? [judged('warning', 'counters.rare', { exportMs }, 'OTEL_METRIC_EXPORT_INTERVAL=60000')]
        : [judged('ok', 'counters.often', { exportMs })]),
  ];
}

function judgeCost({ comparison }: CounterFacts): Judgement[] {
  if (comparison === undefined) {
    return [];
  }
  const { kind, cost, reasons } = comparison;
  const facts = { metricsUsd: cost.metrics / NANO, logsUsd: cost.logs / NANO };
  if (kind === 'same') {
    return [judged('ok', 'cost.same', facts)];
  }
  const isNear = Math.abs(cost.ratio ?? 1) <= NEAR_SHARE;
  return [isNear ? judged('ok', 'cost.near', facts) : judged('warning', `cost.${reasons[0] ?? 'unknown'}`, facts)];
}

/** Do metrics arrive, are they read as they are meant, and do they agree with the events? */
export function judgeCounters(facts: CounterFacts): Judgement[] {
  if (facts.names.length === 0) {
    return [
      facts.hasEvents
        ? judged('warning', 'counters.none', {}, 'OTEL_METRICS_EXPORTER=otlp')
        : judged('unknown', 'counters.nothing'),
    ];
  }
  return [...judgeNames(facts), judgeTemporality(facts), ...judgeTimes(facts), ...judgeCost(facts)];
}
