import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MemoryRouter } from 'react-router-dom';

import { testIds } from '../testIds';

import type { BudgetItem, BudgetLine } from './budgetItem';
import { BudgetList, type BudgetListProps } from './BudgetList';
import { BY_WEEKS, eachItem, lineOf, singleItem, unknownItem } from './testing/budgetItems';

const show = (items: readonly BudgetItem[], props: Partial<BudgetListProps> = {}) =>
  render(
    <MemoryRouter>
      <BudgetList items={items} timeZone="utc" onRetry={() => undefined} {...props} />
    </MemoryRouter>
  );

const row = (name: string) => {
  const found = screen.getByRole('rowheader', { name: new RegExp(name) }).closest('tr');
  if (found === null) {
    throw new Error('There is no such row');
  }
  return found;
};

describe('a budget', () => {
  it('says whose it is and when, what is spent, and what is left', () => {
    show([singleItem('Everything', lineOf('all', 41.2))]);
    expect(screen.getByRole('region', { name: 'Budgets' })).toHaveTextContent('up to 21 Nov, 00:00');
    expect(row('Everything')).toHaveTextContent('everybody together · this month, 1–30 Nov');
    expect(row('Everything')).toHaveTextContent('$41.20 of $100.00');
    expect(row('Everything')).toHaveTextContent('41 % · $58.80 left');
    expect(within(row('Everything')).getByRole('link', { name: 'Everything' })).toHaveAttribute(
      'href',
      '/sessions?all'
    );
  });

  it('marks its forecast as an estimate, and says what that goes by', () => {
    show([singleItem('Line', lineOf('all', 41.2)), singleItem('Weeks', lineOf('all', 60, BY_WEEKS))]);
    expect(row('Line')).toHaveTextContent('≈ $61.80');
    expect(row('Line')).toHaveTextContent('straight line: there are no two earlier weeks to go by');
    expect(row('Line')).toHaveTextContent('Not in this period');
    expect(row('Weeks')).toHaveTextContent('≈ $120.00');
    expect(row('Weeks')).toHaveTextContent('$90.00 to $150.00 by single weeks');
    expect(row('Weeks')).toHaveTextContent('by the same hours of the last 3 weeks');
    expect(row('Weeks')).toHaveTextContent('≈ Fri 27 Nov, 16:00');
  });

  it('says what an hour costs, and when it runs out if it goes on as of late', () => {
    show([singleItem('Weeks', lineOf('all', 60, BY_WEEKS))]);
    expect(row('Weeks')).toHaveTextContent('$0.13 an hour');
    expect(row('Weeks')).toHaveTextContent('last 3 hours: $1.00 an hour');
    expect(row('Weeks')).toHaveTextContent('if it goes on as in the last 3 hours: ≈ Sun 22 Nov, 16:00');
  });

  it.each([
    ['Exceeded', 130, '130 % · $30.00 over', 'Used up'],
    ['Will exceed', 90, '90 % · $10.00 left', '≈ '],
    ['On course', 10, '10 % · $90.00 left', 'Not in this period'],
  ])('tells its state by a word: %s', (state, spent, left, runsOut) => {
    show([singleItem('Everything', lineOf('all', spent))]);
    expect(row('Everything')).toHaveTextContent(state);
    expect(row('Everything')).toHaveTextContent(left);
    expect(row('Everything')).toHaveTextContent(runsOut);
    const meter = within(row('Everything')).getByRole('meter', { name: 'Spent of the budget Everything' });
    expect(meter).toHaveAttribute('aria-valuetext', `${spent} %, ${state}`);
    expect(meter).toHaveAttribute('aria-valuenow', String(Math.min(100, spent)));
  });

  it('shows what is spent while its forecast is being worked out', () => {
    const line = lineOf('all', 41.2);
    const { forecast: _, ...standing } = line.standing;
    show([singleItem('Everything', { ...line, standing: { ...standing, state: 'waiting' } })]);
    expect(row('Everything')).toHaveTextContent('$41.20 of $100.00');
    expect(row('Everything')).toHaveTextContent('Forecast is being worked out');
    expect(row('Everything')).not.toHaveTextContent('≈');
  });

  it('that is not known says why, beside those that are', async () => {
    const onRetry = jest.fn();
    const items = [
      unknownItem('Broken', { kind: 'failed', message: 'The database does not answer.' }),
      unknownItem('Unread', { kind: 'unread', why: 'Nobody can say how to read it.' }),
      unknownItem('Later', { kind: 'loading' }),
      singleItem('Everything', lineOf('all', 1), ['From the logs.']),
    ];
    show(items, { onRetry });
    expect(row('Broken')).toHaveTextContent('could not be read: The database does not answer.');
    expect(row('Unread')).toHaveTextContent('Nobody can say how to read it.');
    expect(within(row('Later')).getByRole('cell')).toHaveAttribute('aria-busy', 'true');
    expect(row('Everything')).toHaveTextContent('From the logs.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('has room for what else can be done with it', () => {
    const actions = jest.fn(({ name }: { name: string }, value?: string) => (
      <a href="/new">{`Alert on ${value ?? name}`}</a>
    ));
    show([singleItem('Everything', lineOf('all', 1)), eachItem('Each', [lineOf('a@x', 1)])], { actions });
    expect(screen.getAllByRole('link', { name: /^Alert on/ }).map((link) => link.textContent)).toEqual([
      'Alert on Everything',
      'Alert on Each',
      'Alert on a@x',
    ]);
  });
});

describe('a budget that everybody has', () => {
  const lines = [130, 120, 90, 50, 40, 30, 20].map((spent) => lineOf(`user ${spent}`, spent));

  it('says how many stand how, and shows the worst of how many', async () => {
    show([eachItem('Each', lines, 4.5)]);
    expect(row('Each')).toHaveTextContent('$100.00 each');
    expect(row('Each')).toHaveTextContent('Exceeded: 2 · Will exceed: 1 · On course: 4');
    expect(row('Each')).toHaveTextContent('$4.50 was spent without user.email: it counts for nobody.');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1 + 5);
    expect(row('user 130')).toHaveTextContent('Exceeded');
    await userEvent.click(screen.getByRole('button', { name: '5 of 7: show all' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(1 + 7);
    await userEvent.click(screen.getByRole('button', { name: 'Show the worst 5' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(1 + 5);
  });

  it('says once what the forecasts go by', () => {
    show([eachItem('Each', lines)]);
    expect(screen.getAllByText(/straight line/)).toHaveLength(1);
  });

  it('says once that it is too early', () => {
    const early = (spent: number): BudgetLine => {
      const { standing, ...line } = lineOf(`user ${spent}`, spent);
      return { ...line, standing: { ...standing, state: 'early', forecast: { kind: 'early' } } };
    };
    show([eachItem('Each', [early(2), early(1)])]);
    expect(row('Each')).toHaveTextContent('Too early to tell: 2');
    expect(screen.getAllByText(/less than a tenth/)).toHaveLength(1);
  });

  it('can be folded away by keyboard', async () => {
    show([eachItem('Each', lines)]);
    const fold = screen.getByRole('button', { name: 'List of Each' });
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    fold.focus();
    await userEvent.keyboard('{Enter}');
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });

  it('of which nobody spent anything says so', () => {
    show([eachItem('Each', [])]);
    expect(screen.getByTestId(testIds.usage.budget)).toHaveTextContent('Nobody has spent anything yet.');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('names of any content', () => {
  it('are shown as text', () => {
    const name = '<img src=x onerror=alert(1)> {{name}} $t(x)';
    show([singleItem(name, lineOf('all', 1)), eachItem('Each', [lineOf(name, 2)])]);
    expect(screen.getAllByText(name)).toHaveLength(2);
    expect(document.querySelector('img')).toBeNull();
  });
});
