import { lastValueFrom, Subject, toArray } from 'rxjs';
import { loadSession, type SessionLoad } from 'data/loadSession';
import { logsSource } from 'data/logsSource';
import type { WireRecord } from 'domain/events/field';
import { record, START_MS } from 'testing/builders';
import { datasourceOf } from './grafana';
import { logsUrl } from './stack';
import { storeSuite, suiteFilter } from './store';

jest.mock('@grafana/runtime', () => jest.requireActual('./grafana').runtime);

const SUITE = 'paging';
const baseFilter = suiteFilter(SUITE);
const source = () => logsSource(logsUrl());

/** A session whose events come at `timeOf(index)` milliseconds after its start. */
const session = (sessionId: string, events: number, timeOf: (index: number) => number): readonly WireRecord[] =>
  Array.from({ length: events }, (_, index) =>
    record('hook_execution_start', {
      'session.id': sessionId,
      'event.sequence': index,
      _time: new Date(START_MS + timeOf(index)).toISOString(),
    })
  );

const load = (sessionId: string, pageRows?: number) =>
  loadSession(source(), { sessionId, baseFilter, ...(pageRows === undefined ? {} : { pageRows }) });

const sequences = ({ records }: SessionLoad): readonly number[] =>
  records.map((row) => Number(row['event.sequence'])).sort((a, b) => a - b);
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

const sessions = {
  // Bursts of a hundred events a millisecond: every page ends within one.
  'eleven thousand': session('eleven thousand', 11_000, (index) => Math.floor(index / 100)),
  'twenty-five thousand': session('twenty-five thousand', 25_000, (index) => index * 7),
  // More in one millisecond than one question can give.
  crowd: session('crowd', 12_345, (index) => (index < 100 ? index : index < 12_300 ? 100 : index)),
  small: session('small', 90, (index) => index),
  old: session('old', 60, () => 0).map(({ 'event.sequence': sequence = '', ...row }) => ({ ...row, note: sequence })),
  nanos: session('nanos', 40, () => 0).map((row, index) => ({
    ...row,
    _time: `2026-11-23T10:00:00.0000${String(index).padStart(2, '0')}1Z`,
  })),
};

beforeAll(() => storeSuite(logsUrl(), SUITE, Object.values(sessions).flat()));

describe('paging through a session in the database', () => {
  it.each([
    ['eleven thousand', 11_000],
    ['twenty-five thousand', 25_000],
    ['crowd', 12_345],
  ])('loads all of %s', async (sessionId, events) => {
    const states = await lastValueFrom(load(sessionId).pipe(toArray()));
    const last = states.at(-1);
    expect(last).toMatchObject({ status: 'complete', loadedEvents: events, totalEvents: events });
    expect(last && sequences(last)).toEqual(upTo(events));
    expect(states.length).toBeGreaterThan(3);
    const progress = states.map(({ loadedEvents }) => loadedEvents);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it.each([1, 2, 7, 89, 90, 91])('loads the same in pages of %i rows', async (pageRows) => {
    const last = await lastValueFrom(load('small', pageRows));
    expect(sequences(last)).toEqual(upTo(90));
  });

  it('keeps the order of time', async () => {
    const { records } = await lastValueFrom(load('twenty-five thousand', 4_000));
    expect(records.map((row) => Number(row['event.sequence']))).toEqual(upTo(25_000));
  });

  it('loses none of an old client, which numbers nothing and sends all in one millisecond', async () => {
    const { records } = await lastValueFrom(load('old', 7));
    expect(records.map(({ note }) => Number(note)).sort((a, b) => a - b)).toEqual(upTo(60));
  });

  it('loses none that differ by nanoseconds only', async () => {
    const { records } = await lastValueFrom(load('nanos', 7));
    expect(records.map(({ _time }) => _time).sort()).toEqual(sessions.nanos.map(({ _time }) => _time).sort());
  });

  it('stops with what came, and goes on from there', async () => {
    const stop$ = new Subject<void>();
    const states: SessionLoad[] = [];
    await new Promise<void>((resolve) => {
      loadSession(source(), { sessionId: 'twenty-five thousand', baseFilter, pageRows: 5_000, stop$ }).subscribe({
        next: (state) => {
          states.push(state);
          if (state.status === 'loading' && state.loadedEvents > 0) {
            stop$.next();
          }
        },
        complete: resolve,
      });
    });
    const stopped = states.at(-1);
    expect(stopped).toMatchObject({ status: 'stopped', totalEvents: 25_000 });
    expect(stopped?.loadedEvents).toBeGreaterThan(0);
    expect(stopped?.loadedEvents).toBeLessThan(25_000);
    const last = await lastValueFrom(
      loadSession(source(), { sessionId: 'twenty-five thousand', baseFilter, resumeFrom: stopped })
    );
    expect(last).toMatchObject({ status: 'complete', loadedEvents: 25_000 });
    expect(sequences(last)).toEqual(upTo(25_000));
  });

  it('never asks for more than the datasource gives, nor without a limit', async () => {
    const { requests } = datasourceOf(logsUrl());
    requests.length = 0;
    await lastValueFrom(load('crowd', 50_000));
    for (const { targets } of requests) {
      expect(targets[0]).toMatchObject({ queryType: 'instant', maxLines: expect.any(Number) });
      const target: object = targets[0] ?? {};
      expect('maxLines' in target && Number(target.maxLines)).toBeLessThanOrEqual(10_000);
    }
  });
});
