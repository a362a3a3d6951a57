import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Viewport } from 'domain/timeline/timeline';
import { epochMs } from 'domain/units';
import React from 'react';
import { START_MS } from 'testing/builders';
import { ZoomTrail } from './ZoomTrail';

const windowOf = (fromMs: number, toMs: number): Viewport => ({
  fromMs: epochMs(START_MS + fromMs),
  toMs: epochMs(START_MS + toMs),
});
const HOUR = 3_600_000;
const bounds = windowOf(0, HOUR);

function showTrail(...trail: readonly Viewport[]) {
  const onReturn = jest.fn();
  render(<ZoomTrail trail={trail} bounds={bounds} startMs={epochMs(START_MS)} timeZone="utc" onReturn={onReturn} />);
  return onReturn;
}

describe('the windows one has zoomed through', () => {
  it('are not shown while the whole session is', () => {
    showTrail();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });

  it('are named by how long they are, the one in view as such and no way to itself', () => {
    showTrail(windowOf(0, 600_000), windowOf(60_000, 90_000));
    const items = within(screen.getByRole('navigation', { name: 'Zoomed windows' })).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['All', '10 min 00 s', '30.0 s']);
    expect(screen.getByText('30.0 s')).toHaveAttribute('aria-current', 'true');
    expect(screen.getAllByRole('button')).toHaveLength(2);
  });

  it('lead back to each of them, and to all', async () => {
    const wide = windowOf(0, 600_000);
    const onReturn = showTrail(wide, windowOf(60_000, 90_000));
    await userEvent.click(screen.getByRole('button', { name: '10 min 00 s' }));
    await userEvent.click(screen.getByRole('button', { name: 'All' }));
    expect(onReturn.mock.calls).toEqual([[wide], [bounds]]);
  });

  it('say from when to when they are', () => {
    showTrail(windowOf(60_000, 90_000));
    expect(screen.getByText('30.0 s')).toHaveAttribute(
      'title',
      expect.stringMatching(/^\+1:00\S* to \+1:30\S* · 2026-11-23 10:01:00\S* – 2026-11-23 10:01:30\S*$/)
    );
  });

  it('may be shorter than a millisecond', () => {
    showTrail(windowOf(60_000, 60_000.25));
    const [, inView] = screen.getAllByRole('listitem');
    expect(inView?.textContent).not.toMatch(/NaN|^$/);
  });
});
