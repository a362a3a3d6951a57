import { screen, within } from '@testing-library/react';
import { fakeStage } from './testing/fakeStage';
import { bounds, idOf, press, session, show, width } from './testing/shownTimeline';

// Icons load as files, which there are none of here.

describe('Timeline by keyboard', () => {
  beforeEach(() => void fakeStage());

  it('steps through events in order and back', () => {
    const { told } = show();
    press('.');
    press('.');
    press(',');
    expect(told.selections).toEqual([session.events[0]?.id, session.events[1]?.id, session.events[0]?.id]);
  });

  it('steps through failures and rejections', () => {
    const { told } = show();
    press('e');
    press('e');
    press('E', { shiftKey: true });
    expect(told.selections).toEqual([idOf(0, 'tool_result'), idOf(1, 'tool_decision'), idOf(0, 'tool_result')]);
  });

  it('steps through turns', () => {
    const { told } = show();
    press(']');
    press(']');
    press('[');
    expect(told.selections).toEqual([idOf(0, 'user_prompt'), idOf(1, 'user_prompt'), idOf(0, 'user_prompt')]);
  });

  it('zooms and pans, and tells of each', () => {
    const { told } = show();
    press('w');
    press('d');
    press('a');
    press('s');
    const [zoomed, right, left, out] = told.viewports;
    expect(width(zoomed)).toBeLessThan(width(bounds));
    expect(right?.fromMs).toBeGreaterThan(zoomed?.fromMs ?? Infinity);
    expect(left?.fromMs).toBeCloseTo(zoomed?.fromMs ?? 0, 0);
    expect(width(out)).toBeCloseTo(width(bounds), 0);
  });

  it('says nothing when there is nowhere to go', () => {
    const { told } = show();
    press('s');
    press('a');
    expect(told.viewports).toEqual([]);
  });

  it('fits the selected event, then the whole session', () => {
    const { told } = show(session, { selectedEventId: idOf(0, 'api_request') });
    press('f');
    press('f');
    expect(width(told.viewports[0])).toBeCloseTo(4000, 0);
    expect(told.viewports[1]).toEqual(bounds);
  });

  it('fits the turn of a selected prompt', () => {
    const { told } = show(session, { selectedEventId: idOf(1, 'user_prompt') });
    press('f');
    const turn = session.turns.at(-1);
    expect(told.viewports[0]?.fromMs).toBeLessThanOrEqual(turn?.interval.startMs ?? 0);
    expect(width(told.viewports[0])).toBeLessThan(3000);
  });

  it('clears the selection with Escape, and leaves the key to others when there is none', () => {
    const { told } = show(session, { selectedEventId: idOf(0, 'api_request') });
    expect(press('Escape')).toBe(false);
    expect(told.selections).toEqual([undefined]);
    expect(press('Escape')).toBe(true);
  });

  it('knows its keys by place on a keyboard without Latin letters, and leaves those with Ctrl alone', () => {
    const { told } = show();
    press('ц', { code: 'KeyW' });
    expect(told.viewports).toHaveLength(1);
    expect(press('w', { ctrlKey: true })).toBe(true);
    expect(told.viewports).toHaveLength(1);
  });

  it('lists its keys, and Escape closes the list first', () => {
    const { told } = show(session, { selectedEventId: idOf(0, 'api_request') });
    press('?');
    const help = screen.getByRole('dialog', { name: /Keys and moves/ });
    expect(within(help).getByText('Shift+E', { exact: false })).toBeInTheDocument();
    press('Escape');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(told.selections).toEqual([]);
  });
});
