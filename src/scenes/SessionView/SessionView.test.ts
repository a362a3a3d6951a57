import { RefreshEvent } from '@grafana/runtime';
import { EmbeddedScene, SceneTimeRange } from '@grafana/scenes';

import { DEFAULT_SETTINGS } from 'appConfig/settings';
import { viewportBounds } from 'domain/timeline/viewport';
import { addMs } from 'domain/units';

import { makeVariables } from '../logsVariable';
import { SessionTrail } from '../sessionTrail';
import { activateTree } from '../testing/activateTree';
import { type Answer, fakeLogs, settled } from '../testing/fakeLogs';

import { EventSessionTitled } from './EventSessionTitled';
import { sessionModel } from './sessionModel';
import { sessionScreen } from './sessionScreen';
import { SessionRefreshPicker } from './SessionRefreshPicker';
import { SessionView } from './SessionView';

const START = Date.parse('2026-11-20T10:00:00.000Z');
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();

const prompt = (seconds: number, text: string) => ({
  _time: at(seconds),
  _msg: 'claude_code.user_prompt',
  'event.name': 'user_prompt',
  'event.sequence': String(seconds),
  'session.id': 'sid',
  'service.name': 'claude-code',
  prompt: text,
  prompt_length: String(text.length),
});

type Rows = ReadonlyArray<Record<string, string>>;

const isLocate = (expr: string): boolean => expr.includes('as "characters"');

const located = (rows: Rows): Answer =>
  rows.length === 0
    ? [{ events: '0', characters: '0' }]
    : [
        {
          events: String(rows.length),
          characters: '500',
          first_time: rows[0]?.['_time'] ?? '',
          last_time: rows.at(-1)?.['_time'] ?? '',
        },
      ];

const RANGE = /_time:\[([^,]+), ([^)]+)\)/;

/** The rows in the range that the question names. */
function inRange(expr: string, rows: Rows): Rows {
  const [, from = '', to = ''] = RANGE.exec(expr) ?? [];
  return rows.filter(({ _time = '' }) => Date.parse(_time) >= Date.parse(from) && Date.parse(_time) < Date.parse(to));
}

const holds =
  (rows: () => Rows) =>
  (expr: string): Answer =>
    isLocate(expr) ? located(rows()) : inRange(expr, rows());

function open(answer: (expr: string) => Answer, uids?: readonly string[]) {
  const { asked } = fakeLogs(answer, uids);
  const trail = new SessionTrail();
  trail.remember(['before', 'sid', 'after']);
  const refreshPicker = new SessionRefreshPicker();
  const view = new SessionView({ sessionId: 'sid', baseFilter: '', trail, refreshPicker });
  const $timeRange = new SceneTimeRange({});
  const scene = new EmbeddedScene({ $timeRange, $variables: makeVariables(DEFAULT_SETTINGS, 'Logs'), body: view });
  const titles: string[] = [];
  scene.subscribeToEvent(EventSessionTitled, ({ payload }) => titles.push(payload.title));
  const close = activateTree(scene);
  const session = () => sessionModel('sid', view.state.records).session;
  return { asked, view, refreshPicker, $timeRange, titles, close, session };
}

const TWO = [prompt(0, 'Tidy the repo'), prompt(60, 'And explain it')];

describe('the page of a session', () => {
  it('finds the session wherever it lies and shows all of it', async () => {
    const { asked, view, session, titles, close } = open(holds(() => TWO));
    await settled();
    expect(asked.every(({ expr }) => expr.includes('"session.id":="sid"'))).toBe(true);
    expect(view.state.load?.status).toBe('complete');
    expect(sessionScreen(view.state)).toBe('session');
    expect(session().turns.filter(({ prompt: asking }) => asking !== undefined)).toHaveLength(2);
    expect(titles).toEqual(['Tidy the repo']);
    close();
  });

  it('folds once for one array of rows, whoever asks', async () => {
    const { view, close } = open(holds(() => TWO));
    await settled();
    expect(sessionModel('sid', view.state.records)).toBe(sessionModel('sid', view.state.records));
    close();
  });

  it('leads to the sessions next to it in the list', async () => {
    const { view, close } = open(holds(() => TWO));
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
    const { view, close } = open(answer, uids);
    await settled();
    expect(sessionScreen(view.state)).toBe(screen);
    close();
  });

  it('works again after a failure once it is asked to try again', async () => {
    let isDown = true;
    const works = holds(() => TWO);
    const { view, close } = open((expr) => (isDown ? new Error('connect ECONNREFUSED') : works(expr)));
    await settled();
    expect(view.state.load?.error?.message).toBe('The logs database cannot be reached.');
    isDown = false;
    view.reload();
    await settled();
    expect(sessionScreen(view.state)).toBe('session');
    close();
  });

  it('cancels its queries when it is left', async () => {
    const { asked, close } = open(() => 'never');
    await settled();
    close();
    await settled();
    expect(asked.map(({ isCancelled }) => isCancelled)).toEqual([true]);
  });

  it('can be stopped', async () => {
    const { view, close } = open((expr) => (isLocate(expr) ? located(TWO) : 'never'));
    await settled();
    view.stop();
    await settled();
    expect(sessionScreen(view.state)).toBe('stopped');
    close();
  });
});

describe('a session that goes on', () => {
  it('takes newer rows at a refresh and keeps selection and zoom', async () => {
    let rows = TWO;
    const { view, session, $timeRange, close } = open(holds(() => rows));
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
    const { asked, refreshPicker, $timeRange, close } = open(holds(() => TWO));
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
    const { view, session, $timeRange, close } = open(holds(() => rows));
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
    const { asked, view, $timeRange, close } = open((expr) => (isLocate(expr) ? located(TWO) : 'never'));
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
    const { view, session, $timeRange, close } = open((expr) =>
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
    const { view, $timeRange, close } = open(holds(() => TWO));
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
    const { view, $timeRange, close } = open((expr) => (isDown ? new Error('timed out') : works(expr)));
    await settled();
    isDown = true;
    $timeRange.publishEvent(new RefreshEvent(), true);
    await settled();
    expect(view.state.load?.status).toBe('failed');
    expect(sessionScreen(view.state)).toBe('session');
    close();
  });

  it('does not begin anew at a refresh while it still loads', async () => {
    const { asked, $timeRange, close } = open(() => 'never');
    await settled();
    $timeRange.publishEvent(new RefreshEvent(), true);
    await settled();
    expect(asked).toHaveLength(1);
    close();
  });
});

describe('what a link says of the page', () => {
  const shown = async () => {
    const opened = open(holds(() => TWO));
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
    expect(view.getUrlState()).toEqual({ tab: 'raw', event: 'e1', view: '-5..1000' });
    view.updateFromUrl({ tab: null, event: null, view: null });
    expect(view.getUrlState()).toEqual({ tab: null, event: null, view: null });
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
});
