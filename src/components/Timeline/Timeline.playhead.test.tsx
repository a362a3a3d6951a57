import { act, fireEvent, screen, within } from '@testing-library/react';
import { geometry } from 'domain/timeline/geometry';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { NO_REPLAY } from 'domain/timeline/replayChoices';
import { type FakeStage, fakeStage, STAGE } from './testing/fakeStage';
import { bounds, drag, PLOT_WIDTH, pointer, press, session, show, stage } from './testing/shownTimeline';

const { interval, events } = session;
const LENGTH = interval.endMs - interval.startMs;
const clientY = USUAL_STRIPS.axis.topPx + 5;
const xOf = (sinceStartMs: number) =>
  STAGE.gutter + ((interval.startMs + sinceStartMs - bounds.fromMs) / (bounds.toMs - bounds.fromMs)) * PLOT_WIDTH;
const place = (sinceStartMs: number) => ({ clientX: xOf(sinceStartMs), clientY });
const position = () => screen.getByRole('slider', { name: 'Position' });

let fake: FakeStage;
beforeEach(() => {
  fake = fakeStage();
});

/** A timeline with its replay open at a position. */
function replaying(positionMs: number) {
  return show(session, { choices: { replay: { ...NO_REPLAY, positionMs } } });
}
const lastPosition = (told: ReturnType<typeof show>['told']) => told.chosen.at(-1)?.replay?.positionMs;

describe('the playhead’s handle', () => {
  it('can be held anywhere within its reach, and not beyond', () => {
    const { told } = replaying(10_000);
    const reach = geometry.playhead.reach;
    drag({ clientX: xOf(10_000) + reach - 1, clientY }, place(20_000));
    expect(lastPosition(told)).toBeCloseTo(20_000, -2);
    const before = told.chosen.length;
    drag({ clientX: xOf(20_000) + reach + 3, clientY }, place(5_000));
    expect(told.chosen).toHaveLength(before);
  });

  it('is on the axis alone: on the lanes a drag zooms as ever', () => {
    const { told } = replaying(10_000);
    drag({ clientX: xOf(10_000), clientY: STAGE.height / 2 }, { clientX: xOf(20_000), clientY: STAGE.height / 2 });
    expect(told.viewports).toHaveLength(1);
    expect(told.chosen).toEqual([]);
  });

  it('is held by the left button alone', () => {
    const { told } = replaying(10_000);
    drag(place(10_000), place(20_000), 2);
    expect(told.chosen).toEqual([]);
  });

  it('stays where it is when it is pressed and not moved', () => {
    const { told } = replaying(10_003);
    const at = { clientX: xOf(10_003) + 4, clientY };
    drag(at, at);
    expect(lastPosition(told)).toBe(10_003);
  });

  it('goes no further than the session, however far it is dragged', () => {
    const { told } = replaying(10_000);
    drag(place(10_000), { clientX: 50_000, clientY });
    expect(lastPosition(told)).toBe(LENGTH);
    drag(place(LENGTH), { clientX: -50_000, clientY });
    expect(lastPosition(told)).toBe(0);
  });

  it('goes back to where it was when the drag is given up', () => {
    const { told } = replaying(10_000);
    pointer('pointerdown', { ...place(10_000), button: 0 });
    pointer('pointermove', place(20_000));
    expect(position()).toHaveAttribute('aria-valuetext', '+0:20 of 0:33');
    pointer('pointercancel', place(20_000));
    expect(position()).toHaveAttribute('aria-valuetext', '+0:10 of 0:33');
    expect(lastPosition(told)).toBe(10_000);
  });

  it('selects what it comes to rest on', () => {
    const { told } = replaying(1_000);
    drag(place(1_000), place(LENGTH));
    expect(told.selections.at(-1)).toBe(events.at(-1)?.id);
  });
});

describe('the position', () => {
  it('is said and shown where the address has it', () => {
    replaying(20_000);
    expect(position()).toHaveAttribute('aria-valuetext', '+0:20 of 0:33');
    expect(position()).toHaveValue(String(Math.round((1000 * 20_000) / LENGTH)));
  });

  it('at the ends of the slider is the session’s start and end', () => {
    const { told } = replaying(20_000);
    fireEvent.change(position(), { target: { value: '1000' } });
    expect(lastPosition(told)).toBe(LENGTH);
    fireEvent.change(position(), { target: { value: '0' } });
    expect(lastPosition(told)).toBe(0);
  });

  it('is veiled from on the stage while a replay is open, and no longer when it is closed', () => {
    replaying(0);
    act(() => fake.paintFrame());
    const fills = () => new Set(fake.calls.map(({ fillStyle }) => fillStyle));
    const open = fills();
    fake.calls.length = 0;
    press('p');
    act(() => fake.paintFrame());
    const closed = fills();
    expect([...open].filter((fill) => !closed.has(fill)).length).toBeGreaterThan(0);
  });
});

describe('the keys of a replay', () => {
  it('are not those of its buttons: Space on a button presses that', () => {
    replaying(0);
    const bar = within(screen.getByRole('toolbar', { name: 'Replay' }));
    expect(fireEvent.keyDown(bar.getByRole('button', { name: /^Next event/ }), { key: ' ' })).toBe(true);
    expect(bar.getByRole('button', { name: /^Play/ })).toBeInTheDocument();
    fireEvent.keyDown(stage(), { key: ' ' });
    expect(bar.getByRole('button', { name: /^Pause/ })).toBeInTheDocument();
  });
});
