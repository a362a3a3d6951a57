import type { Page } from '@playwright/test';

import { expect, test } from './grafanaTest';
import { APP_PATH } from '../../pages/SessionsPage';

const LOGS = { type: 'victoriametrics-logs-datasource', uid: 'victorialogs' } as const;
const DASHBOARD = { uid: 'sessionline-e2e', title: 'Sessionline e2e' } as const;
const PANEL = 'One session';
const BACK = `Back to ${DASHBOARD.title}`;

/** A dashboard of somebody else's with rows of one session. */
const dashboardOf = (sessionId: string) => ({
  ...DASHBOARD,
  time: { from: 'now-30d', to: 'now' },
  panels: [
    {
      id: 1,
      type: 'table',
      title: PANEL,
      gridPos: { x: 0, y: 0, w: 24, h: 10 },
      datasource: LOGS,
      targets: [{ refId: 'A', datasource: LOGS, expr: `session.id:="${sessionId}"`, queryType: 'instant' }],
    },
  ],
});

const exploreOf = (sessionId: string): string => {
  const queries = [{ refId: 'A', datasource: LOGS, expr: `session.id:="${sessionId}"` }];
  const panes = { a: { datasource: LOGS.uid, queries, range: { from: 'now-30d', to: 'now' } } };
  return `/explore?schemaVersion=1&panes=${encodeURIComponent(JSON.stringify(panes))}`;
};

async function inMenuOf(page: Page, panel: string): Promise<void> {
  await page.getByRole('heading', { name: panel }).hover();
  await page.getByRole('button', { name: `Menu for panel ${panel}` }).click();
}

/** By the field at the top: its key does nothing before the page listens, and closes what it opened when pressed twice. */
async function command(page: Page, name: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Search/ })
    .click();
  await page.getByPlaceholder(/^Search or jump to/).fill('Claude Code');
  await page.getByRole('option', { name }).click();
}

test.describe('out of the app', () => {
  test('a session leads to its rows in Explore, and Grafana offers the way back', async ({ page, app, host }) => {
    await app.openDearest();
    await page.getByRole('link', { name: 'Open in Explore' }).click();
    await expect(page).toHaveURL((url) => url.href.startsWith(`${host.url}/explore?`));
    await expect(page.getByText(/claude_code\.|session\.id/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Back to Sessionline' }).click();
    await expect(page).toHaveURL((url) => url.href.startsWith(`${host.url}${APP_PATH}/sessions/`));
  });

  test('a panel leads to Explore with its query and its range', async ({ page, app, host }) => {
    await app.openUsage();
    const items = await app.usage.openMenu(/^Where did the cost go/);
    await items.filter({ hasText: 'Explore' }).click();
    await expect(page).toHaveURL((url) => url.href.startsWith(`${host.url}/explore?`));
    await expect(page.getByText(/claude_code/).first()).toBeVisible();
  });

  test('a panel goes onto a dashboard by Grafana’s own form', async ({ page, app, host }) => {
    await app.openUsage();
    const items = await app.usage.openMenu(/^Where did the cost go/);
    await items.filter({ hasText: 'Add to dashboard' }).click();
    const form = page.getByRole('dialog', { name: 'Add to dashboard' });
    await form.getByRole('button', { name: 'Open dashboard' }).click();
    await expect(page).toHaveURL((url) => url.href.startsWith(`${host.url}/dashboard/new`));
    await expect(page.getByRole('heading', { name: /^Where did the cost go/ })).toBeVisible();
  });

  test('a panel leads to a new alert rule with its query', async ({ page, app, host }) => {
    await app.openUsage();
    const items = await app.usage.openMenu(/^Where did the cost go/);
    await items.filter({ hasText: 'Create alert' }).click();
    await expect(page).toHaveURL((url) => url.href.startsWith(`${host.url}/alerting/new`));
    await expect(page.getByText(/claude_code/).first()).toBeVisible();
  });
});

test.describe('into the app', () => {
  test('the menu of a dashboard’s panel opens the session of its rows, and Grafana offers the way back', async ({
    page,
    app,
    api,
    host,
  }) => {
    const sessionId = await app.dearestSessionId();
    await app.open(await api.dashboard(dashboardOf(sessionId)));
    await inMenuOf(page, PANEL);
    await page.getByRole('menuitem', { name: 'Extensions' }).hover();
    await page.getByRole('menuitem', { name: 'Open session timeline' }).last().click();
    await expect(page).toHaveURL((url) => url.href.startsWith(`${host.url}${APP_PATH}/sessions/${sessionId}?`));
    await expect(app.session.timeline).toBeVisible();
    await page.getByRole('button', { name: BACK }).click();
    await expect(page).toHaveURL((url) => url.href.startsWith(`${host.url}/d/${DASHBOARD.uid}`));
    await api.removeDashboard(DASHBOARD.uid);
  });

  test('Explore opens the session that its query names', async ({ page, app, host }) => {
    const sessionId = await app.dearestSessionId();
    await app.open(exploreOf(sessionId));
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Open session timeline' }).click();
    // Grafana asks whether to leave what one explored.
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page).toHaveURL((url) => url.href.startsWith(`${host.url}${APP_PATH}/sessions/${sessionId}?`));
    await expect(app.session.timeline).toBeVisible();
  });

  test('the command palette leads to each page', async ({ page, app, host }) => {
    await app.open('/dashboards');
    for (const [name, path] of [
      ['Claude Code: usage and cost', 'usage'],
      ['Claude Code: set up telemetry', 'setup'],
      ['Claude Code: sessions', 'sessions'],
    ] as const) {
      await command(page, name);
      await expect(page).toHaveURL((url) => url.href.startsWith(`${host.url}${APP_PATH}/${path}`));
    }
  });

  test('the command palette opens a session by a piece of its id', async ({ page, app, host }) => {
    const sessionId = await app.dearestSessionId();
    await app.open('/dashboards');
    await command(page, 'Claude Code: open session by id');
    await page.getByRole('combobox', { name: 'Go to session' }).fill(sessionId);
    await page.getByRole('option', { name: sessionId.slice(0, 8) }).click();
    await expect(page).toHaveURL((url) => url.href.startsWith(`${host.url}${APP_PATH}/sessions/${sessionId}`));
  });
});
