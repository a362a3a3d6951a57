import { config } from '@grafana/runtime';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import React from 'react';
import { aSession, type RowFields } from 'testing/builders';
import { withElementSize } from '../testing/layout';
import { button, captured, charged, firstCells, grid, line, priced, region, show } from './testing/shownCost';

beforeEach(() => withElementSize());

describe('prices that a person has set', () => {
  const GLM = { inputTokens: 600, outputTokens: 2200, cacheReadTokens: 110 };
  const own = new Map([['glm-4.6', GLM]]);
  const sent = (model: string, cost_usd: RowFields['cost_usd'], more: RowFields = {}): RowFields => ({
    ...{ model, cost_usd, input_tokens: 1_000_000, output_tokens: 0, cache_read_tokens: 0, cache_creation_tokens: 0 },
    ...more,
  });
  const sessionOf = (...rows: readonly RowFields[]) =>
    foldSession('session-1', rows.reduce((made, fields) => made.request(fields), aSession().prompt('x')).records);

  it('make a cost beside the client’s, which stays as it is', () => {
    show(sessionOf(sent('glm-4.6', 0), sent('claude-opus-5-5', 2)), { own, start: { by: 'model' } });
    expect(button(/^Cost \$2\.00/)).toHaveAttribute('title', '$2.00');
    expect(button(/^By your prices \$0\.60 1 of 2 requests/)).toHaveAttribute(
      'title',
      expect.stringContaining('prices set in the app')
    );
    expect(line(/^glm-4\.6/)).toHaveTextContent(/\$0\.000 %\$0\.60100 %/);
    expect(within(line(/^claude-opus/)).getByTitle(/No prices are set/)).toHaveTextContent('–');
    const row = within(region('Cost by your prices')).getByRole('row', { name: /^glm-4\.6/ });
    expect(row).toHaveTextContent('glm-4.6$0.00$0.60');
    expect(within(row).getByRole('rowheader')).toHaveAttribute('title', expect.stringContaining('Input $0.60'));
  });

  it('sort, and open the requests that they priced', async () => {
    show(sessionOf(sent('glm-4.6', 0), sent('claude-opus-5-5', 2)), { own, start: { by: 'model' } });
    await userEvent.click(screen.getByRole('button', { name: 'By your prices' }));
    expect(firstCells()).toEqual(['All requests', 'glm-4.6', 'claude-opus-5-5']);
    await userEvent.click(within(region('Cost by your prices')).getByRole('button', { name: '$0.60' }));
    expect(screen.getByRole('button', { name: 'glm-4.6', expanded: true })).toBeInTheDocument();
  });

  it('say which kinds of token they do not price', () => {
    show(sessionOf(sent('glm-4.6', 0), sent('glm-4.6', 0, { cache_creation_tokens: 9 })), { own });
    expect(region('Cost by your prices')).toHaveTextContent('1 of 2 requests; no price of Cache creation');
  });

  it('of other models say that no request names one of them', () => {
    show(sessionOf(sent('GLM-4.6', 0)), { own });
    expect(region('Cost by your prices')).toHaveTextContent(/Prices are set for glm-4\.6: no request names/);
    expect(screen.queryByRole('button', { name: /^By your prices \$/ })).not.toBeInTheDocument();
  });

  it('are asked for where the client has no cost of a model, by its name, of those who may set them', async () => {
    config.bootData.user.permissions = { 'plugins:write': true };
    const { unmount } = show(sessionOf(sent('<b>qwen</b>', 'gratis'), sent('<b>qwen</b>', 0), sent('claude-opus-5-5', 2)));
    const without = within(region('Without cost'));
    expect(without.getByRole('link', { name: 'Set its prices' })).toHaveAttribute(
      'href',
      '/plugins/sessionline-claudecode-app'
    );
    await userEvent.click(without.getByRole('button', { name: /^<b>qwen<\/b>: .* any of 2 requests/ }));
    expect(screen.getByRole('button', { name: '<b>qwen</b>', expanded: true })).toBeInTheDocument();
    unmount();
    config.bootData.user.permissions = {};
    show(sessionOf(sent('<b>qwen</b>', 'gratis')));
    expect(within(region('Without cost')).queryByRole('link')).not.toBeInTheDocument();
  });

  it('are not asked for where only some requests have no cost; those come first then', async () => {
    show(sessionOf(sent('m', 1), sent('m', 'NaN'), sent('m', 3)));
    const without = within(region('Without cost'));
    expect(without.queryByRole('link')).not.toBeInTheDocument();
    await userEvent.click(without.getByRole('button', { name: 'm: 1 of 3 requests carry no readable cost' }));
    const costs = grid()
      .getAllByRole('row')
      .slice(3)
      .map((row) => within(row).getAllByRole('gridcell')[2]?.textContent);
    expect(costs[0]).toMatch(/^–/);
  });
});

describe('figures that open what they are made of', () => {
  it.each<[string, RegExp, string]>([
    ['Cost by kind of token', /^\$0\.05/, 'Output'],
    ['Cache', /^280\.9k|^271/, 'Cache read'],
    ['The same tokens at one model’s prices', /^\$1\./, 'Tokens'],
  ])('of %s', async (section, figure, column) => {
    show(priced());
    await userEvent.click(within(region(section)).getAllByRole('button', { name: figure })[0] ?? document.body);
    expect(screen.getByRole('button', { name: 'All requests', expanded: true })).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: column })).toHaveAttribute('aria-sort', 'descending');
  });

  it('of thousands of cache breaks are shown in part, with the number of all', async () => {
    const rows = Array.from({ length: 30 }, () => charged(3, 900, 0, 99_000));
    show(foldSession('session-1', rows.reduce((made, fields) => made.request(fields), aSession().prompt('x')).records));
    const cache = within(region('Cache'));
    expect(cache.getAllByRole('button', { name: /written again/ })).toHaveLength(20);
    await userEvent.click(cache.getByRole('button', { name: 'Show more: 20 of 29 are shown' }));
    expect(cache.getAllByRole('button', { name: /written again/ })).toHaveLength(29);
  });
});

describe('what stands in the place of the table', () => {
  const renderChart = jest.fn((chart: string) => <p>{`drawn: ${chart}`}</p>);

  it('is drawn by turn, split by something, or over time', async () => {
    show(captured(), { renderChart });
    expect(screen.getByRole('grid')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Bars by turn' }));
    expect(screen.getByText('drawn: kind')).toBeInTheDocument();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Query source' }));
    expect(screen.getByText('drawn: source')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Over time' }));
    expect(screen.getByText('drawn: time')).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: 'Query source' })).not.toBeInTheDocument();
    await userEvent.click(button(/^Output 6\.6k/));
    expect(screen.getByRole('columnheader', { name: 'Output' })).toHaveAttribute('aria-sort', 'descending');
  });

  it('is the table where nothing can be drawn', () => {
    show(captured(), { start: { chart: 'kind' } });
    expect(screen.getByRole('grid')).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: 'Bars by turn' })).not.toBeInTheDocument();
  });
});
