import { dateTime } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { EmbeddedScene, SceneTimeRange } from '@grafana/scenes';

import { DEFAULT_SETTINGS } from 'appConfig/settings';

import { makeVariables } from '../logsVariable';
import { SessionTrail } from '../sessionTrail';
import { activateTree } from '../testing/activateTree';
import { type Answer, fakeLogs, settled } from '../testing/fakeLogs';

import { chosenOf, openByFragment } from './openByFragment';
import { SessionsBrowser } from './SessionsBrowser';
import { timelineOf } from './timelineOf';

const row = (id: string) => ({
  'session.id': id,
  events: '10',
  user_prompts: '1',
  cost_usd: '0.5',
  first_time: '2026-11-20T10:00:00Z',
  last_time: '2026-11-20T10:05:00Z',
});

/** Which of the page's questions a query is. */
function kindOf(expr: string): 'list' | 'count' | 'strip' | 'titles' | 'timelines' {
  if (expr.includes('as "part"')) {
    return 'timelines';
  }
  if (expr.includes('partition by')) {
    return 'titles';
  }
  if (expr.includes('stats by ("session.id")')) {
    return 'list';
  }
  return expr.includes('as "cost_usd"') ? 'strip' : 'count';
}

function answers(total: number, ids: readonly string[]) {
  return (expr: string): Answer => {
    switch (kindOf(expr)) {
      case 'list':
        return ids.map(row);
      case 'count':
        return [{ sessions: String(total) }];
      case 'strip':
        return [{ sessions: String(total), events: '10', cost_usd: '0.5' }];
      case 'titles':
        return [];
      case 'timelines':
        return ids.map((id) => ({ 'session.id': id, part: '3', api_requests: '2', troubled: '1' }));
    }
  };
}

function open(answer: (expr: string) => Answer, uids?: readonly string[]) {
  const { asked, panelExprs } = fakeLogs(answer, uids);
  const trail = new SessionTrail();
  const browser = new SessionsBrowser({ baseFilter: '', trail, controls: [] });
  const $timeRange = new SceneTimeRange({ from: '2026-11-16T00:00:00Z', to: '2026-11-23T00:00:00Z' });
  const scene = new EmbeddedScene({ $timeRange, $variables: makeVariables(DEFAULT_SETTINGS, 'Logs'), body: browser });
  const close = activateTree(scene);
  const lists = () => asked.filter(({ expr }) => kindOf(expr) === 'list');
  return { asked, panelExprs, browser, trail, $timeRange, close, lists };
}

