import { expect, test } from './preview';
import { MADE_SESSIONS } from './testData';
import type { SessionPage } from '../pages/SessionPage';

const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';

type Plot = Awaited<ReturnType<SessionPage['plotRow']>>;

const at = (plot: Plot, share: number) => ({ x: plot.left + plot.width * share, y: plot.y });

/** The window in view, once the address has it. */
async function zoomed(session: SessionPage): Promise<{ fromMs: number; toMs: number; lengthMs: number }> {
  await expect.poll(() => session.zoomWindow()).toBeDefined();
  const { fromMs = 0, toMs = 0 } = session.zoomWindow() ?? {};
  return { fromMs, toMs, lengthMs: toMs - fromMs };
}

const fromOf = (session: SessionPage): number => session.zoomWindow()?.fromMs ?? 0;
const lengthOf = (session: SessionPage): number => {
  const window = session.zoomWindow();
  return window ? window.toMs - window.fromMs : Infinity;
};

test.describe('moves of the timeline', () => {
  test('W and S zoom, A and D pan, F fits', { tag: '@both' }, async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.press('w');
    const close = await zoomed(session);
    await session.press('d');
    await expect.poll(() => fromOf(session)).toBeGreaterThan(close.fromMs);
    await session.press('a');
    await expect.poll(() => fromOf(session)).toBeLessThan(close.fromMs + 100);
    await session.press('s');
    await expect.poll(() => lengthOf(session)).toBeGreaterThan(close.lengthMs);
    await session.press('f');
    await expect.poll(() => session.zoomWindow()).toBeUndefined();
  });

  test('Shift with A, D and the arrows moves one edge of the window', async ({ session }) => {
    await session.open(INTERACTIVE, { view: '20000..40000' });
    await session.press('Shift+A');
    await expect.poll(() => fromOf(session)).toBeLessThan(20_000);
    expect(session.zoomWindow()?.toMs).toBe(40_000);
    await session.press('Shift+ArrowRight');
    await expect.poll(() => session.zoomWindow()?.toMs).toBeGreaterThan(40_000);
  });

  test('the wheel zooms with Ctrl at the pointer, and pans with Shift', async ({ session }) => {
    await session.open(INTERACTIVE);
    const plot = await session.plotRow('API Request');
    const all = await session.picture();
    await session.wheel(at(plot, 0.25), 'Control', -400);
    const window = await zoomed(session);
    expect(await session.picture()).not.toBe(all);
    await session.wheel(at(plot, 0.25), 'Shift', 300);
    await expect.poll(() => fromOf(session)).toBeGreaterThan(window.fromMs);
    expect(lengthOf(session)).toBeCloseTo(window.lengthMs, -1);
  });

  test('a drag of the axis pans, a drag over the lanes zooms', async ({ session }) => {
    await session.open(INTERACTIVE);
    const plot = await session.plotRow('API Request');
    await session.drag(at(plot, 0.3), at(plot, 0.6));
    const window = await zoomed(session);
    const axisY = (await session.overview()).y + 50;
    await session.drag({ x: plot.left + 400, y: axisY }, { x: plot.left + 200, y: axisY });
    await expect.poll(() => fromOf(session)).toBeGreaterThan(window.fromMs);
    expect(lengthOf(session)).toBeCloseTo(window.lengthMs, -1);
  });

  test('the minimap shows another window, moves it and pulls its edges', { tag: '@both' }, async ({ session }) => {
    await session.open(INTERACTIVE);
    const { left, width, y } = await session.overview();
    await session.drag({ x: left + width * 0.4, y }, { x: left + width * 0.6, y });
    const first = await zoomed(session);
    await session.drag({ x: left + width * 0.5, y }, { x: left + width * 0.6, y });
    await expect.poll(() => fromOf(session)).toBeGreaterThan(first.fromMs);
    expect(lengthOf(session)).toBeCloseTo(first.lengthMs, -1);
    const moved = await zoomed(session);
    await session.drag({ x: left + width * 0.7, y }, { x: left + width * 0.8, y });
    await expect.poll(() => lengthOf(session)).toBeGreaterThan(moved.lengthMs);
    expect(fromOf(session)).toBeCloseTo(moved.fromMs, -1);
  });

  test('each zoom leaves a way back', async ({ session }) => {
    await session.open(INTERACTIVE);
    await expect(session.trail).toBeHidden();
    const plot = await session.plotRow('API Request');
    await session.drag(at(plot, 0.2), at(plot, 0.7));
    const outer = await zoomed(session);
    await session.drag(at(plot, 0.4), at(plot, 0.6));
    await expect.poll(() => lengthOf(session)).toBeLessThan(outer.lengthMs);
    await expect(session.trail.getByRole('listitem')).toHaveCount(3);
    await session.press('z');
    await expect.poll(() => lengthOf(session)).toBeCloseTo(outer.lengthMs, -1);
    await session.trail.getByRole('button', { name: 'All' }).click();
    await expect.poll(() => session.zoomWindow()).toBeUndefined();
    await expect(session.trail).toBeHidden();
  });

  test('a double click fits an event, and on nothing the session', async ({ session }) => {
    await session.open(MADE_SESSIONS.team, { idle: 'shown', view: '0..12000' });
    const plot = await session.plotRow('Tool Result');
    const all = lengthOf(session);
    // The result of the call that waited for its agents is the longest there is.
    await session.page.mouse.dblclick(plot.left + plot.width * 0.3, plot.y);
    await expect.poll(() => lengthOf(session)).not.toBe(all);
  });

  test('Shift and a drag measure; Enter zooms to what was marked, Escape forgets it', async ({ session }) => {
    await session.open(INTERACTIVE);
    const plot = await session.plotRow('API Request');
    await session.drag(at(plot, 0.3), at(plot, 0.5), { shift: true });
    await expect(session.areaBar).toBeVisible();
    expect(session.zoomWindow()).toBeUndefined();
    await session.press('Enter');
    const window = await zoomed(session);
    expect(window.lengthMs).toBeGreaterThan(0);
    await session.press('Escape');
    await expect(session.areaBar).toBeHidden();
  });

  test('I opens the statistics of what is in view', async ({ session }) => {
    await session.open(INTERACTIVE, { view: '20000..60000' });
    await session.press('i');
    await expect(session.statistics).toBeVisible();
    await expect(session.statistics.getByRole('heading', { name: /^Events: \d+$/ })).toBeVisible();
    await session.press('Escape');
    await expect(session.statistics).toBeHidden();
  });
});

