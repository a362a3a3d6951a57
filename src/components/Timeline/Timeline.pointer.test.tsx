import { act, fireEvent, screen } from '@testing-library/react';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { timeScale } from 'domain/timeline/viewport';
import { epochMs } from 'domain/units';
import { START_MS } from 'testing/builders';
import { testIds } from '../testIds';
import { type FakeStage, fakeStage, STAGE } from './testing/fakeStage';
import {
  BODY_TOP,
  bounds,
  drag,
  idOf,
  placeOf,
  PLOT_WIDTH,
  pointer,
  press,
  session,
  show,
  stage,
  width,
} from './testing/shownTimeline';

// Icons load as files, which there are none of here.

describe('Timeline by pointer', () => {
  let fake: FakeStage;
  beforeEach(() => {
    fake = fakeStage();
  });

  const y = BODY_TOP + 60;

  it('selects what is clicked, and nothing where nothing is', () => {
    const { told } = show();
    const place = placeOf(idOf(1, 'api_request'));
    drag(place, place);
    drag({ clientX: 1190, clientY: y }, { clientX: 1190, clientY: y });
    expect(told.selections).toEqual([idOf(1, 'api_request'), undefined]);
  });

  it('zooms to the area dragged out, and tells once, at the end', () => {
    const { told } = show();
    const scale = timeScale(bounds, PLOT_WIDTH);
    pointer('pointerdown', { clientX: 400, clientY: y });
    pointer('pointermove', { clientX: 500, clientY: y });
    pointer('pointermove', { clientX: 600, clientY: y });
    expect(told.viewports).toEqual([]);
    pointer('pointerup', { clientX: 600, clientY: y });
    expect(told.viewports).toHaveLength(1);
    expect(told.viewports[0]?.fromMs).toBeCloseTo(scale.xToTime(200), 0);
    expect(told.viewports[0]?.toMs).toBeCloseTo(scale.xToTime(400), 0);
  });

  it('gives up a drag with Escape', () => {
    const { told } = show();
    pointer('pointerdown', { clientX: 400, clientY: y });
    pointer('pointermove', { clientX: 600, clientY: y });
    press('Escape');
    pointer('pointerup', { clientX: 600, clientY: y });
    expect(told.viewports).toEqual([]);
  });

  it('pans with the axis and with the middle button', () => {
    const viewport = { fromMs: epochMs(START_MS + 5000), toMs: epochMs(START_MS + 10_000) };
    const { told } = show(session, { viewport });
    const axis = USUAL_STRIPS.axis.topPx + 5;
    drag({ clientX: 700, clientY: axis }, { clientX: 500, clientY: axis });
    drag({ clientX: 500, clientY: y }, { clientX: 700, clientY: y }, 1);
    expect(told.viewports[0]?.fromMs).toBeCloseTo(START_MS + 6000, 0);
    expect(told.viewports[1]?.fromMs).toBeCloseTo(START_MS + 5000, 0);
    expect(told.viewports.map(width).every((span) => Math.abs(span - 5000) < 1)).toBe(true);
  });

  it('draws a new window on the minimap, moves it and pulls its handle', () => {
    const { told } = show();
    const map = USUAL_STRIPS.minimap.topPx + 10;
    drag({ clientX: 400, clientY: map }, { clientX: 600, clientY: map });
    drag({ clientX: 500, clientY: map }, { clientX: 550, clientY: map });
    drag({ clientX: 650, clientY: map }, { clientX: 700, clientY: map });
    const whole = timeScale(bounds, PLOT_WIDTH);
    const edges = told.viewports.map(({ fromMs, toMs }) =>
      [fromMs, toMs].map((time) => Math.round(whole.timeToX(time)))
    );
    expect(edges).toEqual([
      [200, 400],
      [250, 450],
      [250, 500],
    ]);
  });

  it('zooms with Ctrl and the wheel at the pointer, pans with Shift, and tells when the wheel has stopped', () => {
    jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
    const { told } = show();
    fireEvent.wheel(stage(), { deltaY: -100, ctrlKey: true, clientX: 700, clientY: y });
    fireEvent.wheel(stage(), { deltaY: -100, ctrlKey: true, clientX: 700, clientY: y });
    fireEvent.wheel(stage(), { deltaY: 40, shiftKey: true, clientX: 700, clientY: y });
    expect(told.viewports).toEqual([]);
    act(() => jest.runAllTimers());
    expect(told.viewports).toHaveLength(1);
    expect(width(told.viewports[0])).toBeLessThan(width(bounds) * 0.6);
    jest.useRealTimers();
  });

  it('goes on zooming when the owner renders in between, as it does while a session loads', () => {
    jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
    const { told, renderAgain } = show();
    for (let turn = 0; turn < 10; turn++) {
      fireEvent.wheel(stage(), { deltaY: -50, ctrlKey: true, clientX: 700, clientY: y });
      renderAgain();
    }
    act(() => jest.runAllTimers());
    expect(width(told.viewports[0])).toBeLessThan(width(bounds) * 0.3);
    jest.useRealTimers();
  });

  it('leaves a plain wheel to the page', () => {
    show();
    expect(fireEvent.wheel(stage(), { deltaY: 100, clientX: 700, clientY: y })).toBe(true);
  });

  it('fits the event, the turn or all under a double click', () => {
    const { told } = show();
    fireEvent.dblClick(stage(), placeOf(idOf(0, 'api_request')));
    fireEvent.dblClick(stage(), { clientX: 1190, clientY: USUAL_STRIPS.axis.topPx + 5 });
    expect(width(told.viewports[0])).toBeCloseTo(4000, 0);
    expect(told.viewports[1]).toEqual(bounds);
    const scale = timeScale(bounds, PLOT_WIDTH);
    const inLastTurn = STAGE.gutter + scale.timeToX((session.turns.at(-1)?.interval.endMs ?? 0) - 100);
    fireEvent.dblClick(stage(), { clientX: inLastTurn, clientY: USUAL_STRIPS.bands.topPx + 5 });
    expect(width(told.viewports[2])).toBeLessThan(3000);
  });

  it('does not render React while a drag or wheel moves the view', () => {
    const { told } = show();
    const before = told.renders.length;
    pointer('pointerdown', { clientX: 700, clientY: USUAL_STRIPS.axis.topPx + 5 });
    for (let x = 700; x > 300; x -= 10) {
      pointer('pointermove', { clientX: x, clientY: USUAL_STRIPS.axis.topPx + 5 });
      fake.paintFrame();
    }
    expect(told.renders).toHaveLength(before);
  });

  it('shows a card for what lies under the pointer', () => {
    show();
    pointer('pointermove', placeOf(idOf(0, 'api_request')));
    act(() => fake.paintFrame());
    const card = screen.getByTestId(testIds.timeline.hoverCard);
    expect(card).toHaveTextContent('API Request');
    expect(card).toHaveTextContent('2026-11-23 10:00:00.100');
    expect(card).toHaveTextContent('first token after');
    expect(card).toHaveTextContent('$0.0042');
    pointer('pointerleave', {});
    act(() => fake.paintFrame());
    expect(screen.queryByTestId(testIds.timeline.hoverCard)).not.toBeInTheDocument();
  });

  it('takes a click on a band as its turn', () => {
    const { told } = show();
    const place = { clientX: placeOf(idOf(0, 'api_request')).clientX, clientY: USUAL_STRIPS.bands.topPx + 5 };
    drag(place, place);
    expect(told.selections).toEqual([idOf(0, 'user_prompt')]);
  });
});
