import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

import { expect, test } from './preview';
import { MADE_SESSIONS } from './testData';

const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';

const dialog = (page: Page) => page.getByRole('dialog', { name: /Share and export/ });
const pick = async (page: Page, name: string) => dialog(page).getByRole('radio', { name }).check({ force: true });

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share and export' }).click();
  await expect(dialog(page).getByText(/^Left out or masked|^Nothing is left out/)).toBeVisible();
  // It slides in.
  const right = async () => {
    const box = await dialog(page).boundingBox();
    return Math.round((box?.x ?? 0) + (box?.width ?? 0));
  };
  await expect.poll(right).toBe(page.viewportSize()?.width);
}

async function download(page: Page): Promise<{ name: string; path: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download' }).click(),
  ]);
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}

test.describe('a session for others', () => {
  test('comes in every format, each of which can be read', { tag: '@both' }, async ({ session }) => {
    const { page } = session;
    await session.open(INTERACTIVE);
    await open(page);
    const files: Record<string, string> = {};
    for (const format of ['HTML', 'Markdown', 'JSON', 'CSV', 'Perfetto', 'OTLP']) {
      await pick(page, format);
      const { name, text } = await download(page);
      expect(name).toMatch(/^sessionline-3459316f-session\.[\w.]+$/);
      files[format] = text;
    }
    const { HTML = '', Markdown = '', JSON: json = '', CSV = '', Perfetto = '', OTLP = '' } = files;
    expect(HTML).toContain('<!doctype html>');
    expect(Markdown).toMatch(/^# .*\n\n- Session: 3459316f/);
    expect(JSON.parse(json).events).toHaveLength(192);
    expect(CSV.split('\r\n')).toHaveLength(192 + 2);
    expect(JSON.parse(Perfetto).traceEvents.length).toBeGreaterThan(192);
    const [{ scopeSpans }] = JSON.parse(OTLP).resourceSpans;
    expect(scopeSpans[0].spans.length).toBeGreaterThan(60);
    expect(Object.values(files).join()).not.toMatch(/Tidy the repo|\/home\/dev|hello\.py/);
  });

  test('is what the choices say, and a page of it opens without a network', async ({ session, browser }) => {
    const { page } = session;
    await session.open(MADE_SESSIONS.hostile);
    await open(page);
    await pick(page, 'All but secrets');
    const { text } = await download(page);
    expect(text).toContain('&lt;img src=x onerror=');
    const context = await browser.newContext({ offline: true });
    const other = await context.newPage();
    const said: string[] = [];
    other.on('console', (message) => said.push(message.text()));
    other.on('request', (request) => said.push(request.url()));
    await other.setContent(text);
    await expect(other.getByRole('heading', { level: 1 })).toContainText('<img src=x');
    await expect(other.getByRole('img', { name: 'Timeline' })).toBeVisible();
    expect(await other.evaluate(() => 'hacked' in window)).toBe(false);
    expect(said).toEqual([]);
    const { violations } = await new AxeBuilder({ page: other }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });

  test('is chosen by keys, and Escape goes back to where one was', async ({ session }) => {
    const { page } = session;
    await session.open(INTERACTIVE);
    const button = page.getByRole('button', { name: 'Share and export' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('button', { name: 'Close' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect(dialog(page).locator('input:focus')).toHaveCount(1);
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
    const ours = violations.filter(({ nodes }) => nodes.some(({ html }) => !html.includes('data-floating-ui')));
    expect(ours.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('has a link with times that stay, in full where no short one can be had', async ({ session }) => {
    const { page } = session;
    await session.open(INTERACTIVE, { from: 'now-30d', to: 'now', view: '1000..20000' });
    await open(page);
    const link = dialog(page).getByRole('textbox', { name: 'Link to this view' });
    await expect(link).toHaveValue(/view=1000\.\.20000/);
    await expect(link).toHaveValue(/from=20\d\d-\d\d-\d\dT/);
    await dialog(page).getByRole('button', { name: 'Shorten' }).click();
    await expect(dialog(page).getByText('Grafana made no short link')).toBeVisible();
    await expect(link).toHaveValue(/view=1000\.\.20000/);
  });
});
