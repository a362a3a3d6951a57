import fc from 'fast-check';
import { firstValueFrom, lastValueFrom, NEVER, Subject, take, toArray } from 'rxjs';

import type { WireRecord } from 'domain/events/field';
import type { LogsQuestion } from 'queries/logsQuestion';

import { limitSessionEvents } from './limitsInUse';
import { loadSession, type SessionLoad } from './loadSession';
import { LogsQueryError } from './logsQueryError';
import type { LogsSource } from './logsSource';

jest.mock('@grafana/runtime', () => ({}));
jest.mock('@grafana/data', () => ({}));

const START_MS = Date.UTC(2026, 10, 23, 10);

/** Rows at these milliseconds after the start, told apart by `n`. */
const rowsAt = (offsetsMs: readonly number[]): readonly WireRecord[] =>
  [...offsetsMs]
    .sort((a, b) => a - b)
    .map((offset, n) => ({ _time: new Date(START_MS + offset).toISOString(), n: String(n) }));

interface FakeOptions {
  /** A limit that somebody on the way has, below what is asked for. */
  readonly cap?: number;
  readonly fail?: (question: LogsQuestion, call: number) => LogsQueryError | undefined;
  readonly characters?: number;
}

const timeMs = (row: WireRecord): number => Date.parse(row['_time'] ?? '');

/** A database that answers the three questions of a load; rows of one time come in another order each time. */
function fakeSource(rows: readonly WireRecord[], { cap = 10_000, fail, characters = 1 }: FakeOptions = {}) {
  const questions: LogsQuestion[] = [];
  const locate = (): WireRecord => ({
    events: String(rows.length),
    characters: String(characters),
    ...(rows.length === 0 ? {} : { first_time: rows[0]?.['_time'] ?? '', last_time: rows.at(-1)?.['_time'] ?? '' }),
  });
  const page = ({ expr, fromMs, toMs, maxRows }: LogsQuestion): readonly WireRecord[] => {
    const inSpan = rows.filter((row) => timeMs(row) >= fromMs && timeMs(row) < toMs);
    const offset = Number(/ offset (\d+)/.exec(expr)?.[1] ?? 0);
    const shuffled = expr.includes('hash') ? inSpan : questions.length % 2 ? [...inSpan].reverse() : inSpan;
    return [...shuffled].sort((a, b) => timeMs(a) - timeMs(b)).slice(offset, offset + Math.min(cap, maxRows));
  };
  const source: LogsSource = {
    uid: 'fake',
    query: async (question) => {
      questions.push(question);
      const failure = fail?.(question, questions.length);
      if (failure !== undefined) {
        throw failure;
      }
      return question.expr.includes('| stats ') ? [locate()] : page(question);
    },
  };
  return { source, questions };
}

const options = { sessionId: 's', baseFilter: '' };
const numbers = ({ records }: SessionLoad) => records.map(({ n }) => Number(n)).sort((a, b) => a - b);
const load = (source: LogsSource, pageRows?: number) => lastValueFrom(loadSession(source, { ...options, pageRows }));

describe('loading a session', () => {
  it('gives every row once, wherever pages end', async () => {
    const times = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        times,
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 70 }),
        async (at, rows, cap) => {
          const { source } = fakeSource(rowsAt(at), { cap: Math.max(cap, busiest(at)) });
          const last = await load(source, rows);
          expect(last).toMatchObject({ status: 'complete', loadedEvents: at.length, totalEvents: at.length });
          expect(numbers(last)).toEqual(at.map((_, index) => index));
        }
      )
    );
  });

  it('tells how far it is', async () => {
    const { source } = fakeSource(rowsAt(Array.from({ length: 10 }, (_, index) => index)));
    const states = await lastValueFrom(loadSession(source, { ...options, pageRows: 4 }).pipe(toArray()));
    expect(states[0]).toMatchObject({ status: 'locating', loadedEvents: 0 });
    expect(states[1]).toMatchObject({ status: 'loading', loadedEvents: 0, totalEvents: 10 });
    expect(states.at(-2)).toMatchObject({ status: 'loading', loadedEvents: 10 });
    expect(states.at(-1)).toMatchObject({ status: 'complete', loadedEvents: 10 });
  });

  it('says so when there is no such session', async () => {
    expect(await load(fakeSource([]).source)).toEqual({ status: 'notFound', records: [], loadedEvents: 0 });
  });

  it('says so when rows vanished meanwhile', async () => {
    const { source, questions } = fakeSource(rowsAt([0, 1, 2, 3]));
    const missing: LogsSource = {
      ...source,
      query: async (question) => (await source.query(question)).filter(({ n }) => n !== '2'),
    };
    expect(await load(missing)).toMatchObject({ status: 'complete', loadedEvents: 3, totalEvents: 4 });
    expect(questions.length).toBeLessThan(8);
  });

  it('asks for fewer rows where they are large', async () => {
    const { source, questions } = fakeSource(rowsAt([0, 1, 2, 3, 4, 5]), { characters: 6_000_000 });
    await load(source);
    expect(questions[1]?.maxRows).toBeLessThan(10);
    const large = fakeSource(rowsAt([0, 1, 2, 3, 4, 5]), { characters: 60_000_000 });
    expect(await load(large.source)).toMatchObject({ status: 'complete', loadedEvents: 6 });
    expect(large.questions[1]?.maxRows).toBe(1);
  });

  it('asks for fewer rows when an answer was too large', async () => {
    const { source } = fakeSource(rowsAt([0, 1, 2, 3]), {
      fail: ({ expr, maxRows }) =>
        !expr.includes('| stats ') && maxRows > 100 ? new LogsQueryError('tooLarge', '') : undefined,
    });
    expect(await load(source)).toMatchObject({ status: 'complete', loadedEvents: 4 });
  });
});

