import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SessionRow } from 'domain/sessions/sessionRow';
import { durationMs, epochMs, nanoUsd } from 'domain/units';
import React from 'react';
import { testIds } from '../testIds';
import { SessionsTable, type SessionsTableProps } from './SessionsTable';
import { DEFAULT_SESSION_COLUMNS, SESSION_COLUMN_IDS } from './sessionColumns';

const NOW = epochMs(Date.UTC(2026, 10, 23, 12));

const row = (fields: Partial<SessionRow> = {}): SessionRow => ({
  id: '3459316f-4b57-4041-aae2-04fad0375ff6',
  firstPrompt: 'Tidy the repo',
  user: 'dev@example.com',
  startMs: epochMs(NOW - 3_600_000),
  endMs: epochMs(NOW - 1_800_000),
  durationMs: durationMs(16_887),
  models: ['claude-opus-5-5', 'glm-4.6'],
  clientVersions: ['2.1.330'],
  terminals: ['xterm'],
  events: 192,
  userPrompts: 6,
  apiRequests: 34,
  toolDecisions: 23,
  toolResults: 21,
  rejections: 2,
  failedTools: 1,
  apiErrors: 3,
  costNanoUsd: nanoUsd(672_690_000),
  tokens: { inputTokens: 5015, outputTokens: 6647, cacheReadTokens: 766_700, cacheCreationTokens: 73_270 },
  ...fields,
});

function show(props: Partial<SessionsTableProps> = {}) {
  const callbacks = { onSort: jest.fn(), onPage: jest.fn(), onColumns: jest.fn() };
  render(
    <SessionsTable
      rows={[row()]}
      total={312}
      offset={0}
      limit={50}
      sort={{ column: 'started', direction: 'desc' }}
      columns={DEFAULT_SESSION_COLUMNS}
      hrefOf={(id) => `/sessions/${id}`}
      nowMs={NOW}
      timeZone="utc"
      {...callbacks}
      {...props}
    />
  );
  return callbacks;
}

const firstRow = () => within(screen.getAllByTestId(testIds.sessions.row)[0] ?? document.body);

