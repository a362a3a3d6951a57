import { act, render, screen } from '@testing-library/react';
import { nanoUsd } from 'domain/units';
import React from 'react';
import { UsageList, type UsageListItem } from './UsageList';

const item = (name: string, cost: number, tokens: number, sessions: number): UsageListItem => ({
  name,
  costNanoUsd: nanoUsd(cost * 1e9),
  tokens,
  sessions,
});

const items = [item('opus', 3, 10, 2), item('haiku', 2, 30, 1), item('sonnet', 1, 20, 5)];
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
const sortBy = (name: RegExp) => act(() => screen.getByRole('button', { name }).click());

describe('a list of who or what used most', () => {
  it('has the dearest first, and sorts by the other figures', () => {
    render(<UsageList title="Which models cost most?" heading="Model" items={items} />);
    expect(names()).toEqual(['opus', 'haiku', 'sonnet']);
    expect(screen.getByRole('columnheader', { name: /Cost/ })).toHaveAttribute('aria-sort', 'descending');
    sortBy(/Tokens/);
    expect(names()).toEqual(['haiku', 'sonnet', 'opus']);
    sortBy(/Sessions/);
    expect(names()).toEqual(['sonnet', 'opus', 'haiku']);
    expect(screen.getByRole('columnheader', { name: /Sessions/ })).toHaveAttribute('aria-sort', 'descending');
    sortBy(/Cost/);
    expect(names()).toEqual(['opus', 'haiku', 'sonnet']);
  });

  it('sorts before it leaves any out', () => {
    const many = Array.from({ length: 12 }, (_, index) => item(`model ${index}`, 12 - index, index, 1));
    render(<UsageList title="Which models cost most?" heading="Model" items={many} />);
    sortBy(/Tokens/);
    expect(names()).toHaveLength(8);
    expect(names()[0]).toBe('model 11');
    expect(screen.getByRole('button', { name: '8 of 12: show all' })).toBeInTheDocument();
  });

  it('says why where it leads nowhere', () => {
    const why = 'The list of sessions cannot be narrowed to this.';
    render(<UsageList title="Whose?" heading="Asked by" items={[{ ...item('subagent', 2, 1, 1), why }]} />);
    expect(screen.getByRole('rowheader')).toHaveAttribute('title', `subagent\n${why}`);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
