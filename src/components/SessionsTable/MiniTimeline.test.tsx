import { render, screen } from '@testing-library/react';
import { TIMELINE_PARTS, type TimelinePart } from 'domain/timeline/timelinePart';
import { durationMs } from 'domain/units';
import * as fc from 'fast-check';
import React from 'react';
import { MiniTimeline } from './MiniTimeline';

const EMPTY: TimelinePart = { counts: {}, troubled: 0 };

const show = (parts: readonly TimelinePart[], ms = 60_000) =>
  render(<MiniTimeline timeline={{ status: 'ready', parts }} durationMs={durationMs(ms)} />);

interface Drawn {
  readonly x: number;
  readonly top: number;
  readonly height: number;
  readonly color: string;
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name));

/** What is drawn, slice by slice. */
const slices = (container: HTMLElement): readonly Drawn[] =>
  [...container.querySelectorAll('rect')].map((rect) => ({
    x: numberOf(rect, 'x'),
    top: numberOf(rect, 'y'),
    height: numberOf(rect, 'height'),
    color: rect.getAttribute('fill') ?? '',
  }));

const heightOf = (drawn: readonly Drawn[]): number => drawn.reduce((sum, { height }) => sum + height, 0);

describe('the words of a small timeline', () => {
  it('say how much, what failed, and where most of it lies', () => {
    show([EMPTY, { counts: { api_request: 1200 }, troubled: 34 }, { counts: { user_prompt: 1 }, troubled: 0 }, EMPTY]);
    expect(
      screen.getByRole('img', {
        name: '1,235 events over 1 min 00 s, failed or rejected: 34, most of them from 25 % of the time on',
      })
    ).toBeInTheDocument();
  });

  it('are the same on hover', () => {
    show([{ counts: { tool_result: 2 }, troubled: 0 }]);
    const strip = screen.getByRole('img');
    expect(strip).toHaveAttribute('title', strip.getAttribute('aria-label'));
  });

  it('say a duration below a millisecond as it is written elsewhere', () => {
    show([{ counts: { user_prompt: 1 }, troubled: 0 }], 0.4);
    expect(screen.getByRole('img', { name: /events over <1 ms,/ })).toBeInTheDocument();
  });

  it('do not stumble over a session without events', () => {
    show([]);
    expect(screen.getByRole('img', { name: /^0 events/ })).toBeInTheDocument();
  });
});

describe('the bars of a small timeline', () => {
  it('show each kind in a colour of its own, and what failed in another', () => {
    const counts = { user_prompt: 1, api_request: 1, tool_decision: 1, tool_result: 1, other: 1 };
    const drawn = slices(show([{ counts, troubled: 1 }]).container);
    expect(new Set(drawn.map(({ color }) => color)).size).toBe(6);
  });

  it('are seen even for one event beside thousands', () => {
    const { container } = show([
      { counts: { api_request: 1_000_000 }, troubled: 0 },
      { counts: { user_prompt: 1 }, troubled: 0 },
    ]);
    const [large, small] = slices(container);
    expect(small?.height).toBeGreaterThanOrEqual(2);
    expect(large?.height).toBeGreaterThan(5 * (small?.height ?? 0));
  });

  const part: fc.Arbitrary<TimelinePart> = fc.record({
    counts: fc.record(
      { user_prompt: fc.nat(9), api_request: fc.nat(10 ** 6), tool_result: fc.nat(500), other: fc.nat(3) },
      { requiredKeys: [] }
    ),
    troubled: fc.nat(20),
  });
  const parts = fc.array(part, { minLength: 1, maxLength: TIMELINE_PARTS });

  it('lie within the strip, one on the other, and a part without events has none', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const { container, unmount } = show(given);
        const height = numberOf(container.querySelector('svg') ?? container, 'height');
        const drawn = slices(container);
        expect(drawn.every((slice) => slice.top >= -0.001 && slice.top + slice.height <= height + 0.001)).toBe(true);
        given.forEach(({ counts, troubled }, index) => {
          const bar = drawn.filter(({ x }) => x === index * 4);
          const events = Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), troubled);
          expect(heightOf(bar) > 0).toBe(events > 0);
          expect(bar.every(({ color }) => color !== '')).toBe(true);
          const tops = bar.map(({ top }) => top);
          expect(tops).toEqual(tops.toSorted((a, b) => b - a));
        });
        unmount();
      }),
      { numRuns: 30 }
    );
  });
});

describe('a small timeline that is not there', () => {
  it('is awaited without words', () => {
    render(<MiniTimeline timeline={{ status: 'loading' }} durationMs={durationMs(1)} />);
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(screen.queryByText('–')).not.toBeInTheDocument();
  });

  it('says why, as text, whatever the reason holds', () => {
    const reason = '<b>down</b> & out';
    render(<MiniTimeline timeline={{ status: 'absent', reason }} durationMs={durationMs(1)} />);
    expect(screen.getByText('–')).toHaveAttribute('title', reason);
  });
});
