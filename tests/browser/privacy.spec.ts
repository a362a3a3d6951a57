import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from './preview';
import { ExportDialog } from '../pages/ExportDialog';
import { SessionPage } from '../pages/SessionPage';
import { SessionsPage } from '../pages/SessionsPage';
import { SettingsPage } from '../pages/SettingsPage';

const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';
const SECRETS = '11000000-0000-4000-8000-0000000000a7';
const KEY = 'sk-ant-api03-abcdef0123456789abcdef';

/** The preview's person as somebody whom the server gives the app, and not its texts. */
async function signInWithoutTexts(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') {
      return route.fallback();
    }
    const response = await route.fetch();
    const body = await response.text();
    const given = body.replace('"permissions":{', '"permissions":{"sessionline-claudecode-app:use":true,');
    expect(given).not.toBe(body);
    return route.fulfill({ response, body: given });
  });
}

async function permitOnly(page: Page, url: string): Promise<void> {
  const settings = new SettingsPage(page, url);
  await settings.goto();
  await settings.choice('Those with the permission').check({ force: true });
  await settings.button('Save').click();
  await expect(settings.form.getByText('Changed: Privacy.')).toBeVisible();
}

test.describe('texts for those permitted only', () => {
  test('are lengths for the others, on every page and in every file', async ({ page, preview }) => {
    const sessions = new SessionsPage(page, preview.url);
    const session = new SessionPage(page, preview.url);
    await permitOnly(page, preview.url);
    await signInWithoutTexts(page);
    await sessions.goto();
    await expect(sessions.count).toBeVisible();
    await expect(page.getByText(/Lengths are shown in place of texts/)).toHaveCount(1);
    await expect(page.getByText(/Redacted prompt \(\d+ characters\)/).first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Search sessions' })).toBeDisabled();
    expect(await page.locator('body').innerText()).not.toMatch(/tidy|hello\.py/i);
    await session.goto(INTERACTIVE);
    for (const tab of ['Raw', 'Turns', 'Events']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      expect(await page.locator('body').innerText()).not.toMatch(/tidy the repo|hello\.py|\/home\/dev/i);
    }
    const { violations } = await new AxeBuilder({ page }).include('[role=note]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const dialog = new ExportDialog(page);
    await dialog.open();
    await dialog.pick('All but secrets');
    await dialog.pick('JSON');
    const { text } = await dialog.download();
    expect(JSON.parse(text).redaction.textsHidden).toBe(true);
    expect(text).not.toMatch(/tidy the repo|hello\.py/i);
  });

  test('are there for those with the permission, without a word of it', async ({ page, preview }) => {
    const sessions = new SessionsPage(page, preview.url);
    await permitOnly(page, preview.url);
    await sessions.goto();
    await expect(sessions.count).toBeVisible();
    await expect(page.getByText(/Lengths are shown in place of texts/)).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'Search sessions' })).toBeEnabled();
  });
});

test.describe('secrets', () => {
  test('are covered everywhere, and one is uncovered by a key', async ({ page, preview }) => {
    const row = (name: string, sequence: number, fields: Readonly<Record<string, string>>) => ({
      _time: new Date(Date.UTC(2026, 10, 23, 14, 0, sequence)).toISOString(),
      _msg: `claude_code.${name}`,
      'service.name': 'claude-code',
      'event.name': name,
      'event.sequence': String(sequence),
      'session.id': SECRETS,
      'prompt.id': 'p1',
      ...fields,
    });
    await preview.storeRows([
      row('user_prompt', 0, { prompt: `Deploy with ${KEY} now`, prompt_length: '48' }),
      row('tool_result', 1, {
        tool_name: 'Bash',
        success: 'false',
        error: `\u001b[31m401 for ${KEY}\u001b[0m`,
        tool_input: JSON.stringify({ command: `deploy --token ${KEY}`, password: 'two words' }),
      }),
    ]);
    const session = new SessionPage(page, preview.url);
    await session.goto(SECRETS);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deploy with [secret] now');
    expect(await page.title()).not.toContain('abcdef');
    await page.getByRole('row').filter({ hasText: 'deploy' }).first().click();
    const covers = page.getByRole('button', { name: 'Show this secret' });
    await expect(covers.first()).toBeVisible();
    expect(await page.locator('body').innerText()).not.toMatch(/abcdef0123|two words/);
    const before = await covers.count();
    await covers.first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: KEY })).toBeFocused();
    await expect(covers).toHaveCount(before - 1);
    await page.getByRole('tab', { name: /^Raw/ }).click();
    const [list] = await Promise.all([page.getByRole('tabpanel').or(page.locator('ol')).first().innerText()]);
    expect(list).not.toContain('abcdef');
  });
});
