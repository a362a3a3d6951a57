import { addMs } from 'domain/units';

import { openSession, prompt, type Rows, START, TWO, holds } from '../testing/openedSession';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** So long after the second of the two prompts. */
const LATER = 10 * SECOND;
const beginAt = (afterLastMs: number) =>
  jest.useFakeTimers({ now: START + MINUTE + afterLastMs, doNotFake: ['queueMicrotask', 'nextTick'] });
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

afterEach(() => void jest.useRealTimers());

describe('the end of a session that goes on', () => {
  const MORE = [...TWO, prompt(64, 'More')];

  async function shown() {
    beginAt(LATER);
    let rows: Rows = TWO;
    const opened = openSession(holds(() => rows));
    await pass(100);
    const { view, session } = opened;
    const windowTo = (fromMs: number, toMs: number): void => {
      const { startMs } = session().interval;
      view.zoomTo({ fromMs: addMs(startMs, fromMs), toMs: addMs(startMs, toMs) }, session());
    };
    const more = async (next: Rows = MORE) => {
      rows = next;
      await pass(5 * SECOND);
    };
    return { ...opened, windowTo, more };
  }

  it('stays at the right edge of a window that follows it', async () => {
    const { view, windowTo, more, close } = await shown();
    windowTo(10_000, 20_000);
    view.choose({ isFollowingEnd: true });
    expect(view.state.zoom?.endMs).toBeGreaterThanOrEqual(60_000);
    await more();
    const { startMs = 0, endMs = 0 } = view.state.zoom ?? {};
    expect(endMs).toBeGreaterThanOrEqual(64_000);
    expect(endMs - startMs).toBeCloseTo(10_000, 0);
    expect(view.getUrlState()['follow']).toBe('end');
    close();
  });

  it('is no longer followed by who looks at something earlier', async () => {
    const { view, windowTo, more, close } = await shown();
    windowTo(55_000, 61_000);
    view.choose({ isFollowingEnd: true });
    windowTo(50_000, 62_000);
    expect(view.state.choices.isFollowingEnd).toBe(true);
    windowTo(10_000, 20_000);
    expect(view.state.choices.isFollowingEnd).toBe(false);
    await more();
    expect(view.state.zoom).toEqual({ startMs: 10_000, endMs: 20_000 });
    close();
  });

  it('is marked where news begin, for some seconds', async () => {
    const { view, more, close } = await shown();
    await more();
    expect(view.state.live.newSinceMs).toBe(START + 60_000);
    await pass(8 * SECOND);
    expect(view.state.live.newSinceMs).toBeUndefined();
    close();
  });

  it('keeps its news marked until they are seen, and for some seconds more', async () => {
    const { view, windowTo, more, close } = await shown();
    windowTo(10_000, 20_000);
    await more();
    await more([...MORE, prompt(66, 'And more')]);
    await pass(MINUTE);
    expect(view.state.live.newSinceMs).toBe(START + 60_000);
    view.goToEnd();
    expect(view.state.zoom?.endMs).toBeGreaterThanOrEqual(66_000);
    await pass(7 * SECOND);
    expect(view.state.live.newSinceMs).toBe(START + 60_000);
    await pass(2 * SECOND);
    expect(view.state.live.newSinceMs).toBeUndefined();
    close();
  });

  it('has no news any more for who sees them and moves on', async () => {
    const { view, windowTo, more, close } = await shown();
    await more();
    windowTo(30_000, 40_000);
    expect(view.state.live.newSinceMs).toBeUndefined();
    close();
  });
});
