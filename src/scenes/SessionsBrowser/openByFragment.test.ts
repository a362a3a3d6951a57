import { locationService } from '@grafana/runtime';

import { settled } from '../testing/fakeLogs';

import { chosenOf, openByFragment } from './openByFragment';
import { answers, kindOf, openBrowser, row } from './testing/openBrowser';

describe('opening a session by a piece of its id', () => {
  const opened = async (fragment: string, ids: readonly string[]) => {
    const { browser, close } = openBrowser((expr) => (kindOf(expr) === 'list' ? ids.map(row) : []));
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
    const { browser, close } = openBrowser(() => new Error('timeout'));
    await settled();
    expect(await openByFragment(browser, 'a')).toEqual({
      kind: 'failed',
      message: 'The logs database took too long to answer.',
    });
    close();
  });

  it('prefers the whole id to a part, and an id to what was said in a prompt', async () => {
    const { browser, close } = openBrowser(answers(3, ['ab', 'ab-2', 'other']));
    await settled();
    const { list } = browser.state;
    const rows = list.status === 'ready' ? list.value.rows : [];
    expect(chosenOf('AB', rows).map(({ id }) => id)).toEqual(['ab']);
    expect(chosenOf('b-', rows).map(({ id }) => id)).toEqual(['ab-2']);
    expect(chosenOf('tidy', rows)).toHaveLength(3);
    close();
  });
});
