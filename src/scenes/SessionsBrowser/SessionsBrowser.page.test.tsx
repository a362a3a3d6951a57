import { locationService } from '@grafana/runtime';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { testIds } from 'components/testIds';

import { settled } from '../testing/fakeLogs';

import { answers, kindOf, row } from './testing/openBrowser';
import { showBrowser } from './testing/showBrowser';

const rows = () => screen.queryAllByTestId(testIds.sessions.row);
const ids = (count: number, prefix = 's') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const openForm = () => screen.getByRole('search', { name: 'Open session by id' });
const open = async (fragment: string) => {
  await userEvent.type(within(openForm()).getByRole('textbox'), `${fragment}{Enter}`);
  await act(settled);
};

beforeEach(() => locationService.push('/a/sessionline-claudecode-app/sessions'));

describe('pages of the list', () => {
  /** A database of 120 sessions that gives each page its own. */
  const paged = (expr: string) => {
    const [, offset = '0'] = /offset (\d+)/.exec(expr) ?? [];
    const from = Number(offset);
    return kindOf(expr) === 'list' ? ids(Math.min(50, 120 - from), `p${from}-`).map(row) : answers(120, [])(expr);
  };

  /** With few columns: finding things in a large table takes the made-up browser long. */
  const showPaged = () => showBrowser(paged, { url: { cols: 'title,cost' } });

  it('are turned by the buttons, named in the address, and counted', async () => {
    const { browser } = await showPaged();
    await userEvent.click(screen.getByRole('button', { name: '3' }));
    await act(settled);
    expect(screen.getByText('101–120 of 120 sessions')).toBeInTheDocument();
    expect(rows()).toHaveLength(20);
    expect(browser.getUrlState()).toMatchObject({ page: '3' });
  });

  it('are found again by their address, and the first has none', async () => {
    const { browser } = await showPaged();
    await act(async () => {
      browser.updateFromUrl({ page: '2' });
      await settled();
    });
    expect(screen.getByText('51–100 of 120 sessions')).toBeInTheDocument();
    await act(async () => {
      browser.updateFromUrl({ page: null });
      await settled();
    });
    expect(screen.getByText('1–50 of 120 sessions')).toBeInTheDocument();
    expect(browser.getUrlState()).toMatchObject({ page: null });
  });

  it.each(['0', '-1', 'two', '9'.repeat(30)])('page %j of an address is a page all the same', async (page) => {
    const { browser } = await showPaged();
    await act(async () => {
      browser.updateFromUrl({ page });
      await settled();
    });
    expect(rows()).toHaveLength(50);
    expect(screen.getByText('1–50 of 120 sessions')).toBeInTheDocument();
  });

  it('begin at the first again when another column sorts', async () => {
    const { browser, lists } = await showPaged();
    await userEvent.click(screen.getByRole('button', { name: '2' }));
    await act(settled);
    await userEvent.click(screen.getByRole('button', { name: 'Cost' }));
    await act(settled);
    expect(browser.getUrlState()).toMatchObject({ page: null, sort: '-cost' });
    expect(lists().at(-1)?.expr).toContain('"cost_order" desc');
    expect(screen.getByRole('columnheader', { name: 'Cost' })).toHaveAttribute('aria-sort', 'descending');
  });
});

describe('a load that nobody waits for any more', () => {
  it('is cancelled by the next choice, and its answer is never shown', async () => {
    const works = answers(1, ['a']);
    const { browser, lists } = await showBrowser((expr) => (expr.includes('alpha') ? 'never' : works(expr)));
    await act(async () => {
      browser.choose({ search: 'alpha' });
      await settled();
      browser.choose({ search: 'omega' });
      await settled();
    });
    const given = lists().filter(({ expr }) => expr.includes('alpha'));
    expect(given.map(({ isCancelled }) => isCancelled)).toEqual([true]);
    expect(browser.state.list.status).toBe('ready');
    expect(rows()).toHaveLength(1);
  });

  it('leaves the older rows in their place, marked as older', async () => {
    let isSlow = false;
    const works = answers(1, ['a']);
    const { browser } = await showBrowser((expr) => (isSlow ? 'never' : works(expr)));
    isSlow = true;
    await act(async () => {
      browser.reload();
      await settled();
    });
    expect(rows()).toHaveLength(1);
    expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
  });
});

describe('opening a session by a piece of its id', () => {
  /** Only the search over all time finds these. */
  const holding = (found: readonly string[]) => (expr: string) =>
    expr.includes('_time:[1970') && kindOf(expr) === 'list' ? found.map(row) : answers(1, ['a'])(expr);

  it('goes there when it is one', async () => {
    await showBrowser(holding(['abc-1']));
    await open('abc');
    expect(locationService.getLocation().pathname).toBe('/a/sessionline-claudecode-app/sessions/abc-1');
  });

  it('lists what fits when it is several, and closes the list on request', async () => {
    await showBrowser(holding(['abc-1', 'abc-2']));
    await open('abc');
    const candidates = screen.getByRole('region', { name: 'Sessions that fit' });
    expect(within(candidates).getByText('2 sessions fit')).toBeInTheDocument();
    expect(
      within(candidates)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href'))
    ).toEqual(['/a/sessionline-claudecode-app/sessions/abc-1', '/a/sessionline-claudecode-app/sessions/abc-2']);
    expect(locationService.getLocation().pathname).toBe('/a/sessionline-claudecode-app/sessions');
    await userEvent.click(within(candidates).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: 'Sessions that fit' })).not.toBeInTheDocument();
  });

  it('says that there are more than it lists', async () => {
    await showBrowser(holding(ids(21, 'abc-')));
    await open('abc');
    expect(screen.getByText('The latest 20 sessions that fit; type more of the id')).toBeInTheDocument();
    const candidates = screen.getByRole('region', { name: 'Sessions that fit' });
    expect(within(candidates).getAllByRole('link')).toHaveLength(20);
  });

  it('says when none fits, at any time', async () => {
    await showBrowser(holding([]));
    await open('zzz');
    expect(within(openForm()).getByRole('alert')).toHaveTextContent('No session with this in its id or prompts');
  });

  it('says why it could not look, and forgets that with the next try', async () => {
    let isDown = true;
    const works = holding(['abc-1', 'abc-2']);
    await showBrowser((expr) => (isDown && expr.includes('_time:[1970') ? new Error('timeout') : works(expr)));
    await open('abc');
    expect(within(openForm()).getByRole('alert')).toHaveTextContent('took too long');
    isDown = false;
    await open('-');
    expect(within(openForm()).queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByText('2 sessions fit')).toBeInTheDocument();
  });
});
