import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_CHOICES } from 'domain/timeline/choices';
import { epochMs } from 'domain/units';
import React from 'react';
import { FollowEnd } from './FollowEnd';
import { NewEvents } from './NewEvents';

const timeMs = Float64Array.from([0, 10, 20, 30, 40]);
const windowTo = (toMs: number) => ({ fromMs: epochMs(0), toMs: epochMs(toMs) });

describe('new events that are out of view', () => {
  it('are counted, and lead there', async () => {
    const onGoToEnd = jest.fn();
    render(<NewEvents live={{ newSinceMs: epochMs(20), onGoToEnd }} timeMs={timeMs} viewport={windowTo(15)} />);
    await userEvent.click(screen.getByRole('button', { name: '2 new events' }));
    expect(onGoToEnd).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['of those only the ones behind the window', epochMs(10), 30, /^1 new event/],
    ['none when all are in view', epochMs(10), 40, undefined],
    ['none when nothing is new', undefined, 15, undefined],
  ])('%s', (_name, newSinceMs, toMs, name) => {
    render(<NewEvents live={{ newSinceMs, onGoToEnd: () => {} }} timeMs={timeMs} viewport={windowTo(toMs)} />);
    expect(screen.queryAllByRole('button', name && { name })).toHaveLength(name ? 1 : 0);
  });
});

describe('following the end', () => {
  it('is turned on and off where a session is followed', async () => {
    const onChoose = jest.fn();
    const live = { onGoToEnd: () => {} };
    const { rerender } = render(<FollowEnd choices={DEFAULT_CHOICES} onChoose={onChoose} live={live} />);
    expect(screen.getByRole('button', { name: 'Follow the end', pressed: false })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button'));
    expect(onChoose).toHaveBeenLastCalledWith({ isFollowingEnd: true });
    rerender(<FollowEnd choices={{ ...DEFAULT_CHOICES, isFollowingEnd: true }} onChoose={onChoose} live={live} />);
    await userEvent.click(screen.getByRole('button', { name: 'Follow the end', pressed: true }));
    expect(onChoose).toHaveBeenLastCalledWith({ isFollowingEnd: false });
  });

  it('is not offered where none is', () => {
    const { container } = render(<FollowEnd choices={DEFAULT_CHOICES} onChoose={() => {}} />);
    expect(container).toBeEmptyDOMElement();
  });
});
