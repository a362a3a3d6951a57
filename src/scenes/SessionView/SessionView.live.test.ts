import { RefreshEvent } from '@grafana/runtime';

import { addMs } from 'domain/units';

import { settled } from '../testing/fakeLogs';

import { sessionScreen } from './sessionScreen';
import { holds, isLocate, located, openSession, prompt, RANGE, type Rows, START, TWO } from './testing/openedSession';

describe('a session that goes on', () => {
  it('takes newer rows at a refresh and keeps selection and zoom', async () => {
    let rows = TWO;
    const { view, session, $timeRange, close } = openSession(holds(() => rows));
    await settled();
    const [first] = session().events;
    view.select(first?.id);
    const { startMs } = session().interval;
    view.zoomTo({ fromMs: startMs, toMs: addMs(startMs, 10_000) }, session());
    rows = [...TWO, prompt(120, 'Now test it')];
    $timeRange.publishEvent(new RefreshEvent(), true);
    await settled();
    expect(session().events).toHaveLength(3);
    expect(view.state.selectedEventId).toBe(first?.id);
    expect(view.state.zoom).toEqual({ startMs: 0, endMs: 10_000 });
    close();
  });

  it('reads only the last seconds again at an interval, and everything when asked to', async () => {
    const { asked, refreshPicker, $timeRange, close } = openSession(holds(() => TWO));
    await settled();
    asked.length = 0;
    $timeRange.publishEvent(new RefreshEvent(), true);
    await settled();
    expect(asked.map(({ expr }) => Date.parse(RANGE.exec(expr)?.[1] ?? '') - START)).toEqual([45_000]);
    asked.length = 0;
    refreshPicker.onRefresh();
    await settled();
    expect(asked.map(({ expr }) => isLocate(expr))).toEqual([true, false]);
    close();
  });

  it('finds rows that came late, and none twice', async () => {
    const late = prompt(50, 'Sent later, said earlier');
    let rows: Rows = TWO;
    const { view, session, $timeRange, close } = openSession(holds(() => rows));
    await settled();
    rows = [prompt(0, 'Tidy the repo'), late, prompt(60, 'And explain it'), prompt(61, 'Go on')];
    $timeRange.publishEvent(new RefreshEvent(), true);
    await settled();
    expect(view.state.load?.status).toBe('complete');
    expect(session().events.map(({ timeMs }) => (timeMs - START) / 1000)).toEqual([0, 50, 60, 61]);
    expect(session().problems.filter(({ kind }) => kind === 'duplicate')).toEqual([]);
    close();
  });

  it('shows no progress while it follows, and leaves what was stopped alone', async () => {
    const { asked, view, $timeRange, close } = openSession((expr) => (isLocate(expr) ? located(TWO) : 'never'));
    await settled();
    view.stop();
    await settled();
    asked.length = 0;
    $timeRange.publishEvent(new RefreshEvent(), true);
    await settled();
    expect(asked).toEqual([]);
    close();
  });

  it('goes on by itself once a data source that failed is back', async () => {
    let isDown = false;
    let rows: Rows = TWO;
    const { view, session, $timeRange, close } = openSession((expr) =>
      isDown ? new Error('timed out') : holds(() => rows)(expr)
    );
    await settled();
    isDown = true;
    $timeRange.publishEvent(new RefreshEvent(), true);
    await settled();
    expect(session().events).toHaveLength(2);
    isDown = false;
    rows = [...TWO, prompt(120, 'Now test it')];
    $timeRange.publishEvent(new RefreshEvent(), true);
    await settled();
    expect(view.state.load?.status).toBe('complete');
    expect(session().events).toHaveLength(3);
    close();
  });

  it('draws nothing anew when a refresh brings nothing new', async () => {
    const { view, $timeRange, close } = openSession(holds(() => TWO));
    await settled();
    const { records } = view.state;
    $timeRange.publishEvent(new RefreshEvent(), true);
    await settled();
    expect(view.state.records).toBe(records);
    close();
  });

  it('keeps what it shows when a refresh fails', async () => {
    let isDown = false;
    const works = holds(() => TWO);
    const { view, $timeRange, close } = openSession((expr) => (isDown ? new Error('timed out') : works(expr)));
    await settled();
    isDown = true;
    $timeRange.publishEvent(new RefreshEvent(), true);
    await settled();
    expect(view.state.load?.status).toBe('failed');
    expect(sessionScreen(view.state)).toBe('session');
    close();
  });

  it('does not begin anew at a refresh while it still loads', async () => {
    const { asked, $timeRange, close } = openSession(() => 'never');
    await settled();
    $timeRange.publishEvent(new RefreshEvent(), true);
    await settled();
    expect(asked).toHaveLength(1);
    close();
  });
});
