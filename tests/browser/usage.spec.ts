import { expect, test, withoutDatasources } from './preview';
import { SessionsPage, TEST_RANGE } from '../pages/SessionsPage';
import { UsagePage } from '../pages/UsagePage';
import { captures } from '../../src/testing/captures';

/** In these minutes there are events of sessions that sent no metrics. */
const LOGS_ALONE = { from: '2026-11-23T09:59:00.000Z', to: '2026-11-23T10:08:00.000Z' } as const;
const OLD_CLIENT = captures.find(({ name }) => name === '2.0.76-print');
const LOGS_DATASOURCE = 'victoriametrics-logs-datasource';
const METRICS_DATASOURCES = ['victoriametrics-metrics-datasource', 'prometheus'] as const;
const MODELS = 'Which models cost most?';

test.describe('the usage', () => {
  test('is by metrics what it is by logs, and says so', { tag: '@both' }, async ({ page, preview }) => {
    const usage = new UsagePage(page, preview.url);
    await usage.goto({ ...TEST_RANGE, version: '2.0.76' });
    await expect(usage.sources).toContainText('The logs say the same: $0.22');
    expect(await usage.exactly('Cost')).toContain(`$${(OLD_CLIENT?.costNanoUsd ?? NaN) / 1e9}\nFrom the metrics`);
    expect(await usage.exactly('Tokens')).toContain(OLD_CLIENT?.cacheReadTokens.toLocaleString('en-US'));
    expect(await usage.exactly('Prompts')).toContain('1\nFrom the logs');
    expect(await usage.exactly('Cost per prompt')).toContain('From metrics and logs');
    await expect(usage.tile('Commits')).toContainText(/\d/);
  });

  test('differs between metrics and logs with a likely reason', async ({ page, preview }) => {
    const usage = new UsagePage(page, preview.url);
    await usage.goto();
    await expect(usage.sources).toContainText(
      /Metrics say \$[\d.]+ and .* tokens, logs \$[\d.]+ .*; likely because \w/
    );
    await expect(usage.tile('Lines added')).toContainText(/[1-9]/);
    await expect(usage.tile('Active: Claude Code')).toContainText(/[1-9]/);
    await expect(usage.list(MODELS)).toBeVisible();
    await expect(page.getByText('Which kinds of tokens were used?')).toBeVisible();
  });

  test('shows what the logs know where the metrics have nothing', { tag: '@both' }, async ({ page, preview }) => {
    const usage = new UsagePage(page, preview.url);
    await usage.goto(LOGS_ALONE);
    await expect(usage.tile('Sessions')).toContainText(/\d/);
    await expect(usage.tile('Cost')).toContainText('$');
    await expect(usage.tile('Commits')).toContainText('–');
    await expect(usage.sources).toContainText(/from the logs alone/);
  });

  test(
    'a row of a list leads to its sessions, filtered alike, and back',
    { tag: '@both' },
    async ({ page, preview }) => {
      const usage = new UsagePage(page, preview.url);
      await usage.goto();
      const link = usage.list(MODELS).getByRole('link').first();
      const model = await link.innerText();
      await link.click();
      await expect(page).toHaveURL(/\/sessions\?/);
      expect(new URL(page.url()).searchParams.getAll('model')).toEqual([model]);
      expect(new URL(page.url()).searchParams.get('from')).toBe(TEST_RANGE.from);
      await expect(new SessionsPage(page, preview.url).count).toHaveText(/of \d+ sessions?$/);
      await page.getByRole('link', { name: 'Usage' }).last().click();
      await expect(page).toHaveURL(/\/usage\?/);
      expect(new URL(page.url()).searchParams.getAll('model')).toEqual([model]);
      await expect(usage.list(MODELS).getByRole('link')).toHaveCount(1);
    }
  );

  test('a series of a panel leads to as many sessions as its list says, and back', async ({ page, preview }) => {
    const usage = new UsagePage(page, preview.url);
    await usage.goto({ ...TEST_RANGE, by: 'service.version' });
    await usage.legends.first().getByRole('link', { name: '2.0.76', exact: true }).click();
    await expect(page).toHaveURL(/\/sessions\?.*version=2\.0\.76/);
    const sessions = new SessionsPage(page, preview.url);
    await expect(sessions.count).toHaveText('1–1 of 1 session');
    await expect(sessions.rowOf(OLD_CLIENT?.sessionId ?? '')).toBeVisible();
    await page.goBack();
    await expect(usage.legends.first().getByRole('link', { name: '2.0.76', exact: true })).toBeVisible();
    expect(new URL(page.url()).searchParams.get('by')).toBe('service.version');
  });

  test('a bar leads to its sessions', async ({ page, preview }) => {
    const usage = new UsagePage(page, preview.url);
    await usage.goto();
    const bar = usage.panel(/^Where did the cost go/).getByRole('link').first();
    const model = await bar.innerText();
    await bar.click();
    await expect(page).toHaveURL(/\/sessions\?/);
    expect(new URL(page.url()).searchParams.getAll('model')).toEqual([model]);
    await expect(new SessionsPage(page, preview.url).rows.first()).toContainText(model.replace('claude-', ''));
  });

  test('a panel shows its data and the queries that gave it', async ({ page, preview }) => {
    const usage = new UsagePage(page, preview.url);
    await usage.goto();
    await usage.panel(/^Where did the cost go/).hover();
    await page.getByRole('button', { name: /^Menu for panel .*Where did the cost go/ }).click();
    await page.getByRole('menuitem', { name: 'Inspect' }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer).toContainText(/\d+ of \d+ rows/);
    await drawer.getByRole('tab', { name: /^Queries/ }).click();
    await expect(drawer).toContainText('claude_code.cost.usage');
  });

  test('without a source of metrics is what the logs know', async ({ page, preview }) => {
    await withoutDatasources(page, ...METRICS_DATASOURCES);
    const usage = new UsagePage(page, preview.url);
    await usage.goto();
    await expect(usage.tile('Prompts')).toContainText(/[1-9]/);
    await expect(usage.tile('Lines added')).toContainText('–');
    expect(await usage.exactly('Lines added')).toContain('There is no Prometheus or VictoriaMetrics');
    await expect(usage.sources).toContainText(/no Prometheus or VictoriaMetrics data source to ask/);
    await expect(usage.list(MODELS).getByRole('link').first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('without a source of logs is what the metrics count', async ({ page, preview }) => {
    await withoutDatasources(page, LOGS_DATASOURCE);
    const usage = new UsagePage(page, preview.url);
    await usage.goto();
    await expect(usage.tile('Lines added')).toContainText(/[1-9]/);
    await expect(usage.tile('Prompts')).toContainText('–');
    expect(await usage.exactly('Prompts')).toContain('There is no VictoriaLogs data source');
    const total = captures.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0) / 1e9;
    expect(await usage.exactly('Cost')).toContain(`$${Number(total.toFixed(9))}`);
    expect(await usage.exactly('Sessions')).toMatch(new RegExp(`^${captures.length}\\n`));
    await expect(usage.list(MODELS)).toContainText('claude-opus-5-5');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('a range without data says so, and leads to one that has some', async ({ page, preview }) => {
    const usage = new UsagePage(page, preview.url);
    await usage.goto({ from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' });
    await expect(page.getByText('No usage in this range')).toBeVisible();
    await page.getByRole('button', { name: 'Show the time of the latest session' }).click();
    await expect(usage.tile('Sessions')).toContainText(/[1-9]/);
    await page.goBack();
    await expect(page.getByText('No usage in this range')).toBeVisible();
  });

  test('a source that does not answer is named beside what the other knows, and asked again', async ({
    page,
    preview,
  }) => {
    const usage = new UsagePage(page, preview.url);
    try {
      await preview.stopLogs();
      await usage.goto();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await expect(usage.tile('Lines added')).toContainText(/[1-9]/);
      await expect(usage.tile('Prompts')).toContainText('–');
    } finally {
      await preview.startLogs();
    }
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(usage.tile('Prompts')).toContainText(/[1-9]/);
    try {
      await preview.stopMetrics();
      await page.reload();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await expect(usage.tile('Prompts')).toContainText(/[1-9]/);
      await expect(usage.tile('Lines added')).toContainText('–');
    } finally {
      await preview.startMetrics();
    }
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(usage.tile('Lines added')).toContainText(/[1-9]/);
  });
});
