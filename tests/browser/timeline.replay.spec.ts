import { expect, test } from './preview';
import { aSession } from '../../src/testing/builders';
import type { SessionPage } from '../pages/SessionPage';

const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';

const position = ({ replay }: SessionPage) => replay.getByRole('slider', { name: 'Position' });
const words = async (session: SessionPage): Promise<string> =>
  (await position(session).getAttribute('aria-valuetext')) ?? '';

test.describe('replay', () => {
  test('plays, pauses and keeps its place in the address', { tag: '@both' }, async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.press('p');
    const start = await words(session);
    await session.replay.getByRole('button', { name: /^Play/ }).click();
    await expect(session.replay.getByRole('button', { name: /^Pause/ })).toBeVisible();
    await expect.poll(() => words(session)).not.toBe(start);
    await expect.poll(() => session.selectedEventId()).not.toBeNull();
    await session.press(' ');
    await expect(session.replay.getByRole('button', { name: /^Play/ })).toBeVisible();
    const rest = await words(session);
    await expect.poll(() => session.parameter('at')).not.toBeNull();
    await session.page.reload();
    await expect.poll(() => words(session)).toBe(rest);
    await session.replay.getByRole('button', { name: /^Close/ }).click();
    await expect(session.replay).toBeHidden();
  });

  test('steps by event, and follows what is selected', async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.press('p');
    await session.replay.getByRole('button', { name: /^Next event/ }).click();
    await session.replay.getByRole('button', { name: /^Next event/ }).click();
    await expect(session.details).toBeVisible();
    const second = session.selectedEventId();
    await session.replay.getByRole('button', { name: /^Previous event/ }).click();
    await expect.poll(() => session.selectedEventId()).not.toBe(second);
    const before = await words(session);
    await session.eventRows.nth(12).click();
    await expect.poll(() => words(session)).not.toBe(before);
  });

  test('plays at another speed, to the end', async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.press('p');
    await session.replay.getByRole('radio', { name: '64×' }).check({ force: true });
    await expect.poll(() => session.parameter('speed')).toBe('64');
    await session.press(' ');
    await expect(session.replay.getByRole('button', { name: /^Play/ })).toBeVisible();
    const [now, , end] = (await words(session)).split(' ');
    expect(now?.replace('+', '')).toBe(end);
  });

  test('moves with its slider', async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.press('p');
    const start = await words(session);
    await position(session).fill('500');
    await expect.poll(() => words(session)).not.toBe(start);
    await expect.poll(() => Number(session.parameter('at'))).toBeGreaterThan(0);
  });
});

test.describe('a session that goes on', () => {
  /** Its first minutes are a while ago; it goes on now. */
  const running = (sessionId: string) =>
    aSession({ sessionId, startMs: Date.now() - 60_000, common: { 'service.name': 'claude-code' } })
      .startup()
      .prompt('Watch me')
      .request()
      .decide('Bash')
      .result()
      .request();
  const rowsOf = (session: ReturnType<typeof running>, from = 0) =>
    session.records.slice(from).map((row) => ({ ...row }));

  test('extends without losing window and selection; new events are counted', async ({ session, preview }) => {
    const id = '13000000-0000-4000-8000-000000000001';
    const made = running(id);
    await preview.storeRows(rowsOf(made));
    const before = made.records.length;
    await session.open(id);
    await session.eventRows.nth(2).click();
    const selected = session.selectedEventId();
    await session.press('w', 'w');
    await expect.poll(() => session.zoomWindow()).toBeDefined();
    const window = session.zoomWindow();

    made.after(20_000).prompt('And now?').request().decide('Read').result();
    await preview.storeRows(rowsOf(made, before));
    await expect(session.eventCount).toHaveText(`Events: ${made.records.length}`);
    expect(session.selectedEventId()).toBe(selected);
    expect(session.zoomWindow()).toEqual(window);
    const news = session.page.getByRole('toolbar', { name: 'New events' });
    await expect(news).toContainText(/\d+ new events?/);
    await news.getByRole('button').click();
    await expect.poll(() => session.zoomWindow()?.fromMs ?? 0).toBeGreaterThan(window?.fromMs ?? 0);
  });

  test('keeps its end in view when that is asked for', async ({ session, preview }) => {
    const id = '13000000-0000-4000-8000-000000000002';
    const made = running(id);
    await preview.storeRows(rowsOf(made));
    const before = made.records.length;
    await session.open(id);
    await session.press('w', 'w');
    await expect.poll(() => session.zoomWindow()).toBeDefined();
    await session.toolbar.getByRole('button', { name: 'Follow the end' }).click();
    await expect(session.toolbar.getByRole('button', { name: 'Follow the end' })).toHaveAttribute(
      'aria-pressed',
      'true'
    );
    await expect.poll(() => session.parameter('follow')).toBe('end');
    const window = session.zoomWindow();
    made.after(20_000).prompt('And now?').request();
    await preview.storeRows(rowsOf(made, before));
    await expect(session.eventCount).toHaveText(`Events: ${made.records.length}`);
    await expect.poll(() => session.zoomWindow()?.toMs ?? 0).toBeGreaterThan((window?.toMs ?? 0) + 15_000);
  });
});
