import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import { DEFAULT_USAGE, type UsageChoices } from 'domain/usage/usageChoices';
import type { OwnPrices } from 'domain/usage/whatIf';
import React, { useState } from 'react';
import { aSession, type RowFields } from 'testing/builders';
import { readCapture } from 'testing/captures';
import { withElementSize } from '../testing/layout';
import { CostTokens, type CostTokensProps } from './CostTokens';

const onSelect = jest.fn();

function Owner({ session, start = {}, own, renderChart }: OwnerProps) {
  const [choices, setChoices] = useState({ ...DEFAULT_USAGE, ...start });
  const [selected, setSelected] = useState<string>();
  return (
    <CostTokens
      session={session}
      choices={choices}
      onChoose={(change) => setChoices({ ...choices, ...change })}
      selectedEventId={selected}
      onSelect={(eventId) => {
        setSelected(eventId);
        onSelect(eventId);
      }}
      ownPrices={own}
      renderChart={renderChart}
      timeZone="utc"
    />
  );
}

interface OwnerProps {
  readonly session: Session;
  readonly start?: Partial<UsageChoices>;
  readonly own?: OwnPrices;
  readonly renderChart?: CostTokensProps['renderChart'];
}

const captured = (name = '2.1.330-interactive') => foldSession('session-1', readCapture(name));
const show = (session: Session, more: Omit<OwnerProps, 'session'> = {}) =>
  render(<Owner session={session} {...more} />);

const grid = () => within(screen.getByRole('grid'));
const line = (name: RegExp) => grid().getByRole('row', { name });
const button = (name: RegExp) => screen.getByRole('button', { name });
const region = (name: string) => screen.getByRole('region', { name });
const firstCells = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);

/** A request of four kinds, charged at 4, 20, 0.2 and 5 dollars a million. */
const charged = (input: number, output: number, read: number, created: number): RowFields => ({
  cost_usd: (4000 * input + 20_000 * output + 200 * read + 5000 * created) / 1e9,
  input_tokens: input,
  output_tokens: output,
  cache_read_tokens: read,
  cache_creation_tokens: created,
  cache_creation_5m_tokens: created,
  cache_creation_1h_tokens: 0,
});
const priced = () =>
  foldSession(
    'session-1',
    [
      charged(10, 500, 0, 90_000),
      charged(12, 80, 90_000, 900),
      charged(400, 1200, 90_900, 30),
      charged(9, 44, 91_000, 7_000),
      charged(3, 900, 0, 99_000),
    ].reduce((made, fields) => made.request(fields), aSession().prompt('Tidy')).records
  );

beforeEach(() => {
  withElementSize();
  onSelect.mockClear();
});

describe('figures of a captured session', () => {
  it('are the ones that the client’s own metrics gave, exact on hover', () => {
    show(captured());
    const tiles = within(screen.getByRole('list', { name: 'Figures of the session' }));
    const exact = (name: RegExp) => tiles.getByRole('button', { name }).getAttribute('title');
    expect(exact(/^Cost \$0\.67/)).toBe('$0.67269');
    expect(exact(/^Input 5k/)).toBe('5,015');
    expect(exact(/^Output 6\.6k/)).toBe('6,647');
    expect(exact(/^Cache read 766\.7k/)).toBe('766,700');
    expect(exact(/^Cache creation 73\.3k/)).toBe('73,270 · lifetime not told');
    expect(exact(/^API requests 34/)).toBe('34');
    expect(exact(/^Cache hit ratio 91 %/)).toMatch(/^766,700 of 844,985 tokens/);
    expect(exact(/^Saved by cache – cannot tell/)).toMatch(/prices of input/);
    const all = within(line(/^All requests/));
    expect(all.getByTitle('$0.67269')).toBeInTheDocument();
    expect(all.getAllByTitle('766,700')[0]).toBeInTheDocument();
  });

  it('say why dollars by kind cannot be told', () => {
    show(captured());
    expect(region('Cost by kind of token')).toHaveTextContent(/claude-opus-5-5: cannot tell: .*always grew in step/);
  });

  it.each(['1.0.60-print', '2.0.76-print'])(
    'of the client %s are there, and what it does not tell cannot be picked',
    (name) => {
      show(captured(name));
      expect(screen.getByRole('radio', { name: 'Effort' })).toBeDisabled();
      expect(screen.getByRole('radio', { name: 'Model' })).toBeEnabled();
      expect(line(/^All requests/)).toHaveTextContent('100 %');
    }
  );

  it('lead from a compaction to its event', async () => {
    const session = captured('2.1.330-print-api-error-compaction');
    show(session);
    const [compaction] = session.events.filter(({ type }) => type === 'compaction');
    await userEvent.click(
      within(region('Context')).getAllByRole('button', { name: /Compaction .* → / })[0] ?? document.body
    );
    expect(onSelect).toHaveBeenCalledWith(compaction?.id);
    await userEvent.click(button(/Peak .* tokens/));
    expect(onSelect).toHaveBeenCalledTimes(2);
  });
});

