import { addMs } from 'domain/units';

import { holds, openSession, prompt, type Rows, START, TWO } from '../testing/openedSession';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

/** The page of a session whose last event was ten seconds ago; `grow` is what comes next. */
async function openYoung() {
  let rows: Rows = TWO;
  let isDown = false;
  const works = holds(() => rows);
  const opened = openSession((expr) => (isDown ? new Error('connect ECONNREFUSED') : works(expr)));
  await pass(100);
  return {
    ...opened,
    grow: (seconds: number) => {
      rows = [...rows, prompt(seconds, `At ${seconds}`)];
    },
    setDown: (next: boolean) => {
      isDown = next;
    },
    /** Shows that many milliseconds from the start of the session on. */
    zoomFromStart: (ms: number) => {
      const { startMs } = opened.session().interval;
      opened.view.zoomTo({ fromMs: startMs, toMs: addMs(startMs, ms) }, opened.session());
    },
  };
}

beforeEach(() => {
  jest.useFakeTimers({ now: START + MINUTE + 10 * SECOND, doNotFake: ['queueMicrotask', 'nextTick'] });
});
afterEach(() => jest.useRealTimers());

describe('news of a session', () => {
  it('out of view stay news until one goes there, however much more comes', async () => {
    const { view, grow, zoomFromStart, close } = await openYoung();
    zoomFromStart(10 * SECOND);
    grow(66);
    await pass(5 * SECOND);
    expect(view.state.live.newSinceMs).toBe(START + MINUTE);
    grow(70);
    await pass(5 * SECOND);
    expect(view.state.live.newSinceMs).toBe(START + MINUTE);
    await pass(MINUTE);
    expect(view.state.live.newSinceMs).toBe(START + MINUTE);
    view.goToEnd();
    await pass(10 * SECOND);
    expect(view.state.live.newSinceMs).toBeUndefined();
    close();
  });

  it('in view are news for some seconds', async () => {
    const { view, grow, close } = await openYoung();
    grow(66);
    await pass(5 * SECOND);
    expect(view.state.live.newSinceMs).toBe(START + MINUTE);
    await pass(2 * MINUTE);
    expect(view.state.live.newSinceMs).toBeUndefined();
    close();
  });

  it('leave the window where it is, unless it follows the end', async () => {
    const { view, session, grow, zoomFromStart, close } = await openYoung();
    zoomFromStart(10 * SECOND);
    grow(100);
    await pass(5 * SECOND);
    expect(view.state.zoom).toEqual({ startMs: 0, endMs: 10 * SECOND });
    view.choose({ isFollowingEnd: true });
    const { startMs, endMs } = session().interval;
    expect(view.state.zoom?.endMs).toBeGreaterThanOrEqual(endMs - startMs);
    grow(160);
    await pass(MINUTE);
    const shown = view.state.zoom;
    expect(shown?.endMs).toBeGreaterThanOrEqual(160 * SECOND);
    expect((shown?.endMs ?? 0) - (shown?.startMs ?? 0)).toBeCloseTo(10 * SECOND);
    close();
  });

  it('are no longer followed once a person looks elsewhere', async () => {
    const { view, grow, zoomFromStart, close } = await openYoung();
    zoomFromStart(10 * SECOND);
    view.choose({ isFollowingEnd: true });
    zoomFromStart(5 * SECOND);
    expect(view.state.choices.isFollowingEnd).toBe(false);
    grow(100);
    await pass(5 * SECOND);
    expect(view.state.zoom).toEqual({ startMs: 0, endMs: 5 * SECOND });
    close();
  });

  it('are taken into a window over all of the session without a word about zoom', async () => {
    const { view, session, grow, close } = await openYoung();
    grow(100);
    await pass(5 * SECOND);
    expect(view.state.zoom).toBeUndefined();
    expect(session().events).toHaveLength(3);
    close();
  });
});

describe('a look that fails', () => {
  it('says so once; turning live off forgets it', async () => {
    const { view, setDown, close } = await openYoung();
    setDown(true);
    await pass(5 * SECOND);
    expect(view.state.live.failure).toBeDefined();
    view.turnLive(false);
    expect(view.state.live).toEqual({ isOn: false });
    close();
  });

  it('says nothing when live was turned off while it looked', async () => {
    const { view, setDown, close } = await openYoung();
    setDown(true);
    jest.advanceTimersByTime(5 * SECOND);
    view.turnLive(false);
    await pass(MINUTE);
    expect(view.state.live).toEqual({ isOn: false });
    close();
  });

  it('leaves nothing behind when the page is closed while it looks', async () => {
    const { view, asked, setDown, close } = await openYoung();
    setDown(true);
    jest.advanceTimersByTime(5 * SECOND);
    close();
    const before = asked.length;
    await pass(10 * MINUTE);
    expect(asked).toHaveLength(before);
    expect(view.state.live.failure).toBeUndefined();
  });
});
