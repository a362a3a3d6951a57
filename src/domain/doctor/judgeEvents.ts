import { type Judgement, judged } from './doctor';
import { byVersion, isBefore } from './versions';

/** Rows under one service name. */
export interface NamedRows {
  readonly name: string;
  readonly rows: number;
}

/** What of the client's events is there. */
export interface EventFacts {
  /** Events that the base filter finds, of the last hour, day and week. */
  readonly hour: number;
  readonly day: number;
  readonly week: number;
  /** Sessions of the week. */
  readonly sessions: number;
  /** How old the newest one is; left out where there is none. */
  readonly ageMs?: number;
  /** Versions of the clients of the week, in any order. */
  readonly versions: readonly string[];
  /** Rows of the week that look like the client's and that the base filter leaves out, by service name. */
  readonly left: readonly NamedRows[];
  /** Where nothing looks like the client's: service names of whatever else is there. */
  readonly others: readonly NamedRows[];
}

/** The oldest client whose telemetry the app was tested with. */
export const OLDEST_CLIENT = '1.0.60';
const DAY_MS = 24 * 3_600_000;
const MOST_NAMES = 5;

const namesOf = (rows: readonly NamedRows[]): string =>
  rows
    .slice(0, MOST_NAMES)
    .map(({ name }) => name || '""')
    .join(', ');

const rowsOf = (rows: readonly NamedRows[]): number => rows.reduce((sum, each) => sum + each.rows, 0);

/** A base filter that finds these service names. */
const filterOf = (rows: readonly NamedRows[]): string =>
  `service.name:in(${rows.slice(0, MOST_NAMES).map(({ name }) => JSON.stringify(name))})`;

function judgePresence({ hour, day, week, sessions, ageMs, left, others }: EventFacts): Judgement {
  if (week > 0) {
    const facts = { hour, day, week, sessions, ageMs: ageMs ?? 0 };
    return (ageMs ?? 0) > DAY_MS ? judged('warning', 'events.stale', facts) : judged('ok', 'events.fresh', facts);
  }
  if (left.length > 0) {
    return judged('failed', 'events.elsewhere', { names: namesOf(left), count: rowsOf(left) }, filterOf(left));
  }
  return others.length > 0
    ? judged('failed', 'events.foreign', { names: namesOf(others), count: rowsOf(others) })
    : judged('failed', 'events.none', {}, 'CLAUDE_CODE_ENABLE_TELEMETRY=1\nOTEL_LOGS_EXPORTER=otlp');
}

function judgeVersions(versions: readonly string[]): Judgement[] {
  const known = [...versions].sort(byVersion);
  const [oldest = ''] = known;
  if (known.length === 0) {
    return [];
  }
  const facts = { versions: known.slice(-MOST_NAMES).join(', '), count: known.length, oldest, tested: OLDEST_CLIENT };
  return [
    isBefore(oldest, OLDEST_CLIENT) === true
      ? judged('warning', 'versions.old', facts, 'claude update')
      : judged('ok', 'versions.fine', facts),
  ];
}

/** Do events arrive, and are they the ones that are looked at? */
export function judgeEvents(facts: EventFacts): Judgement[] {
  const { week, left, versions } = facts;
  const isPartly = week > 0 && left.length > 0;
  return [
    judgePresence(facts),
    ...(isPartly ? [judged('warning', 'events.missed', { names: namesOf(left), count: rowsOf(left) })] : []),
    ...judgeVersions(versions),
  ];
}
