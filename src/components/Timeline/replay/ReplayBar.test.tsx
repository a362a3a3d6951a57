import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { geometry } from 'domain/timeline/geometry';
import { type EpochMs, epochMs } from 'domain/units';
import { fakeStage, STAGE } from '../testing/fakeStage';
import { bounds, drag, idOf, PLOT_WIDTH, press, session, show, stage } from '../testing/shownTimeline';

const { interval, events } = session;
const bar = () => screen.getByRole('toolbar', { name: 'Replay' });
const button = (name: RegExp) => within(bar()).getByRole('button', { name });
const words = () => screen.getByRole('slider', { name: 'Position' }).getAttribute('aria-valuetext');
const timeOf = (eventId: string | undefined) => events.find(({ id }) => id === eventId)?.timeMs ?? NaN;

/** Draws frames, a twentieth of a second apart. */
function framesOn(paintFrame: (nowMs: number) => void, ms: number): void {
  act(() => {
    for (let now = 0; now <= ms; now += 50) {
      paintFrame(10_000 + now);
    }
  });
}

describe('Replay', () => {
  it('opens by key or button, at the selected event or the start, and closes again', async () => {
    fakeStage();
    const { told } = show(session, { selectedEventId: idOf(1, 'user_prompt') });
    press('p');
    const positionMs = timeOf(idOf(1, 'user_prompt')) - interval.startMs;
    expect(told.chosen.at(-1)).toEqual({ replay: { speed: 8, skipsIdle: true, positionMs } });
    press('p');
    expect(told.chosen.at(-1)).toEqual({ replay: { speed: 8, skipsIdle: true } });
    expect(screen.queryByRole('toolbar', { name: 'Replay' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Replay (P)' }));
    expect(stage()).toHaveFocus();
    await userEvent.click(button(/^Close/));
    expect(told.chosen.at(-1)?.replay?.positionMs).toBeUndefined();
  });

  it('plays through every moment of the session and ends at its end', () => {
    const { paintFrame } = fakeStage();
    const { told } = show();
    press('p');
    expect(words()).toBe('+0:00 of 0:33');
    press(' ');
    expect(button(/^Pause/)).toBeInTheDocument();
    framesOn(paintFrame, 1_000);
    expect(words()).toBe('+0:11 of 0:33');
    framesOn(paintFrame, 10_000);
    expect(words()).toBe('+0:33 of 0:33');
    expect(button(/^Play/)).toBeInTheDocument();
    expect(told.selections.at(-1)).toBe(events.at(-1)?.id);
    expect(told.chosen.at(-1)?.replay?.positionMs).toBe(interval.endMs - interval.startMs);
  });

  it('renders and tells nothing with most of its frames', () => {
    const { paintFrame } = fakeStage();
    const { told } = show();
    press('p');
    press(' ');
    told.renders.length = 0;
    told.chosen.length = 0;
    told.selections.length = 0;
    framesOn(paintFrame, 2_000);
    expect(told.selections.length).toBeGreaterThan(1);
    expect(told.selections.length).toBeLessThanOrEqual(8);
    expect(told.chosen.length).toBeLessThanOrEqual(2);
    expect(told.renders.length).toBeLessThanOrEqual(10);
  });

  it('selects the event at the playhead, in order', () => {
    const { paintFrame } = fakeStage();
    const { told } = show();
    press('p');
    press(' ');
    framesOn(paintFrame, 6_000);
    const times = told.selections.map(timeOf);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('rests where it is paused, and says so to the address', () => {
    const { paintFrame } = fakeStage();
    const { told } = show();
    press('p');
    press(' ');
    framesOn(paintFrame, 1_000);
    press(' ');
    // Three seconds of them were idle.
    expect(told.chosen.at(-1)?.replay?.positionMs).toBe(11_000);
    framesOn(paintFrame, 1_000);
    expect(words()).toBe('+0:11 of 0:33');
  });

  it('goes from event to event, and to whatever is selected', () => {
    const { paintFrame } = fakeStage();
    const { told, select } = show();
    press('p');
    press('.');
    press('.');
    const second = told.selections.at(-1);
    expect(told.chosen.at(-1)?.replay?.positionMs).toBe(timeOf(second) - interval.startMs);
    fireEvent.click(button(/^Previous event/));
    expect(timeOf(told.selections.at(-1))).toBeLessThanOrEqual(timeOf(second));
    press(' ');
    select(idOf(1, 'user_prompt'));
    expect(button(/^Play/)).toBeInTheDocument();
    framesOn(paintFrame, 500);
    expect(told.chosen.at(-1)?.replay?.positionMs).toBe(timeOf(idOf(1, 'user_prompt')) - interval.startMs);
  });

  it('changes its speed and whether it skips idle time without a stop', async () => {
    const { paintFrame } = fakeStage();
    const { told } = show();
    press('p');
    press(' ');
    framesOn(paintFrame, 500);
    fireEvent.click(screen.getByRole('radio', { name: '1×' }));
    fireEvent.click(screen.getByRole('switch', { name: 'Skip idle' }));
    expect(told.chosen.at(-1)?.replay).toMatchObject({ speed: 1, skipsIdle: false });
    framesOn(paintFrame, 1_000);
    expect(button(/^Pause/)).toBeInTheDocument();
    expect(words()).toBe('+0:05 of 0:33');
  });

  it('is drawn over the marks, and dragged by its handle', () => {
    const { paintFrame, calls } = fakeStage();
    const { told } = show();
    press('p');
    act(() => paintFrame(0));
    expect(calls.some(({ method }) => method === 'lineTo')).toBe(true);
    const xOf = (timeMs: number) =>
      STAGE.gutter + ((timeMs - bounds.fromMs) / (bounds.toMs - bounds.fromMs)) * PLOT_WIDTH;
    const clientY = USUAL_STRIPS.axis.topPx + 5;
    drag({ clientX: xOf(interval.startMs), clientY }, { clientX: xOf(interval.startMs + 20_000), clientY });
    expect(told.chosen.at(-1)?.replay?.positionMs).toBeCloseTo(20_000, -2);
    expect(told.viewports).toEqual([]);
    expect(words()).toBe('+0:20 of 0:33');
  });

  it('turns the window on when the playhead leaves it, with the same zoom', () => {
    jest.useFakeTimers();
    const { paintFrame } = fakeStage();
    const at = (ms: number): EpochMs => epochMs(interval.startMs + ms);
    const { told } = show(session, { viewport: { fromMs: at(0), toMs: at(5_000) } });
    press('p');
    press(' ');
    framesOn(paintFrame, 1_000);
    act(() => void jest.advanceTimersByTime(500));
    const { fromMs, toMs } = told.viewports.at(-1) ?? bounds;
    expect(toMs - fromMs).toBeCloseTo(5_000, 0);
    expect(fromMs).toBeGreaterThan(at(4_000));
    jest.useRealTimers();
  });

  it('leaves the space bar alone while it is closed', () => {
    fakeStage();
    show();
    expect(press(' ')).toBe(true);
  });

  it('goes to where the slider is moved', () => {
    fakeStage();
    const { told } = show();
    press('p');
    fireEvent.change(screen.getByRole('slider', { name: 'Position' }), { target: { value: '500' } });
    const half = (interval.endMs - interval.startMs) / 2;
    expect(Math.abs((told.chosen.at(-1)?.replay?.positionMs ?? 0) - half)).toBeLessThan(100);
  });

  it('jumps from event to event where less motion is wanted', () => {
    const { paintFrame, calls } = fakeStage();
    jest.spyOn(window, 'matchMedia').mockReturnValue({ ...window.matchMedia(''), matches: true });
    show();
    press('p');
    press(' ');
    framesOn(paintFrame, 4_000);
    const lines = calls.filter(({ method, args }) => method === 'fillRect' && args[3] === geometry.minimap.height);
    const places = new Set(lines.filter(({ args }) => args[2] === geometry.playhead.line).map(({ args }) => args[0]));
    expect(places.size).toBeGreaterThan(1);
    expect(places.size).toBeLessThanOrEqual(events.length);
  });
});