describe('the list of sessions', () => {
  it('asks the only data source for one page, its count, and the figures of this period and the one before', async () => {
    const { asked, browser, close } = open(answers(2, ['a', 'b']));
    await settled();
    expect(browser.state.sourceUid).toBe('logs-1');
    const { list, strip } = browser.state;
    expect(list.status === 'ready' && list.value.rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(strip.status === 'ready' && strip.value.now.sessions).toBe(2);
    const strips = asked.filter(({ expr }) => kindOf(expr) === 'strip').map(({ expr }) => expr);
    expect(strips).toHaveLength(2);
    expect(strips[0]).toContain('_time:[2026-11-16T00:00:00.000000000Z, 2026-11-23T00:00:00.000000000Z)');
    expect(strips[1]).toContain('_time:[2026-11-09T00:00:00.000000000Z, 2026-11-16T00:00:00.000000000Z)');
    close();
  });

  it('asks for the histogram of the same sessions, once a change', async () => {
    const { browser, panelExprs, close } = open(answers(1, ['a']));
    await settled();
    browser.choose({ search: 'tidy' });
    await settled();
    browser.choose({ page: 1 });
    await settled();
    expect(panelExprs).toHaveLength(2);
    expect(panelExprs[1]).toContain('tidy');
    close();
  });

  it('says so when there is no data source, and asks nothing', async () => {
    const { asked, browser, close } = open(answers(0, []), []);
    await settled();
    expect(browser.state.isSourceKnown).toBe(true);
    expect(browser.state.sourceUid).toBeUndefined();
    expect(asked).toEqual([]);
    close();
  });

  it('cancels a load when the choice changes and asks anew', async () => {
    const { browser, lists, close } = open(() => 'never');
    await settled();
    browser.choose({ search: 'tidy' });
    await settled();
    expect(lists().map(({ isCancelled }) => isCancelled)).toEqual([true, false]);
    expect(lists().at(-1)?.expr).toContain('tidy');
    close();
    expect(lists().map(({ isCancelled }) => isCancelled)).toEqual([true, true]);
  });

  it('loads the list alone for another order or page, and nothing for other columns', async () => {
    const { asked, browser, lists, close } = open(answers(500, ['a']));
    await settled();
    const before = asked.filter(({ expr }) => kindOf(expr) === 'strip').length;
    browser.choose({ page: 2 });
    await settled();
    browser.choose({ sort: { column: 'cost', direction: 'desc' } });
    await settled();
    browser.choose({ columns: ['title', 'cost'] });
    await settled();
    expect(lists()).toHaveLength(3);
    expect(lists()[1]?.expr).toContain('offset 100 limit 50');
    expect(lists()[2]?.expr).toContain('"cost_order" desc');
    expect(asked.filter(({ expr }) => kindOf(expr) === 'strip')).toHaveLength(before);
    // Another order begins at its first page.
    expect(browser.state.choice.page).toBe(0);
    close();
  });

  it('asks anew when the range changes, from the first page on', async () => {
    const { browser, lists, $timeRange, close } = open(answers(500, ['a']));
    await settled();
    browser.choose({ page: 3 });
    const from = dateTime('2026-11-20T00:00:00Z');
    const to = dateTime('2026-11-21T00:00:00Z');
    $timeRange.onTimeRangeChange({ from, to, raw: { from, to } });
    await settled();
    expect(browser.state.choice.page).toBe(0);
    expect(lists().at(-1)?.expr).toContain('_time:[2026-11-20T00:00:00.000000000Z, 2026-11-21T00:00:00.000000000Z)');
    close();
  });

  it('asks for the strips of the sessions on the page, once, and only when the column is shown', async () => {
    const { asked, browser, close } = open(answers(500, ['a', 'b']));
    const strips = () => asked.filter(({ expr }) => kindOf(expr) === 'timelines');
    await settled();
    expect(strips()).toHaveLength(1);
    expect(strips()[0]?.expr).toContain('"session.id":in("a","b")');
    expect(timelineOf(browser.state.timelines, 'a')).toMatchObject({ status: 'ready' });
    const { timelines } = browser.state;
    expect(timelines.status === 'ready' && timelines.value.get('b')?.[3]).toEqual({
      counts: { api_request: 2 },
      troubled: 1,
    });
    browser.choose({ columns: ['title', 'cost'] });
    browser.choose({ page: 1 });
    await settled();
    expect(strips()).toHaveLength(1);
    browser.choose({ columns: ['title', 'timeline'] });
    await settled();
    expect(strips()).toHaveLength(2);
    close();
  });

  it('shows the list without strips when those do not come', async () => {
    const works = answers(1, ['a']);
    const { browser, close } = open((expr) => (kindOf(expr) === 'timelines' ? new Error('timeout') : works(expr)));
    await settled();
    expect(browser.state.list.status).toBe('ready');
    expect(timelineOf(browser.state.timelines, 'a')).toEqual({
      status: 'absent',
      reason: 'The logs database took too long to answer.',
    });
    close();
  });

  it('keeps what it shows when a newer load fails, and a retry that works ends the failure', async () => {
    let isDown = false;
    const works = answers(1, ['a']);
    const { browser, close } = open((expr) => (isDown ? new Error('dial tcp: connection refused') : works(expr)));
    await settled();
    isDown = true;
    browser.reload();
    await settled();
    const { list } = browser.state;
    expect(list.status === 'failed' && list.error.message).toBe('The logs database cannot be reached.');
    expect(list.status === 'failed' && list.value?.rows).toHaveLength(1);
    isDown = false;
    browser.reload();
    await settled();
    expect(browser.state.list.status).toBe('ready');
    close();
  });

  it('remembers its page for the links from session to session', async () => {
    const { trail, close } = open(answers(3, ['a', 'b', 'c']));
    await settled();
    expect(trail.around('b')).toEqual({ previous: 'a', next: 'c' });
    close();
  });

  it('looks for the latest session of all time when the range has none, and can go there', async () => {
    const { browser, $timeRange, close } = open((expr) =>
      expr.includes('_time:[1970') && kindOf(expr) === 'list' ? [row('old')] : answers(0, [])(expr)
    );
    await settled();
    const { latest } = browser.state;
    expect(latest.status === 'ready' && latest.value?.id).toBe('old');
    if (latest.status === 'ready' && latest.value !== undefined) {
      browser.showTimeOf(latest.value);
    }
    expect($timeRange.state.value.from.valueOf()).toBeLessThan(Date.parse('2026-11-20T10:00:00Z'));
    expect($timeRange.state.value.to.valueOf()).toBeGreaterThan(Date.parse('2026-11-20T10:05:00Z'));
    close();
  });

  it('goes to the last page when a link names one that no longer exists', async () => {
    const { browser, close } = open((expr) =>
      kindOf(expr) === 'list' && expr.includes('offset 450') ? [] : answers(60, ['a'])(expr)
    );
    browser.updateFromUrl({ page: '10' });
    await settled();
    expect(browser.state.choice.page).toBe(1);
    close();
  });

  it('follows the address, and null in it clears', async () => {
    const { browser, lists, close } = open(answers(1, ['a']));
    await settled();
    browser.updateFromUrl({ q: 'x', errors: '1', sort: '+cost' });
    expect(browser.getUrlState()).toMatchObject({ q: 'x', errors: '1', sort: '+cost' });
    await settled();
    browser.updateFromUrl({ q: null, errors: null, sort: null });
    await settled();
    expect(browser.getUrlState()).toMatchObject({ q: null, errors: null, sort: null });
    expect(lists()).toHaveLength(3);
    expect(lists()[1]?.expr).not.toBe(lists()[0]?.expr);
    expect(lists()[2]?.expr).toBe(lists()[0]?.expr);
    close();
  });
});

describe('opening a session by a piece of its id', () => {
  const opened = async (fragment: string, ids: readonly string[]) => {
    const { browser, close } = open((expr) => (kindOf(expr) === 'list' ? ids.map(row) : []));
    await settled();
    const result = await openByFragment(browser, fragment);
    close();
    return result;
  };

  it('goes to the one session it means', async () => {
    expect(await opened('3459', ['3459316f'])).toEqual({ kind: 'opened', sessionId: '3459316f' });
    expect(locationService.getLocation().pathname).toBe('/a/sessionline-claudecode-app/sessions/3459316f');
  });

  it('lets the person choose among several', async () => {
    const result = await opened('ab', ['ab1', 'ab2']);
    expect(result.kind === 'several' && result.rows.map(({ id }) => id)).toEqual(['ab1', 'ab2']);
    expect(result.kind === 'several' && result.isAll).toBe(true);
  });

  it('says when more fit than are shown', async () => {
    const ids = Array.from({ length: 21 }, (_, index) => `ab-${index}`);
    const result = await opened('ab', ids);
    expect(result.kind === 'several' && [result.rows.length, result.isAll]).toEqual([20, false]);
  });

  it('says when none fits', async () => {
    expect(await opened('zz', [])).toEqual({ kind: 'none' });
  });

  it('says why it could not look', async () => {
    const { browser, close } = open(() => new Error('timeout'));
    await settled();
    expect(await openByFragment(browser, 'a')).toEqual({
      kind: 'failed',
      message: 'The logs database took too long to answer.',
    });
    close();
  });

  it('prefers the whole id to a part, and an id to what was said in a prompt', async () => {
    const { browser, close } = open(answers(3, ['ab', 'ab-2', 'other']));
    await settled();
    const { list } = browser.state;
    const rows = list.status === 'ready' ? list.value.rows : [];
    expect(chosenOf('AB', rows).map(({ id }) => id)).toEqual(['ab']);
    expect(chosenOf('b-', rows).map(({ id }) => id)).toEqual(['ab-2']);
    expect(chosenOf('tidy', rows)).toHaveLength(3);
    close();
  });
});
