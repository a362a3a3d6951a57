import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { epochMs, nanoUsd } from 'domain/units';
import React from 'react';
import { testIds } from '../testIds';
import { NOW, sessionRowOf } from '../testing/sessionRowOf';
import { SessionsTable, type SessionsTableProps } from './SessionsTable';
import { columnTitle, DEFAULT_SESSION_COLUMNS, SESSION_COLUMN_IDS, type SessionColumnId } from './sessionColumns';

function show(props: Partial<SessionsTableProps> = {}) {
  const callbacks = { onSort: jest.fn(), onPage: jest.fn(), onColumns: jest.fn() };
  render(
    <SessionsTable
      rows={[sessionRowOf()]}
      total={1}
      offset={0}
      limit={50}
      sort={{ column: 'started', direction: 'desc' }}
      columns={['title', 'cost']}
      hrefOf={(id) => `/sessions/${encodeURIComponent(id)}`}
      nowMs={NOW}
      timeZone="utc"
      {...callbacks}
      {...props}
    />
  );
  return callbacks;
}

const headings = () => screen.getAllByRole('columnheader');
const cells = (position = 0) => {
  const row = screen.getAllByTestId(testIds.sessions.row)[position] ?? document.body;
  return [...row.children].map(({ textContent }) => textContent);
};

describe('columns', () => {
  it.each(SESSION_COLUMN_IDS.filter((id) => id !== 'title'))('%s is headed by its name and filled below it', (id) => {
    const shown: readonly SessionColumnId[] = ['title', id];
    show({ columns: shown });
    expect(headings().map(({ textContent }) => textContent)).toEqual(shown.map(columnTitle));
    expect(cells()).toHaveLength(2);
  });

  it('have names of their own', () => {
    const titles = SESSION_COLUMN_IDS.map(columnTitle);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('go back to what they were at first', async () => {
    const { onColumns } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(screen.getByRole('button', { name: 'As at first' }));
    expect(onColumns).toHaveBeenCalledWith(DEFAULT_SESSION_COLUMNS);
  });

  it('cannot lose the title, which is the link', async () => {
    show({ columns: SESSION_COLUMN_IDS });
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    expect(screen.getByRole('checkbox', { name: 'Cost' })).toBeChecked();
    expect(screen.queryByRole('checkbox', { name: 'Session' })).not.toBeInTheDocument();
  });
});

describe('the order', () => {
  it.each([
    ['asc', 'ascending', 'arrow-up'],
    ['desc', 'descending', 'arrow-down'],
  ] as const)('%s is seen and told, on the sorted column alone', (direction, told, icon) => {
    show({ sort: { column: 'cost', direction } });
    expect(headings().map((heading) => heading.getAttribute('aria-sort'))).toEqual(['none', told]);
    expect(screen.getAllByTestId(/^icon-arrow-/).map((arrow) => arrow.dataset['testid'])).toEqual([`icon-${icon}`]);
  });

  it.each([
    ['title', 'asc'],
    ['user', 'asc'],
    ['models', 'asc'],
    ['cost', 'desc'],
    ['errors', 'desc'],
    ['duration', 'desc'],
  ] as const)('by %s begins %s', async (column, direction) => {
    const { onSort } = show({ columns: ['title', 'user', 'models', 'cost', 'errors', 'duration'] });
    await userEvent.click(screen.getByRole('button', { name: columnTitle(column) }));
    expect(onSort).toHaveBeenCalledWith({ column, direction });
  });
});

describe('rows', () => {
  it('are live until their last event is a minute old, to the millisecond', () => {
    const ended = [59_999, 60_000].map((ago) => sessionRowOf({ id: `s${ago}`, endMs: epochMs(NOW - ago) }));
    show({ rows: ended, total: 2 });
    expect(cells(0)[0]).toContain('live');
    expect(cells(1)[0]).not.toContain('live');
  });

  it('copy the whole id, not the one that is shown', async () => {
    const user = userEvent.setup();
    // Browsers have a clipboard on secure pages only.
    Object.defineProperty(window, 'isSecureContext', { configurable: true, value: true });
    show({ columns: ['title', 'id'] });
    await user.click(screen.getByRole('button', { name: 'Copy session id' }));
    expect(await navigator.clipboard.readText()).toBe(sessionRowOf().id);
  });

  it('tell a redacted prompt from words that only look like one', () => {
    const prompts = ['<REDACTED>', '<REDACTED> and more', 'REDACTED', '<REDACTED> 12 characters'];
    const rows = prompts.map((firstPrompt, index) => sessionRowOf({ id: String(index), firstPrompt }));
    show({ rows, total: 4 });
    expect([0, 1, 2, 3].map((position) => cells(position)[0])).toEqual([
      'Redacted prompt',
      '<REDACTED> and more',
      'REDACTED',
      'Redacted prompt (12 characters)',
    ]);
  });

  it('draw trouble loud only where there is some', () => {
    const rows = [sessionRowOf({ id: 'a', apiErrors: 1, failedTools: 2 }), sessionRowOf({ id: 'b' })];
    show({ rows, total: 2, columns: ['title', 'errors'] });
    expect(screen.getByText('3')).toHaveAttribute('data-trouble', 'true');
    expect(screen.getByText('0')).toHaveAttribute('data-trouble', 'false');
  });

  it('count the calls of an old client, which logs results only, and of a rejection, which has none', () => {
    const rows = [
      sessionRowOf({ id: 'a', toolResults: 7 }),
      sessionRowOf({ id: 'b', toolDecisions: 5, toolResults: 4 }),
    ];
    show({ rows, total: 2, columns: ['title', 'tools'] });
    expect([cells(0)[1], cells(1)[1]]).toEqual(['7', '5']);
  });

  it('are text, whatever a client says of itself', () => {
    const nasty = '<img src=x onerror=alert(1)>&amp;';
    const row = sessionRowOf({
      firstPrompt: nasty,
      user: nasty,
      models: [nasty],
      terminals: [nasty],
      clientVersions: [nasty],
    });
    show({ rows: [row], columns: ['title', 'user', 'models', 'terminals', 'versions'] });
    expect(document.querySelector('img')).toBeNull();
    expect(cells()).toEqual(Array(5).fill(nasty));
  });

  it('hold figures of any size without an exponent', () => {
    const row = sessionRowOf({ events: 10 ** 15, costNanoUsd: nanoUsd(9 * 10 ** 15) });
    show({ rows: [row], columns: ['title', 'events', 'cost'] });
    expect(cells().slice(1)).toEqual(['1,000,000,000,000,000', '$9,000,000']);
  });
});

describe('where one is in the list', () => {
  it.each([
    [0, 1, 0, '0–0 of 0 sessions'],
    [0, 1, 1, '1–1 of 1 session'],
    [50, 2, 1052, '51–52 of 1,052 sessions'],
  ])('from %d, %d rows of %d', (offset, count, total, words) => {
    const rows = Array.from({ length: total === 0 ? 0 : count }, (_, index) => sessionRowOf({ id: String(index) }));
    show({ rows, offset, total });
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });

  it('has no buttons for pages when there is one page only', () => {
    show({ total: 50 });
    expect(screen.queryByRole('button', { name: '1' })).not.toBeInTheDocument();
  });

  it('keeps rows on the screen, dimmed, while newer ones are on their way', () => {
    show({ isLoading: true });
    expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
    expect(within(screen.getByRole('table')).getByRole('link', { name: 'Tidy the repo' })).toBeInTheDocument();
    expect(screen.getByRole('status')).not.toHaveTextContent('Loading');
  });
});
