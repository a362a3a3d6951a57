import { render, screen } from '@testing-library/react';
import React from 'react';
import { LoadProgress } from './LoadProgress';

const bar = () => screen.getByRole('progressbar', { name: 'Loading events' });
const width = () => {
  const { firstElementChild } = bar();
  return firstElementChild instanceof HTMLElement ? firstElementChild.style.width : undefined;
};

describe('how far a load is', () => {
  it.each([
    [0, 31_000, '0 of 31,000 events', '0%'],
    [15_500, 31_000, '15,500 of 31,000 events', '50%'],
    [31_000, 31_000, '31,000 of 31,000 events', '100%'],
  ])('%d of %d', (loadedEvents, totalEvents, words, filled) => {
    render(<LoadProgress loadedEvents={loadedEvents} totalEvents={totalEvents} />);
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(bar()).toHaveAttribute('aria-valuetext', words);
    expect(bar()).toHaveAttribute('aria-valuemax', String(totalEvents));
    expect(width()).toBe(filled);
  });

  it('does not fill more than all when a live session has grown since it was counted', () => {
    render(<LoadProgress loadedEvents={120} totalEvents={100} />);
    expect(width()).toBe('100%');
    expect(screen.getByText('120 of 120 events')).toBeInTheDocument();
  });

  it('is no number that is none when there is nothing to load', () => {
    render(<LoadProgress loadedEvents={0} totalEvents={0} />);
    expect(width()).toBe('100%');
    expect(bar()).toHaveAttribute('aria-valuenow', '0');
  });

  it('offers no stop where nothing can be stopped', () => {
    render(<LoadProgress loadedEvents={1} totalEvents={2} />);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('moves on as events come', () => {
    const { rerender } = render(<LoadProgress loadedEvents={10} />);
    expect(bar()).toHaveAttribute('aria-valuetext', '10 events');
    rerender(<LoadProgress loadedEvents={20} totalEvents={40} />);
    expect(bar()).toHaveAttribute('aria-valuenow', '20');
    expect(width()).toBe('50%');
  });
});
