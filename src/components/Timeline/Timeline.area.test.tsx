import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
} from './testing/shownTimeline';

// Icons load as files, which there are none of here.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const y = BODY_TOP + 60;
const scale = timeScale(bounds, PLOT_WIDTH);
const bar = () => screen.queryByTestId(testIds.timeline.areaBar);

/** Shift and a drag from 200 to 400 pixels of the plot. */
function mark(): void {
  const from = { clientX: STAGE.gutter + 200, clientY: y, shiftKey: true };
  const to = { clientX: STAGE.gutter + 400, clientY: y, shiftKey: true };
  act(() => {
    pointer('pointerdown', from);
    pointer('pointermove', to);
    pointer('pointerup', to);
  });
}

describe('an area of the timeline', () => {
  let fake: FakeStage;
  beforeEach(() => {
    fake = fakeStage();
  });

  it('is marked by Shift and a drag, with its length, and not zoomed to', () => {
    const { told } = show();
    mark();
    expect(told.viewports).toEqual([]);
    expect(told.areas).toHaveLength(1);
    expect(told.areas[0]?.startMs).toBeCloseTo(scale.xToTime(200), 0);
    expect(told.areas[0]?.endMs).toBeCloseTo(scale.xToTime(400), 0);
    expect(bar()).toHaveTextContent(/\d+\.\d s/);
  });

  it('says its length while it is dragged out', () => {
    show();
    pointer('pointerdown', { clientX: STAGE.gutter + 200, clientY: y, shiftKey: true });
    pointer('pointermove', { clientX: STAGE.gutter + 400, clientY: y, shiftKey: true });
    act(() => fake.paintFrame());
    const length = `${((scale.xToTime(400) - scale.xToTime(200)) / 1000).toFixed(1)} s`;
    expect(fake.calls.filter(({ method }) => method === 'fillText').map(({ args }) => args[0])).toContain(length);
  });

  it('has its bar at the middle of what is seen of it, hidden while nothing is', () => {
    const viewport = { fromMs: epochMs(START_MS + 5000), toMs: epochMs(START_MS + 10_000) };
    show(session, { viewport });
    mark();
    act(() => fake.paintFrame());
    // As wide as everything in this layout: the bar's left edge is the margin of a card.
    expect(bar()?.style.transform).toMatch(/^translate\(\d+px, \d+px\)$/);
    expect(bar()).toHaveStyle({ visibility: 'visible' });
    fireEvent.wheel(stage(), { deltaY: 100_000, shiftKey: true, clientX: 700, clientY: y });
    act(() => fake.paintFrame());
    expect(bar()).toHaveStyle({ visibility: 'hidden' });
  });

  it('is zoomed to by Enter and by its button', async () => {
    const { told } = show();
    mark();
    press('Enter');
    expect(told.viewports).toHaveLength(1);
    expect(told.viewports[0]?.fromMs).toBeCloseTo(scale.xToTime(200), 0);
    press('f');
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(told.viewports.at(-1)?.toMs).toBeCloseTo(scale.xToTime(400), 0);
    expect(told.selections).toEqual([]);
  });

  it('leaves Enter alone where none is marked, and on buttons', () => {
    const { told } = show();
    expect(press('Enter')).toBe(true);
    mark();
    expect(fireEvent.keyDown(screen.getByRole('button', { name: 'Statistics' }), { key: 'Enter' })).toBe(true);
    expect(told.viewports).toEqual([]);
  });

  it('is what its button and I ask the statistics of; without one I means what is in view', async () => {
    const { told } = show();
    press('i');
    expect(told.statistics).toEqual([session.interval]);
    mark();
    await userEvent.click(screen.getByRole('button', { name: 'Statistics' }));
    press('i');
    expect(told.statistics.slice(1)).toEqual([told.areas[0], told.areas[0]]);
    press('w');
    expect(told.areas).toHaveLength(1);
  });

  it('goes by Escape and by its button; of area and selection that first which came last', async () => {
    const { told } = show();
    mark();
    drag(placeOf(idOf(1, 'api_request')), placeOf(idOf(1, 'api_request')));
    press('Escape');
    expect([told.selections.at(-1), told.areas.length]).toEqual([undefined, 1]);
    press('Escape');
    expect([told.areas.at(-1), bar()]).toEqual([undefined, null]);
    drag(placeOf(idOf(1, 'api_request')), placeOf(idOf(1, 'api_request')));
    mark();
    press('Escape');
    expect(told.areas.at(-1)).toBeUndefined();
    expect(told.selections.at(-1)).toBe(idOf(1, 'api_request'));
    mark();
    await userEvent.click(screen.getByRole('button', { name: /No longer mark/ }));
    expect(bar()).toBeNull();
  });
});

describe('the curves below the lanes', () => {
  let fake: FakeStage;
  beforeEach(() => {
    fake = fakeStage();
  });

  const below = STAGE.height - 5;

  it('say in words what they show', () => {
    show();
    expect(screen.getByText(/Cost so far: requests: 4, at the end \$0\.0166704/)).toBeInTheDocument();
    expect(screen.getByText(/at most 1,110 tokens, compactions: 0/)).toBeInTheDocument();
    expect(screen.getByText(/Cache read 4,000/)).toBeInTheDocument();
  });

  it('are hidden and shown one by one', async () => {
    const { told } = show();
    await userEvent.click(screen.getByRole('button', { name: 'View' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Context' }));
    expect(told.chosen).toEqual([{ curves: ['cost', 'tokens'] }]);
    expect(screen.queryByText(/compactions: 0/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Cost so far' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tokens' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Context' }));
    expect(told.chosen.slice(1)).toEqual([{ curves: ['tokens'] }, { curves: [] }, { curves: ['context'] }]);
  });

  it('have a card at the pointer with their exact values', () => {
    show();
    const { clientX } = placeOf(idOf(1, 'user_prompt'));
    pointer('pointermove', { clientX, clientY: below });
    act(() => fake.paintFrame());
    const card = screen.getByTestId(testIds.timeline.hoverCard);
    expect(card).toHaveTextContent('Cost so far $0.0125028');
    expect(card).toHaveTextContent('Context 1,110 tokens');
    expect(card).toHaveTextContent('No tokens in these');
  });

  it('are no marks: a click on them selects nothing, a drag zooms', () => {
    const { told } = show();
    drag({ clientX: 600, clientY: below }, { clientX: 600, clientY: below });
    expect(told.selections).toEqual([undefined]);
    drag({ clientX: 400, clientY: below }, { clientX: 600, clientY: below });
    expect(told.viewports).toHaveLength(1);
  });
});
