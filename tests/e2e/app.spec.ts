import { expect, test } from '@grafana/plugin-e2e';

import { SessionPage } from '../pages/SessionPage';
import { SessionsPage } from '../pages/SessionsPage';

/** For any Grafana whose VictoriaLogs holds sessions: `npm run server`, or your own. */
const RANGE = { from: 'now-30d', to: 'now' };

test.describe('Sessionline in Grafana', () => {
  test('is in the navigation and opens on the list of sessions', async ({ page }) => {
    await page.goto('/a/sessionline-claudecode-app');
    await expect(page).toHaveURL(/\/a\/sessionline-claudecode-app\/sessions/);
    await expect(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeVisible();
  });

  test('lists sessions and opens one with the figures of its row', async ({ page }) => {
    const sessions = new SessionsPage(page);
    await sessions.goto(RANGE);
    await expect(sessions.rows.first()).toBeVisible();
    const [cost = ''] = await sessions.column('Cost');
    await sessions.rows.first().getByRole('link').first().click();
    const session = new SessionPage(page);
    await expect(session.timeline).toBeVisible();
    await expect(session.header).toContainText(cost);
  });

  test('sorts in the database and keeps the order in the address', async ({ page }) => {
    const sessions = new SessionsPage(page);
    await sessions.goto(RANGE);
    await expect(sessions.rows.first()).toBeVisible();
    await sessions.sortBy('Cost');
    await expect(page).toHaveURL(/sort=/);
    await page.reload();
    await expect(page).toHaveURL(/sort=/);
    await expect(sessions.rows.first()).toBeVisible();
  });

  test('selects by keyboard on the timeline, in the list and in the details', async ({ page }) => {
    const sessions = new SessionsPage(page);
    await sessions.goto(RANGE);
    await sessions.rows.first().getByRole('link').first().click();
    const session = new SessionPage(page);
    await session.timeline.focus();
    await page.keyboard.press('.');
    await expect(session.details).toBeVisible();
    await expect(session.selectedRow).toBeVisible();
    const selected = session.selectedEventId();
    expect(selected).not.toBeNull();
    await page.reload();
    await expect(session.details).toBeVisible();
    expect(session.selectedEventId()).toBe(selected);
  });

  test('zooms by drag and keeps the window in the address', async ({ page }) => {
    const sessions = new SessionsPage(page);
    await sessions.goto(RANGE);
    await sessions.rows.first().getByRole('link').first().click();
    const session = new SessionPage(page);
    const plot = await session.plotRow('API Request');
    await page.mouse.move(plot.left + plot.width * 0.3, plot.y);
    await page.mouse.down();
    await page.mouse.move(plot.left + plot.width * 0.6, plot.y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => session.zoomWindow()).toBeDefined();
  });

  test('finds events, replays and sets up the timeline, all in the address', async ({ page }) => {
    const sessions = new SessionsPage(page);
    await sessions.goto(RANGE);
    await sessions.rows.first().getByRole('link').first().click();
    const session = new SessionPage(page);
    await session.press('/');
    await session.findBox.fill('api_request');
    await expect(session.find).toContainText(/ match/);
    await expect(page).toHaveURL(/q=api_request/);
    await session.press('t', 'p');
    await expect(session.replay).toBeVisible();
    await expect(page).toHaveURL(/clock=wall/);
    await expect(page).toHaveURL(/at=/);
    await session.press('?');
    await expect(page.getByRole('dialog', { name: /Keys/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: /Keys/ })).toBeHidden();
  });

  test('saves a picture of the timeline', async ({ page }) => {
    const sessions = new SessionsPage(page);
    await sessions.goto(RANGE);
    await sessions.rows.first().getByRole('link').first().click();
    await new SessionPage(page).eventRows.first().waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).first().click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /SVG/ }).click();
    expect((await saved).suggestedFilename()).toMatch(/^sessionline-.*\.svg$/);
  });

  test('opens the raw rows in Explore', async ({ page }) => {
    const sessions = new SessionsPage(page);
    await sessions.goto(RANGE);
    await sessions.rows.first().getByRole('link').first().click();
    await page.getByRole('link', { name: 'Open in Explore' }).click();
    await expect(page).toHaveURL(/\/explore/);
    await expect(page.getByText(/claude_code\.|session\.id/).first()).toBeVisible();
  });

  test('an unknown session id is said to be unknown', async ({ page }) => {
    await new SessionPage(page).goto('00000000-0000-4000-8000-000000000000');
    await expect(page.getByText('Session not found')).toBeVisible();
  });

  test('writes no error on the console', async ({ page }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    const sessions = new SessionsPage(page);
    await sessions.goto(RANGE);
    await sessions.rows.first().getByRole('link').first().click();
    await expect(new SessionPage(page).timeline).toBeVisible();
    expect(errors).toEqual([]);
  });
});
