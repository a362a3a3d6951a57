import type { SessionLoad } from 'data/loadSession';

import { fakeLogs, settled } from '../testing/fakeLogs';

import { beforeNewerRows } from './newerRows';
import { SessionLoading } from './SessionLoading';
import { holds, isLocate, located, TWO } from './testing/openedSession';

const OF = { sourceUid: 'logs-1', sessionId: 'sid', baseFilter: '' };
const slow = (expr: string) => (isLocate(expr) ? located(TWO) : ('never' as const));

/** Begins a load and notes what it tells. */
function begin(loading: SessionLoading, resumeFrom?: SessionLoad) {
  const told: SessionLoad[] = [];
  loading.start(OF, resumeFrom, (load) => told.push(load));
  return told;
}

describe('loading a session', () => {
  it('is under way until all of it is there', async () => {
    fakeLogs(holds(() => TWO));
    const loading = new SessionLoading();
    expect(loading.isUnderWay).toBe(false);
    const told = begin(loading);
    expect(loading.isUnderWay).toBe(true);
    await settled();
    expect(loading.isUnderWay).toBe(false);
    expect(told.at(-1)).toMatchObject({ status: 'complete', loadedEvents: 2 });
  });

  it('tells nothing more of the load before once another has begun', async () => {
    const { asked } = fakeLogs(slow);
    const loading = new SessionLoading();
    const first = begin(loading);
    await settled();
    const toldBefore = first.length;
    const second = begin(loading);
    await settled();
    expect(first).toHaveLength(toldBefore);
    expect(second.length).toBeGreaterThan(0);
    expect(asked.filter(({ expr }) => !isLocate(expr)).map(({ isCancelled }) => isCancelled)).toEqual([true, false]);
    loading.cancel();
  });

  it('keeps what came when it is stopped, and says so; cancelled it says nothing', async () => {
    fakeLogs(slow);
    const loading = new SessionLoading();
    const told = begin(loading);
    await settled();
    loading.stop();
    await settled();
    expect(told.at(-1)?.status).toBe('stopped');
    const cancelled = begin(loading);
    loading.cancel();
    await settled();
    expect(cancelled.filter(({ status }) => status !== 'locating')).toEqual([]);
    expect(loading.isUnderWay).toBe(false);
  });

  it('may be stopped and cancelled before it has begun', () => {
    const loading = new SessionLoading();
    loading.stop();
    loading.cancel();
    expect(loading.isUnderWay).toBe(false);
  });

  it('has no outcome when another load takes its place', async () => {
    let isSlow = false;
    const works = holds(() => TWO);
    fakeLogs((expr) => (isSlow ? 'never' : works(expr)));
    const loading = new SessionLoading();
    const told = begin(loading);
    await settled();
    const [whole] = told.slice(-1);
    const rest = whole && beforeNewerRows(whole);
    expect(rest).toBeDefined();
    isSlow = true;
    const outcome = rest && loading.outcome(OF, rest);
    await settled();
    begin(loading);
    expect(await outcome).toBeUndefined();
    loading.cancel();
  });

  it('has as its outcome what it has read', async () => {
    fakeLogs(holds(() => TWO));
    const loading = new SessionLoading();
    const told = begin(loading);
    await settled();
    const [whole] = told.slice(-1);
    const rest = whole && beforeNewerRows(whole);
    const outcome = rest && (await loading.outcome(OF, rest));
    expect(outcome).toMatchObject({ status: 'complete', loadedEvents: 2 });
    expect(outcome?.records[0]).toBe(whole?.records[0]);
  });
});
