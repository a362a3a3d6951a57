import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import { withTextWidths } from '../testing/layout';
import { SessionFilters, type SessionFiltersProps } from './SessionFilters';
import { type SessionFilterValues, hasFilters, withLabel } from './sessionFilterValues';

const values = () => Promise.resolve([{ value: 'claude-opus-5-5', events: 1200 }]);

function Harness(props: Partial<SessionFiltersProps>) {
  const [filters, setFilters] = useState<SessionFilterValues>(props.filters ?? {});
  const [search, setSearch] = useState(props.search ?? '');
  return (
    <SessionFilters
      loadValues={values}
      loadLabelNames={() => Promise.resolve(['team'])}
      loadLabelValues={values}
      onOpenSession={jest.fn()}
      {...props}
      search={search}
      onSearch={(text) => {
        setSearch(text);
        props.onSearch?.(text);
      }}
      filters={filters}
      onFilters={(next) => {
        setFilters(next);
        props.onFilters?.(next);
      }}
    />
  );
}

describe('SessionFilters', () => {
  beforeEach(() => withTextWidths());

  it('searches when Enter is pressed, once', async () => {
    const onSearch = jest.fn();
    render(<Harness onSearch={onSearch} />);
    await userEvent.type(screen.getByLabelText('Search sessions'), 'flaky{Enter}');
    expect(onSearch.mock.calls).toEqual([['flaky']]);
  });

  it('searches by itself when typing pauses', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const onSearch = jest.fn();
    render(<Harness onSearch={onSearch} />);
    await user.type(screen.getByLabelText('Search sessions'), 'flaky');
    expect(onSearch).not.toHaveBeenCalled();
    React.act(() => jest.advanceTimersByTime(1000));
    expect(onSearch.mock.calls).toEqual([['flaky']]);
    jest.useRealTimers();
  });

  it('narrows to sessions with errors or rejections', async () => {
    const onFilters = jest.fn();
    render(<Harness onFilters={onFilters} />);
    await userEvent.click(screen.getByText('Has errors'));
    expect(onFilters).toHaveBeenLastCalledWith({ hasErrors: true });
    await userEvent.click(screen.getByText('Has rejections'));
    expect(onFilters).toHaveBeenLastCalledWith({ hasErrors: true, hasRejections: true });
  });

  it('clears everything at once', async () => {
    const onFilters = jest.fn();
    const onSearch = jest.fn();
    render(<Harness filters={{ models: ['glm-4.6'] }} search="x" onFilters={onFilters} onSearch={onSearch} />);
    expect(screen.getByText('glm-4.6')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(onFilters).toHaveBeenLastCalledWith({});
    expect(onSearch).toHaveBeenLastCalledWith('');
    expect(screen.queryByRole('button', { name: 'Clear filters' })).not.toBeInTheDocument();
  });

  it('opens a session by a pasted piece of its id', async () => {
    const onOpenSession = jest.fn();
    render(<Harness onOpenSession={onOpenSession} />);
    await userEvent.click(screen.getByRole('textbox', { name: 'Open session by id' }));
    await userEvent.paste('  3459316f \n');
    await userEvent.keyboard('{Enter}');
    expect(onOpenSession).toHaveBeenCalledWith('3459316f');
  });

  it('offers the sessions that a piece of an id may mean', () => {
    render(<Harness openCandidates={<a href="/x">One of two</a>} />);
    expect(within(screen.getByRole('search')).getByRole('link', { name: 'One of two' })).toBeInTheDocument();
  });

  it('says why a session could not be opened', () => {
    render(<Harness openProblem="Three sessions have this in their id" />);
    expect(screen.getByRole('alert')).toHaveTextContent('Three sessions');
  });
});

describe('filter values', () => {
  it('are nothing when empty', () => {
    expect(hasFilters({ users: [], labels: { team: [] }, hasErrors: false })).toBe(false);
    expect(hasFilters({ labels: { team: ['a'] } })).toBe(true);
  });

  it('lose a label with its last value', () => {
    const one = withLabel({}, 'team', ['a']);
    expect(one.labels).toEqual({ team: ['a'] });
    expect(withLabel(one, 'team', []).labels).toEqual({});
  });
});
