import { eventOutcome } from '../events/eventOutcome';
import type { Interval } from '../sessions/session';
import { buildTimeline } from '../timeline/buildTimeline';
import { packLines } from '../timeline/packLines';
import type { Mark } from '../timeline/timeline';
import { type AttributeValue, attributesOf } from './attributes';
import type { ExportContent } from './exportContent';
import { isoTime } from './eventRows';
import { flatGaps } from './flatGaps';

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

/** Makes what is traced: a process for each lane, a thread for each of its lines. */
class Tracer {
  private pid = 0;
  private tid = 0;

  public constructor(private readonly originMs: number) {}

  public process(name: string): readonly TraceEvent[] {
    this.pid += 1;
    return this.named('process', name, 0, this.pid);
  }

  public thread(name: string): readonly TraceEvent[] {
    this.tid += 1;
    return this.named('thread', name, this.tid, this.tid);
  }

  /** Ends are rounded as starts are: what follows one another does not overlap. */
  public event({ startMs, endMs }: Interval, name: string, cat: string, args: TraceEvent['args']): TraceEvent {
    const ts = Math.round((startMs - this.originMs) * MICROS);
    const dur = Math.round((endMs - this.originMs) * MICROS) - ts;
    const common = { name, cat, ts, pid: this.pid, tid: this.tid, args };
    return dur > 0 ? { ...common, ph: 'X', dur } : { ...common, ph: 'i', s: 't' };
  }

  private named(of: string, text: string, tid: number, order: number): readonly TraceEvent[] {
    const common = { ph: 'M', pid: this.pid, tid } as const;
    return [
      { ...common, name: `${of}_name`, args: { name: text } },
      { ...common, name: `${of}_sort_index`, args: { sort_index: order } },
    ];
  }
}

const MICROS = 1000;

function* turnEvents(tracer: Tracer, { turns }: ExportContent): Generator<TraceEvent> {
  const byStart = turns.toSorted((a, b) => a.interval.startMs - b.interval.startMs);
  const { lineOf, lines } = packLines(byStart.map(({ interval }) => interval));
  for (let line = 0; line < lines; line++) {
    yield* tracer.thread('Turns');
    for (const { interval, title, index, id, origin } of byStart.filter((_, at) => lineOf[at] === line)) {
      yield tracer.event(interval, title, 'turn', { turn: index, id, origin });
    }
  }
}

function markEvent(tracer: Tracer, { session }: ExportContent, mark: Mark): readonly TraceEvent[] {
  const event = session.events[session.eventIndex.get(mark.eventId) ?? -1];
  if (event === undefined) {
    return [];
  }
  const what = event.record['tool_name'] ?? event.record['model'];
  const name =
    mark.shape === 'wait' ? 'waiting for a person' : what === undefined ? event.name : `${event.name} ${what}`;
  const args = { ...attributesOf(event), 'event.id': event.id, outcome: eventOutcome(event) };
  return [tracer.event(mark, name, mark.category, args)];
}

function* traceEvents(content: ExportContent): Generator<TraceEvent> {
  const { session, has } = content;
  const tracer = new Tracer(session.interval.startMs);
  yield* tracer.process('Session');
  yield* turnEvents(tracer, content);
  for (const lane of buildTimeline(session).lanes) {
    const lines = lane.rows.flatMap(({ category, stack }) =>
      stack.map(({ marks }) => ({ category, marks: marks.filter(({ eventId }) => has(eventId)) }))
    );
    const shown = lines.filter(({ marks }) => marks.length > 0);
    yield* shown.length > 0 ? tracer.process(lane.name) : [];
    for (const { category, marks } of shown) {
      yield* tracer.thread(category);
      for (const mark of marks) {
        yield* markEvent(tracer, content, mark);
      }
    }
  }
}

/**
 * For Perfetto and Chrome's tracing page. Times count from the session's start. On a thread nothing overlaps: what ran
 * at once has threads of its own, as on the timeline.
 */
export function* exportTrace(content: ExportContent): Generator<string> {
  const { session, gaps } = content;
  let before = '{"traceEvents":[';
  for (const event of traceEvents(content)) {
    yield before + JSON.stringify(event);
    before = ',\n';
  }
  const start = isoTime(session.interval.startMs);
  const otherData = { 'session.id': session.id, start, producer: 'sessionline', ...flatGaps(gaps) };
  yield `],"displayTimeUnit":"ms","otherData":${JSON.stringify(otherData)}}\n`;
}
