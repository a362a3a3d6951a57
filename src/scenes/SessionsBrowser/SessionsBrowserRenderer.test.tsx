import { locationService } from '@grafana/runtime';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { testIds } from 'components/testIds';

import { settled } from '../testing/fakeLogs';

import { answers, kindOf, row } from './testing/openBrowser';
import { showBrowser } from './testing/showBrowser';

const AT = '2026-11-20T10:00:00Z';
const rows = () => screen.queryAllByTestId(testIds.sessions.row);
const linkOf = (element: HTMLElement | undefined) => within(element ?? document.body).getByRole('link');
const state = () => screen.queryAllByTestId(testIds.viewState).map((each) => each.getAttribute('data-state'));
const stat = (label: string) => screen.getByText(label, { selector: 'dt' }).closest('div') ?? document.body;
const press = async (name: string | RegExp) => {
  await userEvent.click(screen.getByRole('button', { name }));
  await act(settled);
};

beforeEach(() => locationService.push('/a/sessionline-claudecode-app/sessions'));

describe('the page of sessions', () => {
  it('shows the sessions in the order of the database, each a link to its page', async () => {
    await showBrowser(answers(2, ['b', 'a']));
    expect(rows().map((each) => linkOf(each).getAttribute('href'))).toEqual([
      '/a/sessionline-claudecode-app/sessions/b',
      '/a/sessionline-claudecode-app/sessions/a',
    ]);
    expect(screen.getByText('1–2 of 2 sessions')).toBeInTheDocument();
    expect(state()).toEqual([]);
  });

  it('names a session by its prompt, and one that cannot be named by what is known', async () => {
    const works = answers(2, ['a', 'b']);
    await showBrowser((expr) =>
      kindOf(expr) === 'titles' ? [{ ...row('a'), _time: AT, prompt_head: 'Tidy <b>this</b>\nand that' }] : works(expr)
    );
    expect(screen.getByRole('link', { name: 'Tidy <b>this</b>' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'No prompt in this range' })).toBeInTheDocument();
  });

  it('adds up the range, and says what the time before had', async () => {
    let asked = 0;
    const works = answers(1, ['a']);
    await showBrowser((expr) =>
      kindOf(expr) === 'strip' ? [{ sessions: '1', cost_usd: asked++ === 0 ? '0.75' : '0.5' }] : works(expr)
    );
    expect(stat('Cost')).toHaveTextContent('$0.75');
    expect(stat('Cost')).toHaveTextContent('+50 %');
    expect(stat('Cost')).toHaveTextContent('before: $0.50');
  });

  it('waits with rows of grey, not with the words that there is nothing', async () => {
    await showBrowser(() => 'never');
    expect(screen.getByText('Loading sessions')).toBeInTheDocument();
    expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
    expect(state()).toEqual([]);
    expect(rows()).toEqual([]);
  });

  it('without a data source offers to add one, and shows no empty list', async () => {
    await showBrowser(answers(1, ['a']), { uids: [] });
    expect(state()).toEqual(['noSource']);
    expect(screen.getByRole('link', { name: 'Add a data source' })).toHaveAttribute(
      'href',
      expect.stringContaining('/connections/datasources/new')
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});

describe('an empty list', () => {
  const onlyLater = (expr: string) =>
    expr.includes('_time:[1970') && kindOf(expr) === 'list' ? [row('old')] : answers(0, [])(expr);

  it('says that the range has none, and leads to the latest session there is', async () => {
    const { $timeRange } = await showBrowser(onlyLater);
    expect(state()).toEqual(['noData']);
    expect(screen.getByText(/has no events of Claude Code in this range/)).toBeInTheDocument();
    await press('Show the time of the latest session');
    expect($timeRange.state.value.from.toISOString()).toBe('2026-11-20T09:00:00.000Z');
    expect($timeRange.state.value.to.toISOString()).toBe('2026-11-20T11:05:00.000Z');
  });
});

describe('an empty list after a search', () => {
  const found = (expr: string) => (expr.includes('zzz') ? answers(0, [])(expr) : answers(1, ['a'])(expr));

  it('blames the search, and clears it on request', async () => {
    const { browser } = await showBrowser(found);
    await userEvent.type(screen.getByLabelText('Search sessions'), 'zzz{Enter}');
    await act(settled);
    expect(state()).toEqual(['noData']);
    expect(screen.getByText(/passes the search and the filters/)).toBeInTheDocument();
    const empty = screen.getByTestId(testIds.viewState);
    await userEvent.click(within(empty).getByRole('button', { name: 'Clear filters' }));
    await act(settled);
    expect(browser.state.choice.search).toBe('');
    expect(screen.getByLabelText('Search sessions')).toHaveValue('');
    expect(rows()).toHaveLength(1);
  });
});

describe('a list that fails', () => {
  it('says why once, and shows the sessions after a retry that works', async () => {
    let isDown = true;
    const works = answers(1, ['a']);
    await showBrowser((expr) => (isDown ? new Error('dial tcp: connection refused') : works(expr)));
    expect(state()).toEqual(['failed']);
    expect(screen.getByRole('alert')).toHaveTextContent('The logs database cannot be reached.');
    expect(stat('Cost')).toHaveTextContent('–');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    isDown = false;
    await press('Try again');
    expect(state()).toEqual([]);
    expect(rows()).toHaveLength(1);
  });

  it('shows the figures’ failure apart when the list came', async () => {
    const works = answers(1, ['a']);
    let isDown = true;
    await showBrowser((expr) => (isDown && kindOf(expr) === 'strip' ? new Error('timeout') : works(expr)));
    expect(rows()).toHaveLength(1);
    expect(screen.getByRole('alert')).toHaveTextContent('The logs database took too long to answer.');
    isDown = false;
    await press('Try again');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(stat('Cost')).toHaveTextContent('$0.50');
  });

  it('keeps the older rows beside the failure of a newer load', async () => {
    let isDown = false;
    const works = answers(1, ['a']);
    const { browser } = await showBrowser((expr) => (isDown ? new Error('timeout') : works(expr)));
    isDown = true;
    await act(async () => {
      browser.reload();
      await settled();
    });
    expect(state()).toEqual(['failed']);
    expect(rows()).toHaveLength(1);
  });

  it('explains a base filter that cannot be one, and asks the database nothing', async () => {
    const { asked, browser } = await showBrowser(answers(1, ['a']));
    const before = asked.length;
    await act(async () => {
      browser.setState({ baseFilter: 'job:="claude" | delete' });
      browser.reloadList();
      await settled();
    });
    expect(screen.getByRole('alert')).toHaveTextContent(/base filter has a pipe/);
    expect(asked).toHaveLength(before);
  });
});
