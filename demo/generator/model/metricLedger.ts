import type { GeneratedRun, GeneratedSession, WireEvent, WireValue } from './wireEvent';

export type MetricName =
  | 'claude_code.session.count'
  | 'claude_code.cost.usage'
  | 'claude_code.token.usage'
  | 'claude_code.lines_of_code.count'
  | 'claude_code.commit.count'
  | 'claude_code.pull_request.count'
  | 'claude_code.code_edit_tool.decision'
  | 'claude_code.active_time.total';

export type Labels = Readonly<Record<string, string>>;

export interface Series {
  readonly metric: MetricName;
  readonly labels: Labels;
  value: number;
}

/** What print mode calls its terminal. */
export const PRINT_TERMINAL = 'non-interactive';

/** What old clients count in print mode; with a person at them they count everything. */
const OLD_PRINT_METRICS: ReadonlySet<MetricName> = new Set([
  'claude_code.cost.usage',
  'claude_code.token.usage',
  'claude_code.lines_of_code.count',
  'claude_code.commit.count',
]);

/** Metrics tell less about who asked than events do. */
function sourceOf(querySource: WireValue | undefined): string | undefined {
  if (typeof querySource !== 'string') {
    return undefined;
  }
  if (querySource.startsWith('agent:')) {
    return 'subagent';
  }
  return querySource === 'repl_main_thread' || querySource === 'sdk' ? 'main' : 'auxiliary';
}

const numberOf = (value: WireValue | undefined): number => Number(value ?? 0);

const TOKEN_TYPES = [
  ['input', 'input_tokens'],
  ['output', 'output_tokens'],
  ['cacheRead', 'cache_read_tokens'],
  ['cacheCreation', 'cache_creation_tokens'],
] as const;

/** The counters of one process, fed by its events. */
export class MetricLedger {
  private readonly byKey = new Map<string, Series>();
  private readonly isNew: boolean;
  private readonly countsAll: boolean;

  constructor(
    private readonly base: Labels,
    clientVersion: string
  ) {
    this.isNew = clientVersion.startsWith('2.1');
    this.countsAll = this.isNew || base['terminal.type'] !== PRINT_TERMINAL;
  }

  /** All counters so far. */
  series(): readonly Series[] {
    return [...this.byKey.values()];
  }

  startSession(startType: GeneratedRun['startType']): void {
    this.add('claude_code.session.count', 1, this.isNew ? { start_type: startType } : {});
  }

  count(event: WireEvent): void {
    const { attributes } = event;
    if (event.name === 'api_request') {
      this.countRequest(event);
    } else if (event.name === 'tool_decision') {
      this.countEditDecision(event);
    } else if (event.name === 'tool_result') {
      this.countEffects(event);
    }
    if (event.effects.userSeconds !== undefined) {
      this.add('claude_code.active_time.total', event.effects.userSeconds, { type: 'user' });
    }
    const isWork = event.name === 'api_request' || event.name === 'tool_result';
    if (isWork && attributes['agent_id'] === undefined) {
      this.add('claude_code.active_time.total', numberOf(attributes['duration_ms']) / 1000, { type: 'cli' });
    }
  }

  private countRequest({ attributes }: WireEvent): void {
    const labels = {
      model: attributes['model'],
      query_source: sourceOf(attributes['query_source']),
      effort: attributes['effort'],
      'agent.name': attributes['agent.name'],
      'skill.name': attributes['skill.name'],
      speed: attributes['speed'] === 'fast' ? 'fast' : undefined,
    };
    this.add('claude_code.cost.usage', numberOf(attributes['cost_usd']), labels);
    for (const [type, field] of TOKEN_TYPES) {
      this.add('claude_code.token.usage', numberOf(attributes[field]), { ...labels, type });
    }
  }

  private countEditDecision({ attributes, effects }: WireEvent): void {
    if (effects.language !== undefined) {
      this.add('claude_code.code_edit_tool.decision', 1, {
        decision: attributes['decision'],
        source: attributes['source'],
        tool_name: attributes['tool_name'],
        language: effects.language,
      });
    }
  }

  private countEffects({ effects }: WireEvent): void {
    const model = this.isNew ? effects.model : undefined;
    if (effects.linesAdded !== undefined) {
      this.add('claude_code.lines_of_code.count', effects.linesAdded, { type: 'added', model });
      this.add('claude_code.lines_of_code.count', effects.linesRemoved ?? 0, { type: 'removed', model });
    }
    if (effects.commits !== undefined) {
      this.add('claude_code.commit.count', effects.commits, {});
    }
    if (effects.pullRequests !== undefined) {
      this.add('claude_code.pull_request.count', effects.pullRequests, {});
    }
  }

  private add(metric: MetricName, amount: number, own: Readonly<Record<string, WireValue | undefined>>): void {
    if (!this.countsAll && !OLD_PRINT_METRICS.has(metric)) {
      return;
    }
    const labels: Record<string, string> = { ...this.base };
    for (const [key, value] of Object.entries(own)) {
      if (value !== undefined) {
        labels[key] = String(value);
      }
    }
    const key = `${metric} ${JSON.stringify(own)}`;
    const series = this.byKey.get(key);
    if (series) {
      series.value += amount;
    } else {
      this.byKey.set(key, { metric, labels, value: amount });
    }
  }
}

export type Temporality = 'cumulative' | 'delta';

/** One exported value: what was counted from `fromMs` to `atMs`. */
export interface Sample {
  readonly metric: MetricName;
  readonly labels: Labels;
  readonly fromMs: number;
  readonly atMs: number;
  readonly value: number;
}

/** The client's default export interval. */
const STEP_MS = 60_000;

/** Every sample that a session's processes export, in the order of their times. */
export function samplesOf(session: GeneratedSession, temporality: Temporality): readonly Sample[] {
  return session.runs.flatMap((run) => samplesOfRun(session, run, temporality));
}

function samplesOfRun(session: GeneratedSession, run: GeneratedRun, temporality: Temporality): Sample[] {
  const ledger = new MetricLedger(session.metricAttributes, session.clientVersion);
  const reported = new Map<Series, number>();
  const samples: Sample[] = [];
  let next = 0;
  let lastMs = run.startMs;
  ledger.startSession(run.startType);
  for (const atMs of exportTimes(run)) {
    for (let event = run.events[next]; event !== undefined && event.timeMs <= atMs; event = run.events[next]) {
      ledger.count(event);
      next += 1;
    }
    for (const series of ledger.series()) {
      const { metric, labels, value } = series;
      const before = reported.get(series);
      if (temporality === 'cumulative') {
        samples.push({ metric, labels, fromMs: run.startMs, atMs, value });
      } else if (value !== before) {
        samples.push({ metric, labels, fromMs: lastMs, atMs, value: value - (before ?? 0) });
      }
      reported.set(series, value);
    }
    lastMs = atMs;
  }
  return samples;
}

/** Every minute, and once more when the process ends. */
function exportTimes(run: GeneratedRun): number[] {
  const times: number[] = [];
  for (let atMs = run.startMs + STEP_MS; atMs < run.endMs; atMs += STEP_MS) {
    times.push(atMs);
  }
  return [...times, run.endMs];
}
