import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { testIds } from '../testIds';
import { ViewState } from './ViewState';
import type { ViewStateKind } from './viewStateOf';

const show = (state: ViewStateKind) => render(<ViewState state={state} />);

/** Every kind with as little as it may have: nothing that can be done about it. */
const bare: readonly ViewStateKind[] = [
  { kind: 'loading', what: 'Loading sessions' },
  { kind: 'noData', searched: 'Looked at the last hour.' },
  { kind: 'flagOff', what: 'Prompts are not logged', setting: 'OTEL_LOG_USER_PROMPTS=1' },
  { kind: 'olderClient', fields: ['prompt.id'] },
  { kind: 'partial', loadedEvents: 10, reason: 'You stopped it.' },
  { kind: 'failed', message: 'The logs database cannot be reached.' },
];

describe('each state', () => {
  it.each(bare.map((state) => [state.kind, state] as const))('%s offers nothing that would not work', (kind, state) => {
    show(state);
    expect(screen.getByTestId(testIds.viewState)).toHaveAttribute('data-state', kind);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('reads unlike every other', () => {
    const words = bare.map((state) => {
      const { container, unmount } = show(state);
      const text = `${container.textContent} ${container.querySelector('[role="status"]')?.getAttribute('aria-label')}`;
      unmount();
      return text;
    });
    expect(new Set(words).size).toBe(bare.length);
  });
});

describe('what can be done', () => {
  it('in a range without sessions: clear the filters, apart from another range', async () => {
    const onClearFilters = jest.fn();
    const onApply = jest.fn();
    show({
      kind: 'noData',
      searched: 'No session passes.',
      onClearFilters,
      suggestion: { label: 'Show the latest', onApply },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(onClearFilters).toHaveBeenCalledTimes(1);
    expect(onApply).not.toHaveBeenCalled();
  });

  it('where there is no such session: look again, or copy the id that was looked for', async () => {
    const user = userEvent.setup();
    const onRetry = jest.fn();
    show({ kind: 'notFound', sessionId: 'a/b "c"', searched: 'Everywhere.', onRetry });
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'Copy session id' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'All sessions' })).not.toBeInTheDocument();
  });

  it('of a part: the count is said even while the whole is unknown', () => {
    show({ kind: 'partial', loadedEvents: 1234, reason: 'You stopped it.' });
    expect(screen.getByText('1,234 events loaded, not all')).toBeInTheDocument();
    expect(screen.getByText('You stopped it.')).toBeInTheDocument();
  });
});

describe('what a failure says', () => {
  it('is not said twice when the source has no words of its own', () => {
    show({ kind: 'failed', message: 'It failed.', detail: 'It failed.' });
    expect(screen.getAllByText('It failed.')).toHaveLength(1);
  });

  it('is text, however long and whatever it holds', () => {
    const detail = `<img src=x onerror=alert(1)> ${'very long '.repeat(5000)}`;
    const { container } = show({ kind: 'failed', message: 'It failed.', detail });
    expect(container.querySelector('img')).toBeNull();
    expect(container).toHaveTextContent('<img src=x onerror=alert(1)>');
  });

  it('an older client is named as such when its version is not known', () => {
    show({ kind: 'olderClient', fields: ['prompt.id', '<x>'] });
    expect(screen.getByText('This client sends less than current ones')).toBeInTheDocument();
    expect(screen.getByText(/Missing: prompt\.id, <x>\./)).toBeInTheDocument();
  });
});