const busiest = (at: readonly number[]): number =>
  Math.max(...at.map((time) => at.filter((other) => other === time).length));

describe('a load that does not get to its end', () => {
  const at = Array.from({ length: 10 }, (_, index) => index);

  it('keeps what came when a page fails, and goes on from there', async () => {
    const failure = new LogsQueryError('unreachable', 'gone');
    const { source, questions } = fakeSource(rowsAt(at), { fail: (_, call) => (call === 3 ? failure : undefined) });
    const failed = await load(source, 4);
    expect(failed).toMatchObject({ status: 'failed', error: failure, totalEvents: 10 });
    expect(failed.loadedEvents).toBeGreaterThan(0);
    const before = questions.length;
    const last = await lastValueFrom(loadSession(source, { ...options, resumeFrom: failed }));
    expect(last).toMatchObject({ status: 'complete', loadedEvents: 10 });
    expect(last).not.toHaveProperty('error');
    expect(numbers(last)).toEqual(at);
    expect(questions.slice(before).some(({ expr }) => expr.includes('| stats '))).toBe(false);
  });

  it('starts anew when it failed before anything was known', async () => {
    const failure = new LogsQueryError('timeout', '');
    const { source } = fakeSource(rowsAt(at), { fail: (_, call) => (call === 1 ? failure : undefined) });
    const failed = await load(source);
    expect(failed).toMatchObject({ status: 'failed', records: [] });
    expect(await lastValueFrom(loadSession(source, { ...options, resumeFrom: failed }))).toMatchObject({
      loadedEvents: 10,
    });
  });

  it('stops when asked and keeps what came', async () => {
    const stop$ = new Subject<void>();
    const { source } = fakeSource(rowsAt(at));
    const slow: LogsSource = {
      ...source,
      query: (question) => (question.maxRows === 1 ? source.query(question) : firstValueFrom(NEVER)),
    };
    const states: SessionLoad[] = [];
    const done = new Promise<void>((complete) => {
      loadSession(slow, { ...options, pageRows: 4, stop$ }).subscribe({
        next: (state) => states.push(state),
        complete,
      });
    });
    await firstValueFrom(loadSession(slow, options).pipe(take(1)));
    stop$.next();
    await done;
    expect(states.at(-1)).toMatchObject({ status: 'stopped' });
  });

  it('cancels the query under way when nobody listens any more', async () => {
    const signals: Array<AbortSignal | undefined> = [];
    const { source } = fakeSource(rowsAt(at));
    const watched: LogsSource = {
      ...source,
      query: (_, { signal } = {}) => {
        signals.push(signal);
        return firstValueFrom(NEVER);
      },
    };
    loadSession(watched, options).subscribe().unsubscribe();
    await Promise.resolve();
    expect(signals.every((signal) => signal?.aborted)).toBe(true);
    expect(signals).toHaveLength(1);
  });

  it('says what is wrong with the base filter', async () => {
    const last = await lastValueFrom(loadSession(fakeSource([]).source, { ...options, baseFilter: '* | x' }));
    expect(last).toMatchObject({ status: 'failed', error: { kind: 'query' } });
  });
});

describe('a session with more events than are loaded without asking', () => {
  const limited = (source: LogsSource, resumeFrom?: SessionLoad, pageRows = 5_000) =>
    lastValueFrom(loadSession(source, { ...options, mostEvents: 10, pageRows, ...(resumeFrom && { resumeFrom }) }));

  it('is loaded so far, says how much there is, and goes on as far again', async () => {
    const { source } = fakeSource(rowsAt(Array.from({ length: 25 }, (_, n) => n)));
    const first = await limited(source);
    expect(first).toMatchObject({ status: 'stopped', isAtLimit: true, totalEvents: 25 });
    expect(first.loadedEvents).toBeGreaterThan(8);
    expect(first.loadedEvents).toBeLessThanOrEqual(10);
    const second = await limited(source, first);
    expect(second).toMatchObject({ status: 'stopped', isAtLimit: true, totalEvents: 25 });
    const third = await limited(source, second);
    expect(third).toMatchObject({ status: 'complete', loadedEvents: 25 });
    expect(third.isAtLimit).toBeUndefined();
    expect(numbers(third)).toEqual(Array.from({ length: 25 }, (_, n) => n));
  });

  it('gives every row once however often one goes on', async () => {
    const times = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 1, max: 30 }), async (at, pageRows) => {
        const { source } = fakeSource(rowsAt(at));
        let last = await limited(source, undefined, pageRows);
        for (let times = 0; last.isAtLimit === true && times < at.length; times += 1) {
          last = await limited(source, last, pageRows);
        }
        expect(last.status).toBe('complete');
        expect(numbers(last)).toEqual(at.map((_, index) => index));
      })
    );
  });

  it('that has just as many is complete', async () => {
    const { source } = fakeSource(rowsAt(Array.from({ length: 10 }, (_, n) => n)));
    expect(await limited(source)).toMatchObject({ status: 'complete', loadedEvents: 10 });
  });

  it('is limited by what the settings say', async () => {
    limitSessionEvents(3);
    const { source } = fakeSource(rowsAt([1, 2, 3, 4, 5, 6]));
    expect(await load(source)).toMatchObject({ status: 'stopped', isAtLimit: true });
    limitSessionEvents(500_000);
    expect(await load(source)).toMatchObject({ status: 'complete' });
  });
});
