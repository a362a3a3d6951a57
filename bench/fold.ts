import { buildTimeline } from 'domain/timeline/buildTimeline';
import { parseEvent } from 'domain/events/parseEvent';
import { foldEvents } from 'domain/sessions/foldSession';

import { readCapture } from '../src/testing/captures';

/**
 * `npm run bench`: how long the way from stored rows to a timeline takes, for sessions of 1,000, 10,000 and 100,000
 * events. The rows are the captured interactive session, repeated with ids and times of their own.
 */
const SIZES = [1_000, 10_000, 100_000];
const RUNS = 5;

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

function timed<Result>(work: () => Result): [Result, number] {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function measure(size: number): void {
  const rows = rowsOf(size);
  const runs = Array.from({ length: RUNS }, () => {
    const [events, parseMs] = timed(() => rows.map((row) => parseEvent(row)));
    const [session, foldMs] = timed(() => foldEvents('bench', events));
    const [, layoutMs] = timed(() => buildTimeline(session));
    return { parseMs, foldMs, layoutMs };
  });
  const column = (key: 'parseMs' | 'foldMs' | 'layoutMs'): string =>
    `${Math.round(median(runs.map((run) => run[key])))} ms`.padStart(9);
  console.log(
    `${String(size).padStart(7)} events  parse ${column('parseMs')}  fold ${column('foldMs')}  timeline ${column('layoutMs')}`
  );
}

console.log(`Medians of ${RUNS} runs`);
SIZES.forEach(measure);
