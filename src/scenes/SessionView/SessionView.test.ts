import { CURVE_KINDS } from 'domain/timeline/curves';
import { viewportBounds } from 'domain/timeline/viewport';
import { addMs } from 'domain/units';

import { type Answer, settled } from '../testing/fakeLogs';

import { sessionModel } from './sessionModel';
import { sessionScreen } from './sessionScreen';
import { holds, isLocate, located, openSession, TWO } from './testing/openedSession';

describe('the page of a session', () => {
  it('finds the session wherever it lies and shows all of it', async () => {
    const { asked, view, session, titles, close } = openSession(holds(() => TWO));
    await settled();
    expect(asked.every(({ expr }) => expr.includes('"session.id":="sid"'))).toBe(true);
    expect(view.state.load?.status).toBe('complete');
    expect(sessionScreen(view.state)).toBe('session');
    expect(session().turns.filter(({ prompt: asking }) => asking !== undefined)).toHaveLength(2);
    expect(titles).toEqual(['Tidy the repo']);
    close();
  });

  it('folds once for one array of rows, whoever asks', async () => {
    const { view, close } = openSession(holds(() => TWO));
    await settled();
    expect(sessionModel('sid', view.state.records)).toBe(sessionModel('sid', view.state.records));
    close();
  });

  it('leads to the sessions next to it in the list', async () => {
    const { view, close } = openSession(holds(() => TWO));
    await settled();
    expect(view.state.neighbours).toEqual({ previous: 'before', next: 'after' });
    close();
  });

  it.each<[string, (expr: string) => Answer, readonly string[]]>([
    ['notFound', holds(() => []), ['logs-1']],
    ['failed', () => new Error('connect ECONNREFUSED'), ['logs-1']],
    ['waiting', () => 'never', ['logs-1']],
    ['noSource', () => 'never', []],
  ])('tells apart: %s', async (screen, answer, uids) => {
    const { view, close } = openSession(answer, uids);
    await settled();
    expect(sessionScreen(view.state)).toBe(screen);
    close();
  });

  it('works again after a failure once it is asked to try again', async () => {
    let isDown = true;
    const works = holds(() => TWO);
    const { view, close } = openSession((expr) => (isDown ? new Error('connect ECONNREFUSED') : works(expr)));
    await settled();
    expect(view.state.load?.error?.message).toBe('The logs database cannot be reached.');
    isDown = false;
    view.reload();
    await settled();
    expect(sessionScreen(view.state)).toBe('session');
    close();
  });

  it('cancels its queries when it is left', async () => {
    const { asked, close } = openSession(() => 'never');
    await settled();
    close();
    await settled();
    expect(asked.map(({ isCancelled }) => isCancelled)).toEqual([true]);
  });

  it('can be stopped', async () => {
    const { view, close } = openSession((expr) => (isLocate(expr) ? located(TWO) : 'never'));
    await settled();
    view.stop();
    await settled();
    expect(sessionScreen(view.state)).toBe('stopped');
    close();
  });
});

describe('what a link says of the page', () => {
  const shown = async () => {
    const opened = openSession(holds(() => TWO));
    await settled();
    return opened;
  };

  it('opening and closing an event are steps for Back, going from event to event is none', async () => {
    const { view, session, close } = await shown();
    const steps: boolean[] = [];
    view.subscribeToState(() => steps.push(view.urlSync?.shouldCreateHistoryStep?.(view.getUrlState()) ?? false));
    const [first, second] = session().events;
    view.select(first?.id);
    view.select(second?.id);
    view.select(undefined);
    view.showTab('turns');
    expect(steps).toEqual([true, false, true, true]);
    close();
  });

  it('follows the address back and forth', async () => {
    const { view, close } = await shown();
    view.updateFromUrl({ tab: 'raw', event: 'e1', view: '-5..1000' });
    expect(view.state).toMatchObject({ tab: 'raw', selectedEventId: 'e1', zoom: { startMs: -5, endMs: 1000 } });
    expect(view.getUrlState()).toMatchObject({ tab: 'raw', event: 'e1', view: '-5..1000' });
    view.updateFromUrl({ tab: null, event: null, view: null });
    expect(view.getUrlState()).toMatchObject({ tab: null, event: null, view: null, curves: null, area: null });
    expect(view.state.zoom).toBeUndefined();
    close();
  });

  it('names a zoom once it rests, and none when all is in view', async () => {
    const { view, session, close } = await shown();
    const { interval } = session();
    jest.useFakeTimers();
    view.zoomTo({ fromMs: interval.startMs, toMs: addMs(interval.startMs, 5000) }, session());
    view.zoomTo({ fromMs: interval.startMs, toMs: addMs(interval.startMs, 9000) }, session());
    expect(view.getUrlState()['view']).toBeNull();
    jest.runOnlyPendingTimers();
    expect(view.getUrlState()['view']).toBe('0..9000');
    view.zoomTo(viewportBounds(interval), session());
    expect(view.state.zoom).toBeUndefined();
    jest.runOnlyPendingTimers();
    expect(view.getUrlState()['view']).toBeNull();
    close();
    jest.useRealTimers();
  });

  it('names the curves that are shown, and the area whose statistics are', async () => {
    const { view, session, close } = await shown();
    const [first] = session().events;
    view.choose({ curves: ['cost'] });
    view.mark({ startMs: 0, endMs: 9000 });
    expect(view.getUrlState()).toMatchObject({ curves: 'cost', area: null });
    view.select(first?.id);
    view.openStatistics({ startMs: 0, endMs: 9000 });
    expect(view.getUrlState()).toMatchObject({ area: '0..9000', event: null });
    view.mark({ startMs: 10, endMs: 20 });
    expect(view.getUrlState()).toMatchObject({ area: '10..20' });
    expect(view.link()).toContain('area=10..20');
    view.updateFromUrl({ area: '5..7', curves: 'none' });
    expect(view.state).toMatchObject({ area: { startMs: 5, endMs: 7 }, choices: { curves: [] } });
    close();
  });

  it('names every curve in a link to share, whatever the other browser remembers', async () => {
    const { view, close } = await shown();
    view.choose({ curves: ['tokens'] });
    expect((await shown()).view.state.choices.curves).toEqual(['tokens']);
    view.choose({ curves: CURVE_KINDS });
    expect(view.getUrlState()['curves']).toBeNull();
    expect(decodeURIComponent(view.link())).toContain('curves=cost,context,tokens');
    close();
  });

  it('closes one after the other: details, statistics, the marked area', async () => {
    const { view, session, close } = await shown();
    view.openStatistics({ startMs: 0, endMs: 9000 });
    view.select(session().events[0]?.id);
    const left = () => [view.state.selectedEventId, view.state.statisticsOf, view.state.area].map((each) => !!each);
    const seen = [left()];
    while (view.closeLatest()) {
      seen.push(left());
    }
    expect(seen).toEqual([
      [true, true, true],
      [false, true, true],
      [false, false, true],
      [false, false, false],
    ]);
    close();
  });
});
