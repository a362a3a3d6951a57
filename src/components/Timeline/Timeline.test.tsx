import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import { epochMs } from 'domain/units';
import { aSession, START_MS } from 'testing/builders';
import { type FakeStage, fakeStage } from './testing/fakeStage';
import { bounds, idOf, press, session, show, stage, width } from './testing/shownTimeline';

// Icons load as files, which there are none of here.

describe('Timeline', () => {
  let fake: FakeStage;
  beforeEach(() => {
    fake = fakeStage();
  });

  describe('with its owner', () => {
    it('brings an event into view that was selected elsewhere', () => {
      const viewport = { fromMs: epochMs(START_MS), toMs: epochMs(START_MS + 1000) };
      const { told, select } = show(session, { viewport });
      select(idOf(1, 'user_prompt'));
      const time = session.events.find(({ id }) => id === idOf(1, 'user_prompt'))?.timeMs ?? 0;
      expect(told.viewports).toHaveLength(1);
      expect(told.viewports[0]?.fromMs).toBeLessThan(time);
      expect(told.viewports[0]?.toMs).toBeGreaterThan(time);
      expect(width(told.viewports[0])).toBeCloseTo(1000, 0);
    });

    it('does not move for a selection that is in view', () => {
      const { told, select } = show();
      select(idOf(1, 'user_prompt'));
      expect(told.viewports).toEqual([]);
    });

    it('announces the selected event', () => {
      const { select } = show();
      select(idOf(0, 'tool_result'));
      const words = screen.getByText(/^Event 4 of \d+ at .*Tool Result, failed, Bash/);
      expect(words.closest('[aria-live=polite]')).toBeInTheDocument();
    });

    it('has a name and takes the focus', async () => {
      show();
      expect(stage()).toHaveAccessibleName(/Timeline of the session: \d+ events/);
      stage().focus();
      expect(stage()).toHaveFocus();
    });

    it('names lanes and rows with their counts, and collapses a lane', async () => {
      show();
      const lane = screen.getByRole('button', { name: /Main conversation/ });
      expect(lane).toHaveAttribute('aria-expanded', 'true');
      const group = screen.getByRole('group', { name: /Main conversation: events: \d+, time: .*, cost: \$/ });
      expect(within(group).getByText('API Request')).toBeInTheDocument();
      lane.focus();
      await userEvent.keyboard('{Enter}');
      expect(lane).toHaveAttribute('aria-expanded', 'false');
      expect(within(group).queryByText('API Request')).not.toBeInTheDocument();
    });

    it('has buttons for its moves, with the number of problems', async () => {
      const { told } = show();
      expect(screen.getByRole('group', { name: 'failures: 1' })).toBeInTheDocument();
      await userEvent.click(screen.getByRole('button', { name: /^Next failure/ }));
      await userEvent.click(screen.getByRole('button', { name: /Zoom in/ }));
      await userEvent.click(screen.getByRole('button', { name: /whole session/ }));
      expect(told.selections).toEqual([idOf(0, 'tool_result')]);
      expect(told.viewports.at(-1)).toEqual(bounds);
    });
  });

  describe('on its canvas', () => {
    const texts = () => fake.calls.filter(({ method }) => method === 'fillText').map(({ args }) => String(args[0]));

    it('writes ticks, prompts and what long bars say', () => {
      show();
      act(() => fake.paintFrame());
      expect(texts()).toEqual(expect.arrayContaining(['+0', expect.stringContaining('Tidy the repo')]));
      expect(texts().some((text) => text.startsWith('claude-opus'))).toBe(true);
    });

    it('paints only what lies over the marks when the selection changes', () => {
      const { select } = show();
      act(() => fake.paintFrame());
      fake.calls.length = 0;
      select(idOf(0, 'tool_result'));
      act(() => fake.paintFrame());
      expect(fake.calls.some(({ method }) => method === 'strokeRect')).toBe(true);
      expect(texts()).toEqual([]);
    });

    it.each([
      ['no events', []],
      ['one instant', aSession().add('user_prompt', { prompt: 'x' }).records],
      ['times that are no times', [{ _time: 'soon', 'event.name': 'user_prompt' }, { _time: '' }]],
    ])('shows a session of %s', (_, records) => {
      const odd = foldSession('odd', records);
      const { told } = show(odd);
      act(() => fake.paintFrame());
      for (const key of ['w', 's', 'a', 'd', '.', ',', 'e', ']', '[', 'f', 'Escape']) {
        press(key);
      }
      act(() => fake.paintFrame());
      told.viewports.forEach((viewport) => expect(width(viewport)).toBeGreaterThan(0));
      const numbers = fake.calls.flatMap(({ args }) => args).filter((value) => typeof value === 'number');
      expect(numbers.every(Number.isFinite)).toBe(true);
    });
  });
});
