import { findCacheBreaks } from 'domain/analysis/cacheBreaks';
import { ledgerOf } from 'domain/analysis/ledger';
import { parseEvent } from 'domain/events/parseEvent';
import { findEvents } from 'domain/find/findEvents';
import { NO_FIND } from 'domain/find/findQuery';
import { findAgents } from 'domain/sessions/agents';
import { findFacts } from 'domain/sessions/facts';
import { foldEvents } from 'domain/sessions/foldSession';
import { orderEvents } from 'domain/sessions/order';
import { permissionModes } from 'domain/sessions/permissionModes';
import { findProblems } from 'domain/sessions/problems';
import { findRuns } from 'domain/sessions/runs';
import type { Session } from 'domain/sessions/session';
import { findToolCalls } from 'domain/sessions/toolCalls';
import { findTurns } from 'domain/sessions/turns';
import { findWaits } from 'domain/sessions/waits';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { compressedAxis } from 'domain/timeline/compressedAxis';
import { SessionConnections } from 'domain/timeline/connections';
import { sessionCurves } from 'domain/timeline/curves';
import { eventOrder } from 'domain/timeline/neighbours';
import { findNotices } from 'domain/timeline/notices';
import { totalsOf } from 'domain/usage/totals';

import { readCapture } from '../src/testing/captures';
import { sessionModel } from '../src/scenes/SessionView/sessionModel';

/**
 * `npm run bench [size …]`: how long the way from stored rows to a timeline takes and what each step of it, for
 * sessions of 1,000, 10,000 and 100,000 events. The rows are the captured interactive session, repeated with ids and
 * times of their own.
 */
const SIZES = [1_000, 10_000, 100_000];
const RUNS = 5;
/** What a live look brings while a session is busy. */
const NEWS = 20;

type Row = Readonly<Record<string, string>>;

const ID_FIELDS = ['prompt.id', 'request_id', 'tool_use_id', 'agent_id', 'parent_agent_id', 'message.uuid'];

/** One copy of the session, later by its number of minutes. */
function copyOf(rows: readonly Row[], copy: number): Row[] {
  return rows.map((row) => {
    const time = new Date(Date.parse(row['_time'] ?? '') + copy * 120_000).toISOString();
    const ids = ID_FIELDS.filter((field) => field in row).map((field) => [field, `${row[field]}-${copy}`]);
    const sequence = Number(row['event.sequence'] ?? 0) + copy * rows.length;
    return {
      ...row,
      ...Object.fromEntries(ids),
      _time: time,
      'event.timestamp': time,
      'event.sequence': String(sequence),
    };
  });
}

function rowsOf(size: number): Row[] {
  const rows = readCapture('2.1.330-interactive');
  const copies = Math.ceil(size / rows.length);
  return Array.from({ length: copies }, (_, copy) => copyOf(rows, copy))
    .flat()
    .slice(0, size);
}

/** Time of the processor: other programs do not count, collecting garbage does. */
function timed<Result>(work: () => Result): [Result, number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** How long each part takes, in milliseconds, by name. */
type Parts = Map<string, number>;

/** Measures a part and gives what it made to the next one. */
type Measure = <Result>(part: string, work: () => Result) => Result;

function measureInto(parts: Parts): Measure {
  return (part, work) => {
    const [result, ms] = timed(work);
    parts.set(part, ms);
    return result;
  };
}

/** A session as a page shows it for the first time, and the same with the rows of one live look more. */
function wholeWay(measure: Measure, rows: readonly Row[]): void {
  const read = rows.map((row) => ({ ...row }));
  measure('first load', () => sessionModel('bench', read.slice(0, -NEWS)));
  measure('live tick', () => sessionModel('bench', read));
}

/** The steps of a fold, one by one. */
function foldSteps(measure: Measure, rows: readonly Row[]): Session {
  const parsed = measure('fold: parse', () => rows.map((row) => parseEvent({ ...row })));
  const { events, copies } = measure('fold: order', () => orderEvents(parsed));
  const { runOfEvent, eventsOfRun } = measure('fold: runs', () => findRuns(events));
  const { turns } = measure('fold: turns', () => findTurns(events, runOfEvent));
  const calls = measure('fold: tool calls', () => findToolCalls(events, () => ''));
  const waits = measure('fold: waits', () => findWaits(events, runOfEvent, calls));
  measure('fold: agents', () => findAgents(events, calls, new Map()));
  measure('fold: totals', () => totalsOf(events, waits));
  measure('fold: problems', () => findProblems(events, eventsOfRun, copies));
  measure('fold: facts', () => findFacts('bench', events, turns, eventsOfRun));
  return measure('fold of parsed events', () => foldEvents('bench', parsed));
}

/** What a page with a timeline asks of a session. */
function analyses(measure: Measure, session: Session): void {
  measure('timeline: cache breaks', () => findCacheBreaks(session));
  measure('timeline: notices', () => findNotices(session));
  measure('timeline: modes', () => permissionModes(session));
  const timeline = measure('timeline', () => buildTimeline(session));
  measure('curves', () => sessionCurves(session));
  measure('ledger', () => ledgerOf(session));
  measure('connections', () => new SessionConnections(session));
  measure('compressed axis', () => compressedAxis(session));
  measure('event order', () => eventOrder(session, timeline));
  measure('find a text', () => findEvents(session, { ...NO_FIND, text: 'npm' }));
}

function partsOf(rows: readonly Row[]): Parts {
  const parts: Parts = new Map();
  const measure = measureInto(parts);
  wholeWay(measure, rows);
  analyses(measure, foldSteps(measure, rows));
  return parts;
}

function measureSize(size: number): ReadonlyArray<readonly [string, number]> {
  const rows = rowsOf(size);
  const runs = Array.from({ length: RUNS }, () => partsOf(rows));
  const parts = [...(runs[0]?.keys() ?? [])];
  return parts.map((part) => [part, median(runs.map((run) => run.get(part) ?? 0))]);
}

function main(): void {
  const sizes = process.argv.slice(2).map(Number);
  const measured = (sizes.length > 0 ? sizes : SIZES).map((size) => ({ size, parts: new Map(measureSize(size)) }));
  const line = (name: string, cells: readonly string[]) =>
    console.log(name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join(''));
  console.log(`Medians of ${RUNS} runs, in milliseconds of the processor; a live tick brings ${NEWS} rows`);
  line(
    'events',
    measured.map(({ size }) => String(size))
  );
  for (const part of measured[0]?.parts.keys() ?? []) {
    line(
      part,
      measured.map(({ parts }) => (parts.get(part) ?? 0).toFixed(1))
    );
  }
}

main();
