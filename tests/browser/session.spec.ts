import { expect, test } from './preview';
import { LONG_SESSION_EVENTS, MADE_SESSIONS } from './testData';
import { captures } from '../../src/testing/captures';

const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';
/** When the first prompt of the interactive capture was sent, after the session's first event. */
const FIRST_PROMPT_MS = 25_325;

test.describe('a session', () => {
  for (const captured of captures) {
    test(`${captured.name} opens with its events and its cost`, async ({ session }) => {
      await session.goto(captured.sessionId);
      await expect(session.eventCount).toContainText(String(captured.events));
      await expect(session.header).toContainText(`$${(captured.costNanoUsd / 1e9).toFixed(2)}`);
    });
  }

  test('every event opens with all of its fields', async ({ session }) => {
    await session.goto(INTERACTIVE);
    await session.eventRows.first().click();
    for (let place = 0; place < 12; place++) {
      await expect(session.details).toContainText(/All fields: \d+/);
      await session.selectedRow.press('ArrowDown');
    }
  });

  test(
    'zooms by dragging over an area, and Escape and F lead back',
    { tag: '@both' },
    async ({ session, sharedPage: page }) => {
      await session.goto(INTERACTIVE);
      const plot = await session.plotRow('API Request');
      await page.mouse.move(plot.left + plot.width * 0.3, plot.y);
      await page.mouse.down();
      await page.mouse.move(plot.left + plot.width * 0.6, plot.y, { steps: 5 });
      await page.mouse.up();
      await expect.poll(() => session.zoomWindow()).toBeDefined();
      const zoomed = session.zoomWindow();
      expect((zoomed?.toMs ?? 0) - (zoomed?.fromMs ?? 0)).toBeLessThan(50_000);
      await session.timeline.focus();
      await page.keyboard.press('f');
      await expect.poll(() => session.zoomWindow()).toBeUndefined();
    }
  );

  test(
    'Shift and a drag mark an area, whose statistics lead to its events',
    { tag: '@both' },
    async ({ session, sharedPage: page }) => {
      await session.goto(INTERACTIVE);
      const plot = await session.plotRow('API Request');
      await page.keyboard.down('Shift');
      await page.mouse.move(plot.left + 2, plot.y);
      await page.mouse.down();
      await page.mouse.move(plot.left + plot.width - 2, plot.y, { steps: 5 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      expect(session.zoomWindow()).toBeUndefined();
      await page.getByRole('toolbar', { name: 'The marked area' }).getByRole('button', { name: 'Statistics' }).click();
      const statistics = page.getByRole('complementary', { name: 'Statistics of an area' });
      await expect(statistics.getByRole('heading', { name: 'Events: 192' })).toBeVisible();
      await expect(statistics).toContainText('$0.67');
      await statistics.getByRole('region', { name: 'Slowest events' }).getByRole('button').first().click();
      await expect(session.details).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(statistics).toBeVisible();
      await page.reload();
      await expect(statistics.getByRole('heading', { name: 'Events: 192' })).toBeVisible();
      await page.goBack();
      await expect(statistics).toBeHidden();
    }
  );

  test('hides curves, and a link keeps them hidden', async ({ session, sharedPage: page }) => {
    await session.goto(INTERACTIVE);
    const words = page.getByText(/^Cost so far: requests: 34/);
    await expect(words).toBeAttached();
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Cost so far' }).uncheck({ force: true });
    await expect(words).not.toBeAttached();
    await expect(page).toHaveURL(/curves=context/);
    await page.reload();
    await page.getByRole('button', { name: 'View', exact: true }).click();
    await expect(page.getByRole('checkbox', { name: 'Cost so far' })).not.toBeChecked();
    await expect(words).not.toBeAttached();
  });

  test('zooms and pans by keyboard', async ({ session, sharedPage: page }) => {
    await session.goto(INTERACTIVE);
    await session.timeline.focus();
    await page.keyboard.press('w');
    await expect.poll(() => session.zoomWindow()).toBeDefined();
    const before = session.zoomWindow();
    await page.keyboard.press('d');
    await expect.poll(() => session.zoomWindow()?.fromMs ?? 0).toBeGreaterThan(before?.fromMs ?? 0);
  });

  test(
    'an event selected on the canvas is selected in the list and shown in the details',
    { tag: '@both' },
    async ({ session, sharedPage: page }) => {
      await session.goto(INTERACTIVE, { view: '20000..60000' });
      const plot = await session.plotRow('User Prompt');
      const x = plot.left + (plot.width * (FIRST_PROMPT_MS - 20_000)) / 40_000;
      await page.mouse.click(x + 2, plot.y);
      await expect(session.details).toContainText('Tidy the repo please');
      await expect(session.selectedRow).toContainText('Tidy the repo please');

      const address = page.url();
      expect(session.selectedEventId()).not.toBeNull();
      await page.reload();
      await expect(session.details).toContainText('Tidy the repo please');
      await expect(session.selectedRow).toContainText('Tidy the repo please');
      expect(page.url()).toBe(address);
      expect(session.zoomWindow()).toEqual({ fromMs: 20_000, toMs: 60_000 });
    }
  );

  test('an event selected in the list is said by the list alone; Back closes it', async ({
    session,
    sharedPage: page,
  }) => {
    await session.goto(INTERACTIVE);
    await session.eventRows.nth(3).click();
    await expect(session.details).toBeVisible();
    await expect(session.selectedRow).toHaveCount(1);
    await expect(page.getByText(/^Event 4 of 192/)).not.toBeAttached();
    await page.goBack();
    await expect(session.details).toBeHidden();
    await expect(session.eventCount).toContainText('192');
  });

  test('keys step through failures and rejections', async ({ session, sharedPage: page }) => {
    await session.goto(INTERACTIVE);
    await session.timeline.focus();
    await page.keyboard.press('e');
    await expect(session.details).toBeVisible();
    const first = session.selectedEventId();
    await page.keyboard.press('e');
    await expect.poll(() => session.selectedEventId()).not.toBe(first);
    await page.keyboard.press('Shift+E');
    await expect.poll(() => session.selectedEventId()).toBe(first);
  });

  test('turns and raw rows show the same session', { tag: '@both' }, async ({ session, sharedPage: page }) => {
    await session.goto(INTERACTIVE);
    await session.openTab('Turns');
    await expect(page.getByRole('row').filter({ hasText: 'Tidy the repo please' })).toContainText('Human');
    await session.openTab('Raw');
    await expect(page.getByText('claude_code.managed_settings_resolved').first()).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('tab', { name: /^Turns/ })).toHaveAttribute('aria-selected', 'true');
  });

  test('a session of 11,000 events is loaded whole', async ({ session }) => {
    await session.goto(MADE_SESSIONS.long);
    await expect(session.eventCount).toContainText(LONG_SESSION_EVENTS.toLocaleString('en-US'));
    await session.events.getByRole('grid').press('End');
    await expect(session.eventRows.last()).toContainText('API Request');
  });

  test('a prompt of a megabyte is folded, and unfolds when asked', async ({ session }) => {
    await session.goto(MADE_SESSIONS.hugePrompt);
    await session.eventRows.first().click();
    await expect(session.details).toContainText('A huge prompt');
    await expect(session.details).not.toContainText('THE END');
    await session.details
      .getByRole('button', { name: /show all/i })
      .first()
      .click();
    await expect(session.details).toContainText('THE END');
  });

  test('a session with none of the four kinds still has its timeline and its unknown event', async ({ session }) => {
    await session.goto(MADE_SESSIONS.onlyOthers);
    await expect(session.eventRows).toHaveCount(2);
    await expect(session.eventRows.last()).toContainText(/quantum/i);
    await session.eventRows.last().click();
    await session.details.getByText(/^All fields/).click();
    await expect(session.details).toContainText('qubit.count');
  });

  test('an unknown id says where it was looked for', async ({ session, sharedPage: page }) => {
    await session.goto('nobody/knows #this?');
    await expect(page.getByText('Session not found')).toBeVisible();
    await expect(page.getByText('nobody/k').first()).toBeVisible();
    await expect(page.getByText(/at any time/)).toBeVisible();
    await page.getByRole('link', { name: 'All sessions' }).click();
    await expect(page).toHaveURL(/\/sessions\?/);
  });

  test('the database goes away and comes back', { tag: '@both' }, async ({ session, sharedPage: page, preview }) => {
    await preview.stopLogs();
    try {
      await session.goto(INTERACTIVE);
      const retry = page.getByRole('button', { name: /try again|retry/i }).first();
      await expect(retry).toBeVisible();
      await preview.startLogs();
      await retry.click();
      await expect(session.eventCount).toContainText('192');
    } finally {
      await preview.startLogs();
    }
  });
});