describe('the breakdown', () => {
  it('goes from a turn to its requests, and from one to its event', async () => {
    const session = captured();
    show(session);
    const turn = session.turns[1];
    await userEvent.click(screen.getByRole('button', { name: /^1 · /, expanded: false }));
    const requests = screen.getAllByRole('row', { name: /repl_main_thread|agent:/ });
    expect(requests).toHaveLength(turn?.totals.apiRequests ?? 0);
    await userEvent.click(requests[0] ?? document.body);
    const [chosen] = onSelect.mock.calls[0] ?? [];
    expect(turn?.events.some(({ id }) => id === chosen)).toBe(true);
    expect(screen.getByRole('row', { selected: true })).toBe(requests[0]);
    await userEvent.click(screen.getByRole('button', { name: /^1 · /, expanded: true }));
    expect(screen.queryByRole('row', { name: /repl_main_thread/ })).not.toBeInTheDocument();
  });

  it('is walked and opened by keys', async () => {
    show(captured());
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowDown}');
    expect(onSelect).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(screen.queryByRole('row', { name: /repl_main_thread/ })).not.toBeInTheDocument();
  });

  it('sorts by its headings, the dearest first, and back to order', async () => {
    show(captured());
    expect(screen.getByRole('columnheader', { name: 'Cost' })).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(screen.getByRole('button', { name: 'Turn' }));
    const names = firstCells().map((name) => name?.slice(0, 1));
    expect(names[0]).toBe('A');
    expect(names.slice(1)).toEqual([...names.slice(1)].sort());
    expect(screen.getByRole('columnheader', { name: 'Turn' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('is by another thing when that is chosen', async () => {
    show(captured());
    await userEvent.click(screen.getByRole('radio', { name: 'Agent' }));
    expect(firstCells().slice(0, 2)).toEqual(['All requests', 'Main conversation']);
    await userEvent.click(screen.getByRole('radio', { name: 'Skill' }));
    expect(firstCells()).toEqual(['All requests', 'No skill', 'greet']);
  });

  it('opens from a tile what its figure is made of, the most first', async () => {
    show(captured());
    await userEvent.click(button(/^Output 6\.6k/));
    expect(screen.getByRole('button', { name: 'All requests', expanded: true })).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: 'Output' })).toHaveAttribute('aria-sort', 'descending');
    expect(screen.getAllByRole('row', { name: /claude-opus-5-5 · / }).length).toBeGreaterThan(20);
  });
});

describe('with prices that can be told', () => {
  it('dollars are by kind, exact, and add up', () => {
    show(priced());
    const dollars = region('Cost by kind of token');
    expect(dollars).toHaveTextContent(/claude-opus-5-5: exact: gives the cost of all 5 requests/);
    expect(within(dollars).getByRole('row', { name: /^Output/ })).toHaveTextContent('$0.05');
    expect(dollars).toHaveTextContent('Input $4.00 · Output $20.00 · Cache read $0.20 · Cache creation, 5 min $5.00');
    expect(dollars).not.toHaveTextContent('Not told by prices');
    expect(button(/^Saved by cache \$0\./)).toHaveAttribute('title', expect.stringContaining('5 of 5 requests'));
  });

  it('a cache break has its cost and leads to its event', async () => {
    const session = priced();
    show(session);
    const broken = within(region('Cache')).getByRole('button', { name: /99k of 98k|tokens written again/ });
    expect(broken).toHaveTextContent('$0.4');
    await userEvent.click(broken);
    expect(onSelect).toHaveBeenCalledWith(session.events.at(-1)?.id);
  });

  it('the same tokens at a price of one’s own say so', () => {
    const own = new Map([
      ['mine', { inputTokens: 1, outputTokens: 1, cacheReadTokens: 1, cacheCreation5mTokens: 1 }],
      ['half', { inputTokens: 1 }],
    ]);
    show(priced(), { own });
    const others = within(region('The same tokens at one model’s prices'));
    expect(others.getByRole('row', { name: /^mine \(by your prices\)/ })).toHaveTextContent('-100 %');
    expect(others.getByRole('row', { name: /^half/ })).toHaveTextContent(/cannot tell: no price of Output; Cache read/);
    expect(others.getByRole('row', { name: /^claude-opus-5-5/ })).toHaveTextContent('(0 %)');
  });
});

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

  it('are asked for where the client has no cost of a model, by its name', async () => {
    show(sessionOf(sent('<b>qwen</b>', 'gratis'), sent('<b>qwen</b>', 0), sent('claude-opus-5-5', 2)));
    const without = within(region('Without cost'));
    expect(without.getByRole('link', { name: 'Set its prices' })).toHaveAttribute(
      'href',
      '/plugins/sessionline-claudecode-app'
    );
    await userEvent.click(without.getByRole('button', { name: /^<b>qwen<\/b>: .* any of 2 requests/ }));
    expect(screen.getByRole('button', { name: '<b>qwen</b>', expanded: true })).toBeInTheDocument();
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

describe('odd sessions', () => {
  it('without requests say that there are none', () => {
    show(foldSession('session-1', aSession().prompt('x').records));
    expect(screen.getByText('The session has no API requests')).toBeInTheDocument();
  });

  it('without cost, model and tokens have no figure made up', () => {
    const nothing = { model: undefined, cost_usd: undefined, input_tokens: undefined, output_tokens: undefined };
    const fields = { ...nothing, cache_read_tokens: undefined, cache_creation_tokens: undefined };
    show(foldSession('session-1', aSession().prompt('x').request(fields).records), { start: { by: 'model' } });
    expect(button(/^Cost –/)).toHaveAttribute('title', 'No request carries a readable cost');
    expect(button(/^Context peak –/)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(/NaN|Infinity|undefined/);
    expect(screen.getByRole('button', { name: 'Not told by the client' })).toBeInTheDocument();
  });

  it('with some requests without cost say "at least"', () => {
    show(foldSession('session-1', aSession().prompt('x').request().request({ cost_usd: undefined }).records));
    expect(button(/^Cost ≥ \$0\.0042 without cost: 1/)).toBeInTheDocument();
  });

  it('with names that are markup show them as text', () => {
    const fields = { model: '<b>m</b>', query_source: '<img src=x>', 'skill.name': '\u202e<i>' };
    const { container } = show(foldSession('session-1', aSession().prompt('x').request(fields).records), {
      start: { by: 'model', open: '*' },
    });
    expect(screen.getByRole('button', { name: '<b>m</b>' })).toBeInTheDocument();
    expect(container.querySelector('b, img[src=x], i[class=""]')).toBeNull();
  });
});
