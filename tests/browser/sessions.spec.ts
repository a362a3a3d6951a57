import { expect, test } from './preview';
import { HOSTILE_PROMPT, MADE_SESSIONS } from './testData';
import { captures } from '../../src/testing/captures';
import { SessionPage } from '../pages/SessionPage';
import { SessionsPage, TEST_RANGE } from '../pages/SessionsPage';

const dollars = (costNanoUsd: number): string => `$${(costNanoUsd / 1e9).toFixed(2)}`;

test.describe('the list of sessions', () => {
  test('shows every captured session with the figures of its events', { tag: '@both' }, async ({ page, preview }) => {
    const sessions = new SessionsPage(page, preview.url);
    await sessions.goto();
    await expect(sessions.count).toHaveText(/of 14 sessions/);
    for (const captured of captures) {
      const row = sessions.rowOf(captured.sessionId);
      await expect(row, captured.name).toHaveCount(1);
      const calls = Math.max(captured.toolDecisions, captured.toolResults);
      expect.soft(await sessions.cell(row, 'Prompts')).toBe(String(captured.userPrompts));
      expect.soft(await sessions.cell(row, 'API requests')).toBe(String(captured.apiRequests));
      expect.soft(await sessions.cell(row, 'Tool calls')).toBe(String(calls));
      expect.soft(await sessions.cell(row, 'Rejected')).toBe(String(captured.rejections));
      expect.soft(await sessions.cell(row, 'Cost')).toBe(dollars(captured.costNanoUsd));
    }
  });

  test('is sorted by the database, either way', { tag: '@both' }, async ({ page, preview }) => {
    const sessions = new SessionsPage(page, preview.url);
    await sessions.goto();
    await sessions.sortBy('Cost');
    await expect(page).toHaveURL(/sort=/);
    await expect(sessions.rows.first()).toContainText(/\$0\.(67|00)|–/);
    const once = await sessions.column('Cost');
    await sessions.sortBy('Cost');
    await expect.poll(() => sessions.column('Cost')).not.toEqual(once);
  });

  test('finds a session by words of its prompts', async ({ page, preview }) => {
    const sessions = new SessionsPage(page, preview.url);
    await sessions.goto();
    await sessions.search.fill('eleven THOUSAND');
    await expect(sessions.count).toHaveText('1–1 of 1 session');
    await expect(sessions.rows.first()).toContainText('Eleven thousand events');
    await page.reload();
    await expect(sessions.search).toHaveValue('eleven THOUSAND');
    await expect(sessions.count).toHaveText('1–1 of 1 session');
  });

  test('opens a session by a piece of its id', async ({ page, preview }) => {
    const sessions = new SessionsPage(page, preview.url);
    await sessions.goto();
    await sessions.openById.fill('3459316f');
    await sessions.openById.press('Enter');
    await expect(page).toHaveURL(/sessions\/3459316f-4b57-4041-aae2-04fad0375ff6/);
    const session = new SessionPage(page, preview.url);
    await expect(session.eventCount).toContainText('192');
  });

  test('says when an id is found nowhere', async ({ page, preview }) => {
    const sessions = new SessionsPage(page, preview.url);
    await sessions.goto();
    await sessions.openById.fill('no-such-session');
    await sessions.openById.press('Enter');
    await expect(page.getByText(/no session/i).first()).toBeVisible();
  });

  test('shows a hostile prompt as text', async ({ page, preview }) => {
    const sessions = new SessionsPage(page, preview.url);
    await sessions.goto();
    await expect(page.getByText('<img src=x', { exact: false }).first()).toBeVisible();
    await new SessionPage(page, preview.url).goto(MADE_SESSIONS.hostile);
    await expect(page.getByText(HOSTILE_PROMPT.slice(0, 30), { exact: false }).first()).toBeVisible();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('an empty database and an empty range say what is the case', async ({ page, preview }) => {
    const empty = new SessionsPage(page, preview.emptyUrl);
    await empty.goto();
    await expect(page.getByText(/no sessions/i).first()).toBeVisible();
    const sessions = new SessionsPage(page, preview.url);
    await sessions.goto({ from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' });
    await expect(page.getByText(/no sessions/i).first()).toBeVisible();
  });

  test('a database that is down is said to be down, and retry works', async ({ page, preview }) => {
    const sessions = new SessionsPage(page, preview.url);
    await sessions.goto();
    await expect(sessions.rows.first()).toBeVisible();
    await preview.stopLogs();
    try {
      await page.reload();
      const retry = page.getByRole('button', { name: /try again|retry/i }).first();
      await expect(retry).toBeVisible();
      await preview.startLogs();
      await retry.click();
      await expect(sessions.rows.first()).toBeVisible();
    } finally {
      await preview.startLogs();
    }
  });
});

test('Back from a session returns to the same list', async ({ page, preview }) => {
  const sessions = new SessionsPage(page, preview.url);
  await sessions.goto({ ...TEST_RANGE, q: 'hello.py' });
  await expect(sessions.rows.first()).toBeVisible();
  const address = page.url();
  await sessions.rows.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/sessions\/[0-9a-f]{8}/);
  await page.goBack();
  await expect(page).toHaveURL(address);
});
