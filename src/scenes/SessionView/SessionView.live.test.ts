import { addMs } from 'domain/units';

import { settled } from '../testing/fakeLogs';

import { sessionScreen } from './sessionScreen';
import { holds, isLocate, located, openSession, prompt, RANGE, type Rows, START, TWO } from './testing/openedSession';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** So long after the second of the two prompts. */
const LATER = 10 * SECOND;
const beginAt = (afterLastMs: number) =>
  jest.useFakeTimers({ now: START + MINUTE + afterLastMs, doNotFake: ['queueMicrotask', 'nextTick'] });
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

let isHidden = false;
function hide(next: boolean): void {
  isHidden = next;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  isHidden = false;
  jest.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('a session that goes on', () => {
  it('takes newer rows by itself and keeps selection, zoom and what was marked', async () => {
    beginAt(LATER);
    let rows = TWO;
    const { view, session, close } = openSession(holds(() => rows));
    await pass(100);
    expect(view.state.live).toEqual({ isOn: true });
    const [first] = session().events;
    view.select(first?.id);
    const { startMs } = session().interval;
    view.zoomTo({ fromMs: startMs, toMs: addMs(startMs, 10_000) }, session());
    view.mark({ startMs: 1, endMs: 2 });
    rows = [...TWO, prompt(65, 'Now test it')];
    await pass(5 * SECOND);
    expect(session().events).toHaveLength(3);
    expect(view.state.selectedEventId).toBe(first?.id);
    expect(view.state).toMatchObject({ zoom: { startMs: 0, endMs: 10_000 }, area: { startMs: 1, endMs: 2 } });
    close();
  });

  it('asks one question a look, of the last seconds only', async () => {
    beginAt(LATER);
    const { asked, close } = openSession(holds(() => TWO));
    await pass(100);
    asked.length = 0;
    await pass(5 * SECOND);
    expect(asked.map(({ expr }) => Date.parse(RANGE.exec(expr)?.[1] ?? '') - START)).toEqual([45_000]);
    await pass(5 * SECOND);
    expect(asked).toHaveLength(2);
    close();
    await pass(MINUTE);
    expect(asked).toHaveLength(2);
  });

  it('looks less often while nothing comes, and often again once something has', async () => {
    beginAt(LATER);
    let rows = TWO;
    const { asked, close } = openSession(holds(() => rows));
    await pass(100);
    const looksWithin = async (ms: number) => {
      asked.length = 0;
      await pass(ms);
      return asked.length;
    };
    expect(await looksWithin(MINUTE)).toBe(12);
    expect(await looksWithin(2 * MINUTE)).toBe(12);
    expect(await looksWithin(5 * MINUTE)).toBe(10);
    await pass(5 * MINUTE);
    expect(await looksWithin(10 * MINUTE)).toBe(10);
    rows = [...TWO, prompt(1200, 'Back again')];
    await pass(MINUTE);
    expect(await looksWithin(30 * SECOND)).toBe(6);
    close();
  });

  it('asks nothing while the page is hidden, and at once when it is seen again', async () => {
    beginAt(LATER);
    const { asked, close } = openSession(holds(() => TWO));
    await pass(100);
    asked.length = 0;
    hide(true);
    await pass(10 * MINUTE);
    expect(asked).toEqual([]);
    hide(false);
    await pass(1);
    expect(asked).toHaveLength(1);
    close();
  });

  it('keeps what it shows when a look fails, says why, looks less often, and goes on', async () => {
    beginAt(LATER);
    let isDown = false;
    let rows: Rows = TWO;
    const works = holds(() => rows);
    const { asked, view, session, close } = openSession((expr) =>
      isDown ? new Error('connect ECONNREFUSED') : works(expr)
    );
    await pass(100);
    isDown = true;
    await pass(5 * SECOND);
    expect(view.state.live.failure).toMatch(/\w/);
    expect(view.state.load?.status).toBe('complete');
    expect(sessionScreen(view.state)).toBe('session');
    asked.length = 0;
    await pass(MINUTE);
    expect(asked.length).toBeLessThanOrEqual(3);
    isDown = false;
    rows = [...TWO, prompt(66, 'Now test it')];
    await pass(MINUTE);
    expect(view.state.live.failure).toBeUndefined();
    expect(session().events).toHaveLength(3);
    close();
  });

  it('finds rows that came late, and none twice', async () => {
    beginAt(LATER);
    let rows: Rows = TWO;
    const { view, session, close } = openSession(holds(() => rows));
    await pass(100);
    rows = [prompt(0, 'Tidy the repo'), prompt(50, 'Sent later, said earlier'), prompt(60, 'And'), prompt(61, 'Go on')];
    await pass(5 * SECOND);
    expect(view.state.load?.status).toBe('complete');
    expect(session().events.map(({ timeMs }) => (timeMs - START) / 1000)).toEqual([0, 50, 60, 61]);
    expect(session().problems.filter(({ kind }) => kind === 'duplicate')).toEqual([]);
    close();
  });

  it('draws nothing anew when a look finds nothing new', async () => {
    beginAt(LATER);
    const { view, close } = openSession(holds(() => TWO));
    await pass(100);
    const states: unknown[] = [];
    view.subscribeToState((state) => states.push(state));
    await pass(30 * SECOND);
    expect(states).toEqual([]);
    close();
  });

  it('looks at nothing while it still loads, and leaves what was stopped alone', async () => {
    beginAt(LATER);
    const { asked, view, close } = openSession((expr) => (isLocate(expr) ? located(TWO) : 'never'));
    await pass(100);
    asked.length = 0;
    view.turnLive(true);
    await pass(MINUTE);
    view.stop();
    await pass(MINUTE);
    expect(asked).toEqual([]);
    close();
  });

  it('takes the rest of a load that has failed', async () => {
    beginAt(LATER);
    let isDown = false;
    const works = holds(() => TWO);
    const { view, close } = openSession((expr) => (isDown ? new Error('timed out') : works(expr)));
    await pass(100);
    isDown = true;
    view.reload();
    await pass(100);
    expect(view.state.load?.status).toBe('failed');
    isDown = false;
    await pass(MINUTE);
    expect(view.state.load?.status).toBe('complete');
    close();
  });
});

describe('whether a session is followed', () => {
  it('not when its last event is old, unless a person says so', async () => {
    beginAt(20 * MINUTE);
    const { asked, view, close } = openSession(holds(() => TWO));
    await pass(100);
    expect(view.state.live.isOn).toBe(false);
    asked.length = 0;
    await pass(5 * MINUTE);
    expect(asked).toEqual([]);
    view.turnLive(true);
    await pass(1);
    expect(asked).toHaveLength(1);
    view.turnLive(false);
    await pass(5 * MINUTE);
    expect(asked).toHaveLength(1);
    close();
  });

  it('stays off for a young session once a person has turned it off', async () => {
    beginAt(LATER);
    const { asked, view, close } = openSession(holds(() => TWO));
    await pass(100);
    view.turnLive(false);
    view.reload();
    await pass(100);
    asked.length = 0;
    await pass(MINUTE);
    expect(asked).toEqual([]);
    close();
  });

  it('not where its clock is far ahead of this one', async () => {
    beginAt(-10 * MINUTE);
    const { view, close } = openSession(holds(() => TWO));
    await pass(100);
    expect(view.state.live.isOn).toBe(false);
    close();
  });

  it('reads everything again when asked to', async () => {
    const { asked, view, close } = openSession(holds(() => TWO));
    await settled();
    asked.length = 0;
    view.reload();
    await settled();
    expect(asked.map(({ expr }) => isLocate(expr))).toEqual([true, false]);
    close();
  });
});
