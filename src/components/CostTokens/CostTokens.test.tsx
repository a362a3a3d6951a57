import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import { aSession } from 'testing/builders';
import { withElementSize } from '../testing/layout';
import { button, captured, firstCells, line, onSelect, priced, region, show } from './testing/shownCost';

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
