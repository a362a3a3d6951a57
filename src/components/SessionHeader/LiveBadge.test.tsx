import { act, render, screen } from '@testing-library/react';
import { epochMs } from 'domain/units';
import React from 'react';
import { LiveBadge } from './LiveBadge';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const badge = (agoMs: number) => <LiveBadge lastEventMs={epochMs(NOW - agoMs)} nowMs={epochMs(NOW)} />;

describe('LiveBadge', () => {
  beforeEach(() => void jest.useFakeTimers({ now: NOW }));
  afterEach(() => void jest.useRealTimers());

  it('says live until the last event is a minute old', () => {
    render(badge(20_000));
    expect(screen.getByText('live')).toBeInTheDocument();
    act(() => void jest.advanceTimersByTime(39_000));
    expect(screen.getByText('live')).toBeInTheDocument();
    act(() => void jest.advanceTimersByTime(2_000));
    expect(screen.queryByText('live')).not.toBeInTheDocument();
  });

  it('says it again when another event has come', () => {
    const { rerender } = render(badge(59_000));
    act(() => void jest.advanceTimersByTime(2_000));
    expect(screen.queryByText('live')).not.toBeInTheDocument();
    rerender(badge(0));
    expect(screen.getByText('live')).toBeInTheDocument();
  });

  it.each([
    ['a minute ago', 60_000, false],
    ['ahead of this clock by a little', -5_000, true],
    ['ahead of this clock by an hour', -3_600_000, false],
  ])('of an event %s', (_name, agoMs, isLive) => {
    render(badge(agoMs));
    expect(screen.queryByText('live') !== null).toBe(isLive);
  });
});
