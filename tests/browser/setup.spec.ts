import type { Page } from '@playwright/test';

import { testIds } from '../../src/components/testIds';
import { axeFindings } from '../pages/axeFindings';
import { expect, test, withoutDatasources } from './preview';

/** Long before and after any other test's sessions. */
const NOW = '2026-10-07T15:00:00Z';
const VL = 'http://vl.example.org:9428';

const setup = (base: string, query = ''): string => `${base}/a/sessionline-claudecode-app/setup${query}`;
const recipe = (page: Page) => page.getByTestId(testIds.setup.recipe).locator('pre');
const check = (page: Page) => page.getByTestId(testIds.setup.check);
const event = (sessionId: string, more: Readonly<Record<string, string>> = {}) => ({
  _time: NOW,
  _msg: 'claude_code.user_prompt',
  'event.name': 'user_prompt',
  'service.name': 'claude-code',
  'session.id': sessionId,
  prompt: 'Hello',
  ...more,
});

test.describe('a recipe', () => {
  test('follows what is chosen and typed, with Back, and is there again on the next visit', async ({
    page,
    preview,
  }) => {
    await page.goto(setup(preview.url));
    await expect(recipe(page)).toContainText('<host of VictoriaLogs>');
    await page.getByLabel('Address of VictoriaLogs').fill(VL);
    await expect(recipe(page)).toContainText(`${VL}/insert/opentelemetry/v1/logs`);
    await page.getByRole('radio', { name: 'Delta' }).check({ force: true });
    await page.getByRole('switch', { name: 'Prompts' }).check({ force: true });
    await expect(page).toHaveURL(/counters=delta/);
    const { env } = JSON.parse(await recipe(page).innerText());
    expect(env).toMatchObject({
      OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: 'delta',
      OTEL_LOG_USER_PROMPTS: '1',
      OTEL_LOG_ASSISTANT_RESPONSES: '0',
    });
    await page.goBack();
    await expect(recipe(page)).not.toContainText('OTEL_LOG_USER_PROMPTS');
    await page.goto(setup(preview.url, '?place=fish'));
    await expect(recipe(page)).toContainText(`set -gx OTEL_EXPORTER_OTLP_LOGS_ENDPOINT ${VL}`);
  });

  test('is chosen and copied by keyboard alone', async ({ page, preview, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(setup(preview.url));
    await page.getByRole('combobox', { name: 'Where Claude Code runs' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('PowerShell');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(recipe(page)).toContainText("$env:CLAUDE_CODE_ENABLE_TELEMETRY = '1'");
    await page.getByRole('button', { name: 'Copy', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain("OTEL_LOGS_EXPORTER = 'otlp'");
  });
});

test.describe('the live check', () => {
  test.beforeEach(({ page }) => page.clock.setSystemTime(new Date(NOW)));

  test('turns green with the first events, and leads to their session', async ({ page, preview }) => {
    await page.goto(setup(preview.url));
    await expect(check(page).getByText(/^Last looked at/)).toBeVisible();
    await expect(check(page)).toHaveAttribute('data-state', 'waiting');
    await preview.storeRows([event('set-up-1')]);
    await expect(check(page)).toHaveAttribute('data-state', 'arrived', { timeout: 20_000 });
    await check(page).getByRole('link', { name: 'Open the session' }).click();
    await expect(page).toHaveURL(/\/sessions\/set-up-1\?/);
  });

  test('waits for its own mark alone', async ({ page, preview }) => {
    await page.goto(setup(preview.url));
    await page.getByRole('switch', { name: 'Only what these settings send' }).check({ force: true });
    const { env } = JSON.parse(await recipe(page).innerText());
    const mark = String(env.OTEL_RESOURCE_ATTRIBUTES).replace('sessionline.check=', '');
    await preview.storeRows([event('set-up-other')]);
    await check(page).getByRole('button', { name: 'Look now' }).click();
    await expect(check(page)).toHaveAttribute('data-state', 'waiting');
    await preview.storeRows([event('set-up-mine', { 'sessionline.check': mark })]);
    await expect(check(page)).toHaveAttribute('data-state', 'arrived', { timeout: 20_000 });
    await expect(check(page)).toContainText('set-up-mine');
  });

  test('says why it cannot look, and goes on when it can', async ({ page, preview }) => {
    await preview.stopLogs();
    await page.goto(setup(preview.url));
    await expect(check(page)).toHaveAttribute('data-state', 'failed');
    await expect(check(page).getByRole('alert')).toBeVisible();
    await preview.startLogs();
    await check(page).getByRole('button', { name: 'Look now' }).click();
    await expect(check(page)).toHaveAttribute('data-state', 'waiting');
    await check(page).getByRole('button', { name: 'Stop' }).click();
    await expect(check(page)).toHaveAttribute('data-state', 'stopped');
  });
});

test.describe('the first run', () => {
  test('an empty database leads from the list to the set-up', async ({ page, preview }) => {
    await page.goto(`${preview.emptyUrl}/a/sessionline-claudecode-app/sessions`);
    await page.getByRole('link', { name: 'Set up' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Setup' })).toBeVisible();
    await expect(check(page)).toHaveAttribute('data-state', 'waiting');
  });

  test('without any data source there are settings to copy', async ({ page, preview }) => {
    await withoutDatasources(
      page,
      'victoriametrics-logs-datasource',
      'victoriametrics-metrics-datasource',
      'prometheus'
    );
    await page.goto(setup(preview.emptyUrl));
    await expect(page.getByText('Grafana has no data source for the logs')).toBeVisible();
    await expect(recipe(page)).toContainText('CLAUDE_CODE_ENABLE_TELEMETRY');
    await expect(check(page)).toHaveCount(0);
  });
});

test.describe('axe finds nothing', () => {
  for (const theme of ['dark', 'light'] as const) {
    for (const [width, height] of [
      [1440, 900],
      [900, 700],
    ] as const) {
      test(`${theme}, ${width} × ${height}, with all that can be shown`, async ({ page, preview }) => {
        await page.setViewportSize({ width, height });
        await page.goto(setup(preview.url, `?theme=${theme}&place=github&backend=vmauth&record=rawBodies`));
        await page.getByLabel('Address of vmauth').fill('no address');
        await page.getByRole('button', { name: 'Names of the metrics in VictoriaMetrics' }).click();
        await page.getByRole('button', { name: 'Labels of the metrics' }).click();
        await expect(check(page)).toHaveAttribute('data-state', 'waiting');
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0
        );
      });
    }
  }
});
