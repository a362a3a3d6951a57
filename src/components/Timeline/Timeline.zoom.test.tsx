import { fireEvent, screen, within } from '@testing-library/react';
import { epochMs } from 'domain/units';
import { fakeStage, STAGE } from './testing/fakeStage';
import { bounds, pointer, press, show, stage, width } from './testing/shownTimeline';

const trail = () => screen.queryByRole('navigation', { name: 'Zoomed windows' });
const names = () =>
  within(trail() ?? document.body)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const share = (from: number, to: number) => ({
  fromMs: epochMs(bounds.fromMs + from * width(bounds)),
  toMs: epochMs(bounds.fromMs + to * width(bounds)),
});

beforeEach(() => void fakeStage());
afterEach(() => jest.restoreAllMocks());

describe('the windows one has zoomed through', () => {
  it('are not there while the whole session is in view', () => {
    show();
    expect(trail()).toBeNull();
  });

  it('begin with all of the session and end with the window in view', () => {
    show(undefined, { viewport: share(0.25, 0.75) });
    expect(names()).toHaveLength(2);
    expect(names()[0]).toBe('All');
    expect(within(stage().parentElement ?? document.body).getByText(names()[1] ?? '')).toHaveAttribute('aria-current');
  });

  it('grow with each zoom, and lead back', () => {
    const { told } = show();
    press('w');
    press('w');
    expect(names()).toHaveLength(3);
    const [, second] = told.viewports;
    expect(width(second)).toBeLessThan(width(bounds) / 2);
    fireEvent.click(within(trail() ?? document.body).getByRole('button', { name: 'All' }));
    expect(told.viewports.at(-1)).toEqual(bounds);
    expect(trail()).toBeNull();
  });

  it.each(['z', 'Backspace'])('lead back by one with %s, to the whole session in the end', (key) => {
    const { told } = show();
    press('w');
    press('w');
    const [first] = told.viewports;
    press(key);
    expect(told.viewports.at(-1)).toEqual(first);
    press(key);
    expect(told.viewports.at(-1)).toEqual(bounds);
    press(key);
    expect(told.viewports).toHaveLength(4);
  });

  it('say from when to when each is', () => {
    show(undefined, { viewport: share(0.25, 0.75) });
    expect(within(trail() ?? document.body).getByRole('button', { name: 'All' })).toHaveAttribute(
      'title',
      expect.stringMatching(/^-0:\d\d\.\d to \+0:\d\d\.\d · \d{4}-.* – \d{4}-/)
    );
  });
});

describe('the edges of the window in view', () => {
  it.each([
    ['a', 'fromMs', 'earlier'],
    ['d', 'fromMs', 'later'],
    ['ArrowLeft', 'toMs', 'earlier'],
    ['ArrowRight', 'toMs', 'later'],
  ] as const)('Shift+%s moves %s %s and leaves the other', (key, edge, where) => {
    const before = share(0.4, 0.6);
    const { told } = show(undefined, { viewport: before });
    press(key, { shiftKey: true });
    const [after] = told.viewports;
    const other = edge === 'fromMs' ? 'toMs' : 'fromMs';
    expect(after?.[other]).toBeCloseTo(before[other], 3);
    expect(Math.sign((after?.[edge] ?? NaN) - before[edge])).toBe(where === 'later' ? 1 : -1);
  });

  it('stop at the ends of the session', () => {
    const { told } = show(undefined, { viewport: share(0.01, 0.9) });
    press('a', { shiftKey: true });
    press('a', { shiftKey: true });
    expect(told.viewports.at(-1)?.fromMs).toBe(bounds.fromMs);
    pointer('pointermove', { clientX: STAGE.gutter + 10, clientY: 100 });
    expect(told.viewports.at(-1)?.toMs).toBeCloseTo(share(0, 0.9).toMs, 3);
  });
});
