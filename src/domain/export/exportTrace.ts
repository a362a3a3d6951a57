import { eventOutcome } from '../events/eventOutcome';
import type { Interval } from '../sessions/session';
import { buildTimeline } from '../timeline/buildTimeline';
import { packLines } from '../timeline/packLines';
import type { Mark } from '../timeline/timeline';
import { type AttributeValue, attributesOf } from './attributes';
import type { ExportContent } from './exportContent';
import { isoTime } from './eventRows';

/** By Google's "Trace Event Format": complete (X), instant (i) and metadata (M) events. */
interface TraceEvent {
  readonly name: string;
  readonly ph: 'X' | 'i' | 'M';
  readonly pid: number;
  readonly tid: number;
  readonly cat?: string;
  /** Microseconds. */
  readonly ts?: number;
  readonly dur?: number;
  /** An instant's scope: its thread. */
  readonly s?: 't';
  readonly args: Readonly<Record<string, AttributeValue>>;
}

const MICROS = 1000;

interface Trace {
  readonly events: TraceEvent[];
  readonly process: (name: string) => void;
  readonly thread: (name: string) => void;
  readonly add: (interval: Interval, name: string, cat: string, args: TraceEvent['args']) => void;
}

/** Collects what happened: a process for each lane, a thread for each of its lines. */
function newTrace(originMs: number): Trace {
  const events: TraceEvent[] = [];
  let pid = 0;
  let tid = 0;
  const name = (of: string, text: string, on: number, order: number): void => {
    const common = { ph: 'M', pid, tid: on } as const;
    events.push(
      { ...common, name: `${of}_name`, args: { name: text } },
      { ...common, name: `${of}_sort_index`, args: { sort_index: order } }
    );
  };
  return {
    events,
    process: (text) => name('process', text, 0, ++pid),
    thread: (text) => name('thread', text, ++tid, tid),
    // Ends are rounded as starts are: what follows one another does not overlap.
    add: ({ startMs, endMs }, text, cat, args) => {
      const ts = Math.round((startMs - originMs) * MICROS);
      const dur = Math.round((endMs - originMs) * MICROS) - ts;
      const common = { name: text, cat, ts, pid, tid, args };
      events.push(dur > 0 ? { ...common, ph: 'X', dur } : { ...common, ph: 'i', s: 't' });
    },
  };
}

function addTurns(trace: Trace, { turns }: ExportContent): void {
  const byStart = turns.toSorted((a, b) => a.interval.startMs - b.interval.startMs);
  const { lineOf, lines } = packLines(byStart.map(({ interval }) => interval));
  for (let line = 0; line < lines; line++) {
    trace.thread('Turns');
    byStart
      .filter((_, at) => lineOf[at] === line)
      .forEach(({ interval, title, index, id, origin }) =>
        trace.add(interval, title, 'turn', { turn: index, id, origin })
      );
  }
}

function addMark(trace: Trace, { session }: ExportContent, mark: Mark): void {
  const event = session.events[session.eventIndex.get(mark.eventId) ?? -1];
  if (event !== undefined) {
    const what = event.record['tool_name'] ?? event.record['model'];
    const name =
      mark.shape === 'wait' ? 'waiting for a person' : what === undefined ? event.name : `${event.name} ${what}`;
    const args = { ...attributesOf(event), 'event.id': event.id, outcome: eventOutcome(event) };
    trace.add(mark, name, mark.category, args);
  }
}

/**
 * For Perfetto and Chrome's tracing page. Times count from the session's start. On a thread nothing overlaps: what ran
 * at once has threads of its own, as on the timeline.
 */
export function exportTrace(content: ExportContent): string {
  const { session, has } = content;
  const trace = newTrace(session.interval.startMs);
  trace.process('Session');
  addTurns(trace, content);
  for (const lane of buildTimeline(session).lanes) {
    const lines = lane.rows.flatMap(({ category, stack }) =>
      stack.map(({ marks }) => ({ category, marks: marks.filter(({ eventId }) => has(eventId)) }))
    );
    const shown = lines.filter(({ marks }) => marks.length > 0);
    if (shown.length > 0) {
      trace.process(lane.name);
    }
    for (const { category, marks } of shown) {
      trace.thread(category);
      marks.forEach((mark) => addMark(trace, content, mark));
    }
  }
  const otherData = { 'session.id': session.id, start: isoTime(session.interval.startMs), producer: 'sessionline' };
  return `${JSON.stringify({ traceEvents: trace.events, displayTimeUnit: 'ms', otherData })}\n`;
}
