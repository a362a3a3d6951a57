import { type MetricName, type Sample, samplesOf, type Temporality } from '../../demo/generator/model/metricLedger';
import { generateWeek } from '../../demo/generator/model/week';
import type { GeneratedSession } from '../../demo/generator/model/wireEvent';
import type { SentSession } from './sendSamples';

/** In the order in which the client makes its instruments, and exports them. */
const INSTRUMENTS: readonly MetricName[] = [
  'claude_code.session.count',
  'claude_code.lines_of_code.count',
  'claude_code.pull_request.count',
  'claude_code.commit.count',
  'claude_code.cost.usage',
  'claude_code.token.usage',
  'claude_code.code_edit_tool.decision',
  'claude_code.active_time.total',
];
const HOUR_MS = 3_600_000;
const SAMPLES_AT_ONCE = 3_000;

/** Sessions, what their clients send, and what they added between two exports: the truth. */
export interface Fleet {
  readonly sent: readonly SentSession[];
  readonly added: readonly Sample[];
  readonly sessions: readonly GeneratedSession[];
  readonly fromMs: number;
  readonly toMs: number;
}

const seriesKey = ({ metric, labels }: Sample): string => `${metric} ${JSON.stringify(Object.entries(labels).sort())}`;

/**
 * True when a database can see in the totals alone where each process of a session began: its counters begin below
 * seven eighths of what they were.
 */
export function isVisiblyResumed(session: GeneratedSession): boolean {
  const last = new Map<string, number>();
  return session.runs.every((run) => {
    const ofRun = new Map<string, number[]>();
    for (const sample of samplesOf({ ...session, runs: [run] }, 'cumulative')) {
      ofRun.set(seriesKey(sample), [...(ofRun.get(seriesKey(sample)) ?? []), sample.value]);
    }
    const isVisible = [...ofRun].every(
      ([key, [first = 0]]) => (last.get(key) ?? 0) * (7 / 8) >= first || !last.has(key)
    );
    ofRun.forEach((values, key) => last.set(key, values.at(-1) ?? 0));
    return isVisible;
  });
}

/** Goes on with a session an hour later, in a new process that asks the first few requests once more. */
export function resumed(session: GeneratedSession, requests: number): GeneratedSession {
  const [run] = session.runs;
  if (run === undefined) {
    return session;
  }
  const startMs = run.endMs + HOUR_MS;
  const asked = run.events.filter(({ name }) => name === 'api_request').slice(0, requests);
  const events = asked.map((event, index) => ({ ...event, timeMs: startMs + 1_000 * (index + 1) }));
  const again = { startType: 'resume', startMs, endMs: startMs + 90_000, events, sent: events } as const;
  return { ...session, runs: [run, again] };
}

const hasGoneOn = (session: GeneratedSession, nowMs: number): boolean =>
  session.runs.length > 1 && session.runs.every(({ endMs }) => endMs < nowMs);

/** Sessions that were resumed so that totals show it, in place of those they go on with. */
function withResumed(sessions: readonly GeneratedSession[], nowMs: number): readonly GeneratedSession[] {
  return sessions.map((session) => {
    const goesOn = session.runs.length === 1 ? resumed(session, 2) : session;
    return hasGoneOn(goesOn, nowMs) && isVisiblyResumed(goesOn) ? goesOn : session;
  });
}

/** Exports of some size, each in the order of the instruments. */
function exportsOf(session: GeneratedSession, samples: readonly Sample[]): readonly SentSession[] {
  const times = [...new Set(samples.map(({ atMs }) => atMs))];
  const perTime = Math.max(1, samples.length / Math.max(1, times.length));
  const atOnce = Math.max(1, Math.floor(SAMPLES_AT_ONCE / perTime));
  const { resource, clientVersion } = session;
  return Array.from({ length: Math.ceil(times.length / atOnce) }, (_, index) => {
    const chosen = new Set(times.slice(index * atOnce, (index + 1) * atOnce));
    const ofTimes = samples.filter(({ atMs }) => chosen.has(atMs));
    const ordered = INSTRUMENTS.flatMap((metric) => ofTimes.filter((sample) => sample.metric === metric));
    return { session: { resource, clientVersion }, samples: ordered };
  });
}

/** A look at running agents: it counts as a start and does nothing. */
function viewOfAgents(
  like: GeneratedSession,
  atMs: number
): { readonly session: GeneratedSession; readonly sample: Sample } {
  const labels = { ...like.metricAttributes, 'session.id': `${like.id}-view`, start_type: 'agents_view' };
  const sample = { metric: 'claude_code.session.count', labels, fromMs: atMs - 60_000, atMs, value: 1 } as const;
  return { session: like, sample };
}

export interface FleetOptions {
  readonly seed: number;
  readonly nowMs: number;
  readonly sessions: number;
  readonly temporality: Temporality;
  /** Which of the generated sessions belong to it. */
  readonly isWanted?: (session: GeneratedSession) => boolean;
}

/** A fleet of several users, teams and models within three days. */
export function makeFleet({ seed, nowMs, sessions: count, temporality, isWanted = () => true }: FleetOptions): Fleet {
  const week = generateWeek({ seed, nowMs, days: 3, sessions: count }).filter(isWanted);
  const sessions = withResumed(week, nowMs);
  const [first] = sessions;
  if (first === undefined) {
    throw new Error('A fleet without sessions.');
  }
  const view = viewOfAgents(first, nowMs - 3_600_000);
  const repeated =
    temporality === 'cumulative' ? [view.sample, { ...view.sample, atMs: view.sample.atMs + 60_000 }] : [view.sample];
  return {
    sent: [
      ...sessions.flatMap((session) => exportsOf(session, samplesOf(session, temporality))),
      ...exportsOf(view.session, repeated),
    ],
    added: sessions.flatMap((session) => samplesOf(session, 'delta').map((sample) => withResource(session, sample))),
    sessions,
    fromMs: Math.floor(nowMs / 1000) * 1000 - 5 * 86_400_000,
    toMs: Math.ceil(nowMs / 1000) * 1000,
  };
}

/** What a database makes of it: resource attributes are labels too. */
const withResource = (session: GeneratedSession, sample: Sample): Sample => ({
  ...sample,
  labels: { ...session.resource, ...sample.labels },
});

/** A value with every text that has another name replaced by that, wherever it stands: labels' names and values. */
function withNames(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    return names.get(value) ?? value;
  }
  if (Array.isArray(value)) {
    return value.map((each) => withNames(each, names));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [names.get(key) ?? key, withNames(each, names)])
  );
}

/** The same fleet under other names of users, models, labels or whatever else. */
export function renamed(fleet: Fleet, names: Readonly<Record<string, string>>): Fleet {
  const changed = withNames(fleet, new Map(Object.entries(names)));
  const { sent, added, sessions }: Pick<Fleet, 'sent' | 'added' | 'sessions'> = JSON.parse(JSON.stringify(changed));
  return { ...fleet, sent, added, sessions };
}