describe('SessionsTable', () => {
  it('shows each session as a link with its figures, short and exact', () => {
    show();
    expect(screen.getByRole('link', { name: 'Tidy the repo' })).toHaveAttribute(
      'href',
      '/sessions/3459316f-4b57-4041-aae2-04fad0375ff6'
    );
    expect(firstRow().getByText('3459…5ff6')).toHaveAttribute('title', row().id);
    expect(firstRow().getByText('11-23 11:00')).toHaveAttribute('title', expect.stringContaining('1 h ago'));
    expect(firstRow().getByText('16.9 s')).toHaveAttribute('title', '16,887 ms');
    expect(firstRow().getByText('$0.67')).toHaveAttribute('title', '$0.67269');
    expect(firstRow().getByText('851.6k')).toHaveAttribute('title', expect.stringContaining('Cache read 766,700'));
    expect(firstRow().getByText('opus-5-5 +1')).toHaveAttribute('title', 'claude-opus-5-5\nglm-4.6');
    expect(firstRow().getByText('4')).toBeInTheDocument();
  });

  it('marks sessions whose events still come', () => {
    show({ rows: [row({ endMs: epochMs(NOW - 30_000) })] });
    expect(screen.getByText('live')).toBeInTheDocument();
  });

  it('does not call an ended session live', () => {
    show();
    expect(screen.queryByText('live')).not.toBeInTheDocument();
  });

  it.each([
    ['<REDACTED>', 'Redacted prompt'],
    ['<REDACTED> 1500 characters', 'Redacted prompt (1,500 characters)'],
    [undefined, 'No prompt in this range'],
    ['<b>bold</b>\u001b[31m', '<b>bold</b>'],
  ])('names a session whose first prompt is %s', (firstPrompt, name) => {
    show({ rows: [row({ firstPrompt })] });
    expect(screen.getByRole('link', { name })).toBeInTheDocument();
  });

  it('lets every column be sorted by, and turns the sorted one round', async () => {
    const { onSort } = show({ columns: SESSION_COLUMN_IDS });
    await userEvent.click(screen.getByRole('button', { name: 'Cost' }));
    expect(onSort).toHaveBeenLastCalledWith({ column: 'cost', direction: 'desc' });
    await userEvent.click(screen.getByRole('button', { name: 'User' }));
    expect(onSort).toHaveBeenLastCalledWith({ column: 'user', direction: 'asc' });
    await userEvent.click(screen.getByRole('button', { name: 'Started' }));
    expect(onSort).toHaveBeenLastCalledWith({ column: 'started', direction: 'asc' });
    expect(screen.getByRole('columnheader', { name: 'Started' })).toHaveAttribute('aria-sort', 'descending');
    for (const heading of screen.getAllByRole('columnheader')) {
      expect(within(heading).getByRole('button')).toBeInTheDocument();
    }
  });

  it('pages and says where it is', async () => {
    const { onPage } = show({ offset: 50 });
    expect(screen.getByText('51–51 of 312 sessions')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '4' }));
    expect(onPage).toHaveBeenCalledWith(150);
  });

  it('speaks of one session in the singular', () => {
    show({ total: 1 });
    expect(screen.getByRole('status')).toHaveTextContent('1–1 of 1 session');
    expect(screen.getByRole('status')).not.toHaveTextContent('sessions');
  });

  it('cuts ids of users in the middle and leaves names whole', () => {
    const hash = '0e82255f92e5c915cd0b0b1d3bcd4e7fa0c9d8e7f6a5b4c3d2e1f0a9b8c72e38';
    show({ rows: [row({ user: hash }), row({ id: 'b', user: 'first.last@example.com' })] });
    expect(screen.getByText('0e82…2e38')).toHaveAttribute('title', hash);
    expect(screen.getByRole('button', { name: 'Copy user id' })).toBeInTheDocument();
    expect(screen.getByText('first.last@example.com')).toBeInTheDocument();
  });

  it('shows the year of a session that began in another one', () => {
    show({ rows: [row({ startMs: epochMs(Date.UTC(2025, 5, 1, 8, 30)) })] });
    expect(firstRow().getByText('2025-06-01 08:30')).toBeInTheDocument();
  });

  it('opens a session by a click anywhere in its row but on a button', async () => {
    show();
    const onClick = jest.fn((event: MouseEvent) => event.preventDefault());
    screen.getByRole('link', { name: 'Tidy the repo' }).addEventListener('click', onClick);
    await userEvent.click(firstRow().getByText('$0.67'));
    expect(onClick).toHaveBeenCalledTimes(1);
    await userEvent.click(firstRow().getByRole('button', { name: 'Copy session id' }));
    expect(onClick).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Control>}');
    await userEvent.click(firstRow().getByText('16.9 s'));
    expect(onClick).toHaveBeenCalledTimes(2);
  });

  it('draws when a session did what, failures apart, and says it in words', () => {
    const parts = [
      { counts: { user_prompt: 1, api_request: 3 }, troubled: 0 },
      { counts: {}, troubled: 0 },
      { counts: { tool_result: 1 }, troubled: 2 },
    ];
    show({ timelineOf: () => ({ status: 'ready', parts }) });
    const strip = firstRow().getByRole('img', { name: /^7 events over 16.9 s, failed or rejected: 2/ });
    expect(strip.querySelectorAll('rect')).toHaveLength(4);
  });

  it('says why there is no strip', () => {
    show({ timelineOf: () => ({ status: 'absent', reason: 'The logs database took too long to answer.' }) });
    expect(firstRow().getByText('–')).toHaveAttribute('title', 'The logs database took too long to answer.');
  });

  it('lets columns be chosen', async () => {
    const { onColumns } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'User' }));
    expect(onColumns).toHaveBeenLastCalledWith(DEFAULT_SESSION_COLUMNS.filter((id) => id !== 'user'));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Terminal' }));
    expect(onColumns.mock.lastCall?.[0]).toContain('terminals');
  });

  it('keeps the title when it was left out of the choice: it is the link', () => {
    show({ columns: ['cost'] });
    expect(screen.getByRole('link', { name: 'Tidy the repo' })).toBeInTheDocument();
    expect(screen.getAllByRole('columnheader')).toHaveLength(2);
  });

  it('holds the place of rows that are on their way', () => {
    show({ rows: [], isLoading: true, limit: 5 });
    expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByText('Loading sessions')).toBeInTheDocument();
    expect(screen.queryByTestId(testIds.sessions.row)).not.toBeInTheDocument();
  });
});
