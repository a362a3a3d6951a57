import { dateTime } from '@grafana/data';

import { settled } from '../testing/fakeLogs';

import { answers, kindOf, openBrowser, row } from './testing/openBrowser';
import { timelineOf } from './timelineOf';

describe('the list of sessions', () => {
  it('asks the only data source for one page, its count, and the figures of this period and the one before', async () => {
    const { asked, browser, close } = openBrowser(answers(2, ['a', 'b']));
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
    const { browser, panelExprs, close } = openBrowser(answers(1, ['a']));
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
    const { asked, browser, close } = openBrowser(answers(0, []), []);
    await settled();
    expect(browser.state.isSourceKnown).toBe(true);
    expect(browser.state.sourceUid).toBeUndefined();
    expect(asked).toEqual([]);
    close();
  });

  it('cancels a load when the choice changes and asks anew', async () => {
    const { browser, lists, close } = openBrowser(() => 'never');
    await settled();
    browser.choose({ search: 'tidy' });
    await settled();
    expect(lists().map(({ isCancelled }) => isCancelled)).toEqual([true, false]);
    expect(lists().at(-1)?.expr).toContain('tidy');
    close();
    expect(lists().map(({ isCancelled }) => isCancelled)).toEqual([true, true]);
  });

  it('loads the list alone for another order or page, and nothing for other columns', async () => {
    const { asked, browser, lists, close } = openBrowser(answers(500, ['a']));
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
    const { browser, lists, $timeRange, close } = openBrowser(answers(500, ['a']));
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
    const { asked, browser, close } = openBrowser(answers(500, ['a', 'b']));
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
    const { browser, close } = openBrowser((expr) =>
      kindOf(expr) === 'timelines' ? new Error('timeout') : works(expr)
    );
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
    const { browser, close } = openBrowser((expr) =>
      isDown ? new Error('dial tcp: connection refused') : works(expr)
    );
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
    const { trail, close } = openBrowser(answers(3, ['a', 'b', 'c']));
    await settled();
    expect(trail.around('b')).toEqual({ previous: 'a', next: 'c' });
    close();
  });

  it('looks for the latest session of all time when the range has none, and can go there', async () => {
    const { browser, $timeRange, close } = openBrowser((expr) =>
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
    const { browser, close } = openBrowser((expr) =>
      kindOf(expr) === 'list' && expr.includes('offset 450') ? [] : answers(60, ['a'])(expr)
    );
    browser.updateFromUrl({ page: '10' });
    await settled();
    expect(browser.state.choice.page).toBe(1);
    close();
  });

  it('follows the address, and null in it clears', async () => {
    const { browser, lists, close } = openBrowser(answers(1, ['a']));
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
