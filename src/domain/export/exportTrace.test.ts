import * as fc from 'fast-check';

import { foldSession } from 'domain/sessions/foldSession';
import { arbitrarySession } from 'testing/arbitrarySession';
import { START_MS } from 'testing/builders';
import { epochMs } from 'domain/units';

import { exportTrace } from './exportTrace';
import { captured, contentOf } from './testing/exported';

type Json = Record<string, unknown>;

const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** What breaks the rules of the Trace Event Format, which importers such as Perfetto's go by. */
function brokenRules({ traceEvents, displayTimeUnit }: { traceEvents: Json[]; displayTimeUnit: string }): string[] {
  const broken: string[] = [];
  const check = (isTrue: boolean, rule: string, event: Json): void => {
    if (!isTrue) {
      broken.push(`${rule}: ${JSON.stringify(event)}`);
    }
  };
  const threads = new Set<string>();
  const processes = new Set<unknown>();
  const endOfThread = new Map<string, number>();
  if (!['ms', 'ns'].includes(displayTimeUnit)) {
    broken.push('displayTimeUnit');
  }
  for (const event of traceEvents) {
    const { ph, pid, tid, ts, dur, name, cat, s, args } = event;
    const thread = `${pid}/${tid}`;
    check(typeof name === 'string', 'has a name', event);
    check(isWhole(pid) && isWhole(tid), 'has a process and a thread', event);
    check(typeof args === 'object' && args !== null, 'has arguments', event);
    if (ph === 'M') {
      check(ts === undefined && dur === undefined, 'metadata has no time', event);
      const values = Object.values(args ?? {});
      const isOrder = String(name).endsWith('_sort_index');
      check(values.length === 1 && typeof values[0] === (isOrder ? 'number' : 'string'), 'names or sorts', event);
      (String(name).startsWith('process') ? processes : threads).add(String(name).startsWith('process') ? pid : thread);
      continue;
    }
    check(ph === 'X' || ph === 'i', 'is of a kind we use', event);
    check(isWhole(ts), 'has a time', event);
    check(typeof cat === 'string', 'has a category', event);
    check(threads.has(thread) && processes.has(pid), 'is on a thread with a name', event);
    check(ph === 'X' ? isWhole(dur) && dur > 0 : dur === undefined && s === 't', 'is long, or an instant', event);
    check(Number(ts) >= (endOfThread.get(thread) ?? 0), 'follows what is before it on its thread', event);
    endOfThread.set(thread, Number(ts) + Number(dur ?? 0));
  }
  return broken;
}

const traceOf = (...content: Parameters<typeof contentOf>) =>
  JSON.parse([...exportTrace(contentOf(...content))].join(''));

describe('a trace for Perfetto', () => {
  it.each(captured)('%s keeps the rules of the format and has every event', (_, session) => {
    const trace = traceOf(session);
    expect(brokenRules(trace)).toEqual([]);
    const ids = trace.traceEvents.flatMap(({ args, name }: { args: Json; name: string }) =>
      args['event.id'] === undefined || name === 'waiting for a person' ? [] : [args['event.id']]
    );
    expect(ids).toHaveLength(session.events.length);
    expect(new Set(ids).size).toBe(session.events.length);
  });

  it('keeps them for whatever a client sends', () => {
    fc.assert(
      fc.property(arbitrarySession, (rows) => {
        expect(brokenRules(traceOf(foldSession('session-1', rows)))).toEqual([]);
      }),
      { numRuns: 50 }
    );
  });

  it('has a process for each lane, and says how long things took', () => {
    const [, session] = captured.find(([name]) => name === '2.1.330-interactive') ?? [];
    if (session === undefined) {
      throw new Error('No such capture');
    }
    const { traceEvents } = traceOf(session);
    const named = (kind: string): string[] =>
      traceEvents.flatMap(({ name, args }: { name: string; args: { name: string } }) =>
        name === kind ? [args.name] : []
      );
    expect(named('process_name')).toEqual(expect.arrayContaining(['Session', 'Main conversation']));
    expect(named('process_name')).toHaveLength(session.agents.length + 1);
    const asked = traceEvents.filter(({ name }: { name: string }) => name === 'waiting for a person');
    expect(asked).toHaveLength(session.waits.length);
    const request = session.events.find(({ type }) => type === 'api_request');
    const drawn = traceEvents.find(({ args }: { args: Json }) => args['event.id'] === request?.id);
    expect(drawn.dur).toBe(Number(request?.record['duration_ms']) * 1000);
  });

  it('of an area has what ended in it, and times from the session’s start on', () => {
    const [, session] = captured[2] ?? [];
    if (session === undefined) {
      throw new Error('No such capture');
    }
    const middle = epochMs((session.interval.startMs + session.interval.endMs) / 2);
    const trace = traceOf(session, undefined, {
      kind: 'area',
      interval: { startMs: middle, endMs: session.interval.endMs },
    });
    expect(brokenRules(trace)).toEqual([]);
    expect(trace.otherData.start).toBe(new Date(session.interval.startMs).toISOString());
    expect(session.interval.startMs).not.toBe(START_MS);
  });
});
