import { act, screen, within } from '@testing-library/react';

import { testIds } from 'components/testIds';

import { settled } from '../testing/fakeLogs';

import { logsAnswer, openUsage, showUsage } from './testing/openUsage';

const tile = (label: string) =>
  screen.getAllByTestId(testIds.sessions.stat).find((each) => within(each).queryByText(label) !== null);

describe('usage from the logs alone', () => {
  it('shows what they know, and says of the rest why it is missing', async () => {
    await showUsage(logsAnswer);
    expect(tile('Cost')).toHaveTextContent('$12.50');
    expect(tile('Tokens')).toHaveTextContent('12k');
    expect(tile('Prompts')).toHaveTextContent('25');
    expect(tile('Edits accepted')).toHaveTextContent('90.0 %');
    expect(tile('Cost per prompt')).toHaveTextContent('$0.50');
    expect(tile('Commits')).toHaveTextContent('–');
    expect(screen.getAllByTitle(/no Prometheus or VictoriaMetrics data source/).length).toBeGreaterThan(0);
    expect(screen.getByTestId(testIds.usage.sources)).toHaveTextContent('from the logs alone');
  });

  it('leads from a row to its sessions, filtered alike', async () => {
    await showUsage(logsAnswer, { url: { label: 'team=web' } });
    const row = screen.getByRole('link', { name: 'opus' });
    const address = new URL(row.getAttribute('href') ?? '', 'http://localhost');
    expect(address.pathname).toBe('/a/sessionline-claudecode-app/sessions');
    expect(address.searchParams.getAll('model')).toEqual(['opus']);
    expect(address.searchParams.getAll('label')).toEqual(['team=web']);
  });

  it('asks the panels by the step that is added up', async () => {
    const { view, panelExprs, close } = openUsage(logsAnswer);
    await settled();
    expect(panelExprs.some((expr) => expr.includes('sum("cost_usd")') && expr.includes('usage_group'))).toBe(true);
    const before = panelExprs.length;
    view.choose({ by: 'team' });
    await settled();
    expect(panelExprs.slice(before).some((expr) => expr.includes('copy "team" as "usage_group"'))).toBe(true);
    close();
  });
});

describe('usage of a range', () => {
  it('asks again when the filters change, and not for what only the list of sessions has', async () => {
    const { view, asked, close } = openUsage(logsAnswer);
    await settled();
    const before = asked.length;
    const { list } = view.state.choice;
    view.choose({ list: { ...list, page: 3 } });
    await settled();
    expect(asked).toHaveLength(before);
    view.choose({ list: { ...list, filters: { models: ['opus'] } } });
    await settled();
    const figures = asked.slice(before).filter(({ expr }) => expr.includes('cost_usd'));
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.every(({ expr }) => expr.includes('opus'))).toBe(true);
    close();
  });

  it('without anything says so, and leads to a time that has some', async () => {
    await showUsage(() => []);
    expect(screen.getByText('No usage in this range')).toBeInTheDocument();
    expect(screen.queryByTestId(testIds.sessions.stat)).not.toBeInTheDocument();
  });

  it('that no source can be asked for says what to add', async () => {
    await showUsage(logsAnswer, { uids: [] });
    expect(screen.getByText('No data source for metrics or logs')).toBeInTheDocument();
  });

  it('that fails says why, and can be asked for again', async () => {
    let isDown = true;
    await showUsage((expr) => (isDown ? new Error('connection refused') : logsAnswer(expr)));
    expect(screen.getByRole('alert')).toBeInTheDocument();
    isDown = false;
    act(() => screen.getByRole('button', { name: 'Try again' }).click());
    await act(settled);
    expect(tile('Cost')).toHaveTextContent('$12.50');
  });

  it('where filters of the list do not apply says so', async () => {
    await showUsage(logsAnswer, { url: { tool: 'Bash' } });
    expect(screen.getByText(/not applied here/)).toBeInTheDocument();
  });
});
