import { MetricLedger } from './metricLedger';
import type { GeneratedSession, WireEvent } from './wireEvent';

/** What a correct reader finds in one session. */
export interface SessionTruth {
  readonly id: string;
  readonly story: string;
  readonly user: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly runs: number;
  /** Events that arrive, each counted once. */
  readonly events: number;
  /** Records that arrive: more than events where some arrive twice. */
  readonly records: number;
  /** Events that never arrive. */
  readonly lost: number;
  /** Events by name, each counted once. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly rejections: number;
  readonly failedTools: number;
  /** Ids of the subagents that events name. */
  readonly agents: readonly string[];
  /** Integer of 10⁻⁹ dollars. */
  readonly costNanoUsd: number;
  readonly tokens: {
    readonly input: number;
    readonly output: number;
    readonly cacheRead: number;
    readonly cacheCreation: number;
  };
  /** Sums over all of the session's series, by metric. */
  readonly metrics: Readonly<Record<string, number>>;
}

/** What was sent of all sessions. */
export interface Truth {
  readonly sessions: readonly SessionTruth[];
  readonly records: number;
  readonly samples: number;
}

const numberOf = (event: WireEvent, field: string): number => Number(event.attributes[field] ?? 0);

/** Sums up a session from what was made, not from what was stored: tests compare the two. */
export function truthOf(session: GeneratedSession): SessionTruth {
  const sent = session.runs.flatMap((run) => run.sent);
  const events = [...new Set(sent)];
  const requests = events.filter((event) => event.name === 'api_request');
  const sum = (field: string) => requests.reduce((total, event) => total + numberOf(event, field), 0);
  const first = session.runs[0];
  return {
    id: session.id,
    story: session.story,
    user: session.metricAttributes['user.email'] ?? session.metricAttributes['user.id'] ?? '',
    startMs: Math.min(...events.map((event) => event.timeMs)),
    endMs: Math.max(...events.map((event) => event.timeMs)),
    runs: session.runs.length,
    events: events.length,
    records: sent.length,
    lost: first ? first.events.length - new Set(first.sent).size : 0,
    kinds: countBy(events, (event) => event.name),
    rejections: events.filter((event) => event.attributes['decision'] === 'reject').length,
    failedTools: events.filter((event) => event.name === 'tool_result' && event.attributes['success'] === 'false')
      .length,
    agents: [...new Set(events.flatMap((event) => textOf(event, 'agent_id')))],
    costNanoUsd: requests.reduce((total, event) => total + Math.round(numberOf(event, 'cost_usd') * 1e9), 0),
    tokens: {
      input: sum('input_tokens'),
      output: sum('output_tokens'),
      cacheRead: sum('cache_read_tokens'),
      cacheCreation: sum('cache_creation_tokens'),
    },
    metrics: metricsOf(session),
  };
}

const textOf = (event: WireEvent, field: string): string[] => {
  const value = event.attributes[field];
  return typeof value === 'string' ? [value] : [];
};

function countBy(events: readonly WireEvent[], keyOf: (event: WireEvent) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const event of events) {
    counts[keyOf(event)] = (counts[keyOf(event)] ?? 0) + 1;
  }
  return counts;
}

function metricsOf(session: GeneratedSession): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const run of session.runs) {
    const ledger = new MetricLedger(session.metricAttributes, session.clientVersion);
    ledger.startSession(run.startType);
    run.events.forEach((event) => ledger.count(event));
    for (const series of ledger.series()) {
      totals[series.metric] = (totals[series.metric] ?? 0) + series.value;
    }
  }
  return totals;
}
