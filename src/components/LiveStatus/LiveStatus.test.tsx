import { act, render, screen } from '@testing-library/react';
import { epochMs } from 'domain/units';
import React from 'react';
import { LiveStatus, type LiveStatusProps } from './LiveStatus';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const status = (agoMs: number, more: Partial<LiveStatusProps> = {}) => (
  <LiveStatus isOn lastEventMs={epochMs(NOW - agoMs)} timeZone="utc" {...more} />
);

describe('LiveStatus', () => {
  beforeEach(() => void jest.useFakeTimers({ now: NOW }));
  afterEach(() => void jest.useRealTimers());

  it('says that a session is live, and how long ago the last event came, as time goes by', () => {
    render(status(12_000));
    expect(screen.getByText('Live')).toBeInTheDocument();
    expect(screen.getByText('last event 12 s ago')).toBeInTheDocument();
    act(() => void jest.advanceTimersByTime(3_000));
    expect(screen.getByText('last event 15 s ago')).toBeInTheDocument();
    act(() => void jest.advanceTimersByTime(60_000));
    expect(screen.getByText('last event 1 min ago')).toBeInTheDocument();
  });

  it('says that a session seems to have stopped, once', () => {
    render(status(9 * 60_000));
    act(() => void jest.advanceTimersByTime(3 * 60_000));
    expect(screen.getByRole('status')).toHaveTextContent('The session seems to have stopped');
    expect(screen.getByText('No new events for 12 min: the session seems to have stopped')).toBeInTheDocument();
    expect(screen.queryByText('Live')).not.toBeInTheDocument();
  });

  it('says so of a session that ended long ago', () => {
    render(status(3 * 3_600_000));
    expect(screen.getByText('The last event came 3 h ago: the session seems to have stopped')).toBeInTheDocument();
  });

  it('says why new events could not be looked for', () => {
    render(status(12_000, { failure: 'The logs database cannot be reached.' }));
    expect(screen.getByRole('status')).toHaveTextContent(/trying again\. The logs database cannot be reached\./);
    expect(screen.getByText('last event 12 s ago')).toBeInTheDocument();
  });

  it('says nothing while new events are not looked for', () => {
    const { container } = render(status(12_000, { isOn: false }));
    expect(container).toBeEmptyDOMElement();
  });

  it('counts an event ahead of this clock as now', () => {
    render(status(-5_000));
    expect(screen.getByText('last event 0 s ago')).toBeInTheDocument();
  });
});
