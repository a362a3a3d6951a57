import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { compressedAxis } from 'domain/timeline/compressedAxis';
import { timeScale, viewportBounds } from 'domain/timeline/viewport';
import { epochMs } from 'domain/units';
import { aSession, START_MS } from 'testing/builders';
import { type FakeStage, fakeStage, STAGE } from './testing/fakeStage';
import { drag, PLOT_WIDTH, pointer, press, session as busy, show } from './testing/shownTimeline';

// Icons load as files, which there are none of here.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const HOUR = 3_600_000;
const session = foldSession(
  'session-1',
  aSession()
    .prompt('Go')
    .request({ duration_ms: 60_000 })
    .after(9.2 * HOUR)
    .prompt('On')
    .request({ duration_ms: 60_000 }).records
);
const axis = compressedAxis(session);
const whole = viewportBounds(session.interval);
const scale = timeScale(viewportBounds(session.interval, axis), PLOT_WIDTH, axis);
const breakX =
  STAGE.gutter + (scale.timeToX(axis.breaks[0]?.startMs ?? 0) + scale.timeToX(axis.breaks[0]?.endMs ?? 0)) / 2;

describe('how the timeline draws time', () => {
  let fake: FakeStage;
  beforeEach(() => {
    fake = fakeStage();
  });
  const texts = () => {
    fake.calls.length = 0;
    act(() => fake.paintFrame());
    return fake.calls.filter(({ method }) => method === 'fillText').map(({ args }) => String(args[0]));
  };

  it('shortens idle time, and shows it in full by a key', () => {
    const { told } = show(session);
    expect(texts()).toContain('9 h 12 min');
    press('g');
    expect(told.chosen).toEqual([{ axis: { isIdleCompressed: false, clock: 'relative' } }]);
    expect(texts()).not.toContain('9 h 12 min');
    press('g');
    expect(texts()).toContain('9 h 12 min');
    expect(told.viewports).toEqual([]);
  });

  it('shows idle time in full by the menu, which says how much there is', async () => {
    const { told } = show(session);
    await userEvent.click(screen.getByRole('button', { name: 'View' }));
    const choice = screen.getByRole('checkbox', { name: /Shorten idle time/ });
    expect(screen.getByText(/^1 break.*9 h 12 min$/)).toBeInTheDocument();
    await userEvent.click(choice);
    expect(told.chosen).toEqual([{ axis: { isIdleCompressed: false, clock: 'relative' } }]);
  });

  it('says so where there is nothing to shorten', async () => {
    show(busy);
    await userEvent.click(screen.getByRole('button', { name: 'View' }));
    expect(screen.getByRole('checkbox', { name: /Shorten idle time/ })).toBeDisabled();
    expect(screen.getByText('This session has no long stretch without events.')).toBeInTheDocument();
  });

  it('shows times of the clock by a key and by the menu, and says whose', async () => {
    const { told } = show(session);
    expect(screen.getByText('Since start')).toBeInTheDocument();
    press('t');
    expect(screen.queryByText('Since start')).not.toBeInTheDocument();
    expect(screen.getByText('UTC')).toBeInTheDocument();
    expect(texts()).toContain('11-23 10:00:00');
    await userEvent.click(screen.getByRole('button', { name: 'View' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Since start' }));
    expect(told.chosen.map((change) => change.axis?.clock)).toEqual(['wall', 'relative']);
  });

  it('says at the pointer what time it is in a break, and that it is shortened', () => {
    show(session);
    act(() => {
      pointer('pointermove', { clientX: breakX, clientY: USUAL_STRIPS.axis.topPx + 5 });
    });
    expect(texts()).toContainEqual(
      expect.stringMatching(/^4:3\d:\d\d  ·  2026-11-23 14:3.*shortened: 9 h 12 min without events$/)
    );
    press('t');
    expect(texts()).toContainEqual(expect.stringMatching(/^2026-11-23 14:3\S*  ·  4:3/));
  });

  it('moves by as many pixels as it is dragged, across a break', () => {
    const early = { fromMs: epochMs(START_MS), toMs: scale.xToTime(PLOT_WIDTH * 0.6) };
    const { told } = show(session, { viewport: early });
    const before = timeScale(early, PLOT_WIDTH, axis);
    const y = USUAL_STRIPS.axis.topPx + 5;
    act(() => drag({ clientX: breakX, clientY: y }, { clientX: breakX - 150, clientY: y }));
    expect(told.viewports).toHaveLength(1);
    expect(before.timeToX(told.viewports[0]?.fromMs ?? NaN)).toBeCloseTo(150, 0);
    expect(before.timeToX(told.viewports[0]?.toMs ?? NaN)).toBeCloseTo(PLOT_WIDTH + 150, 0);
  });

  it('keeps the window in view when it is shortened, and all of the session when that is in view', () => {
    const viewport = { fromMs: epochMs(START_MS), toMs: epochMs(START_MS + 30_000) };
    const { told } = show(session, { viewport });
    press('d');
    press('a');
    expect(told.viewports.at(-1)?.fromMs).toBeCloseTo(viewport.fromMs, 0);
    expect(told.viewports.at(-1)?.toMs).toBeCloseTo(viewport.toMs, 0);
    press('f');
    expect(told.viewports.at(-1)).toEqual(whole);
    const moves = told.viewports.length;
    press('f');
    expect(told.viewports).toHaveLength(moves);
  });
});