test.describe('the card at the pointer', () => {
  test('says what is there, and stays within the timeline', { tag: '@both' }, async ({ session }) => {
    await session.open(INTERACTIVE, { view: '20000..60000' });
    const plot = await session.plotRow('Tool Decision');
    const stage = await session.canvas.boundingBox();
    for (const share of [0.2, 0.4, 0.6]) {
      await session.page.mouse.move(plot.left + plot.width * share, plot.y);
      await expect(session.card).toContainText('Tool Decision');
      await expect(session.card).toContainText(/waited at most/);
      const card = await session.card.boundingBox();
      expect(card?.x).toBeGreaterThanOrEqual(stage?.x ?? NaN);
      expect((card?.x ?? NaN) + (card?.width ?? NaN)).toBeLessThanOrEqual((stage?.x ?? NaN) + (stage?.width ?? NaN));
      expect((card?.y ?? NaN) + (card?.height ?? NaN)).toBeLessThanOrEqual((stage?.y ?? NaN) + (stage?.height ?? NaN));
      expect(Math.abs((card?.x ?? NaN) - (plot.left + plot.width * share))).toBeLessThan(card?.width ?? NaN);
    }
  });
});

test.describe('steps', () => {
  test('point and comma go from event to event, brackets from turn to turn', { tag: '@both' }, async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.press('.');
    await expect.poll(() => session.selectedEventId()).not.toBeNull();
    const first = session.selectedEventId();
    await session.press('.');
    await expect.poll(() => session.selectedEventId()).not.toBe(first);
    await session.press(',');
    await expect.poll(() => session.selectedEventId()).toBe(first);
    await session.press(']');
    await expect(session.selectedRow).toContainText('User Prompt');
    const turn = session.selectedEventId();
    await session.press(']');
    await expect.poll(() => session.selectedEventId()).not.toBe(turn);
    await session.press('[');
    await expect.poll(() => session.selectedEventId()).toBe(turn);
  });

  test('E and Shift+E go from one failure or rejection to the next', async ({ session }) => {
    await session.open(MADE_SESSIONS.team);
    await session.press('e');
    await expect(session.details).toContainText(/reject/i);
    const rejection = session.selectedEventId();
    await session.press('e');
    await expect(session.details).toContainText('Shell command failed');
    await session.press('Shift+E');
    await expect.poll(() => session.selectedEventId()).toBe(rejection);
  });

  test('what calls for a look is counted by kind, and each count leads to the next of its kind', async ({
    session,
  }) => {
    await session.open(MADE_SESSIONS.team);
    const failures = session.toolbar.getByRole('group', { name: /failure|failed|error/i }).first();
    await expect(failures).toContainText('1');
    await failures.getByRole('button', { name: /to the next/ }).click();
    await expect(session.details).toContainText('Shell command failed');
  });

  test('F fits the selected event, and then the whole session', async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.press(']', 'f');
    const window = await zoomed(session);
    expect(window.lengthMs).toBeGreaterThan(0);
    await session.press('f');
    await expect.poll(() => session.zoomWindow()).toBeUndefined();
  });

  test('the help lists the keys, takes the focus and gives it back', { tag: '@both' }, async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.press('?');
    const help = session.page.getByRole('dialog', { name: 'Keys and moves of the timeline' });
    await expect(help).toBeFocused();
    await expect(help.getByRole('region', { name: 'Replay' })).toContainText('Space');
    await session.page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(session.timeline).toBeFocused();
  });
});
