import { test as grafanaTest } from '@grafana/plugin-e2e';
import {
  type Browser,
  type BrowserContext,
  expect,
  type Page,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from '@playwright/test';

import { test as previewTest } from '../browser/preview';
import { AppPages, type Host } from '../pages/AppPages';
import { TEST_RANGE } from '../pages/SessionsPage';
import { type Watch, watchPage } from '../pages/watchPage';
import { GrafanaApi } from './grafana/GrafanaApi';

export interface HostFixtures {
  readonly host: Host;
  readonly app: AppPages;
  /** What the page complained of; a test fails at its end where that is anything. */
  readonly watch: Watch;
}

type HostTest = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & HostFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
>;

interface OnHost {
  readonly page: Page;
  readonly host: Host;
}

async function provideApp({ page, host }: OnHost, use: (app: AppPages) => Promise<void>): Promise<void> {
  await use(new AppPages(page, host));
}

async function provideWatch({ page, host }: OnHost, use: (watch: Watch) => Promise<void>): Promise<void> {
  const watch = await watchPage(page, host.url);
  await use(watch);
  expect(watch.complaints()).toEqual([]);
}

/** What @grafana/plugin-e2e wants to know of Grafana before each test, and would open a page for. */
interface BootFacts {
  readonly bootData: { readonly version: string; readonly namespace?: string; readonly selectorsUrl?: string };
}

/** Contexts of the browser by who is signed in. A Grafana is megabytes of scripts, which each new one would load anew. */
interface KeptContexts {
  readonly contexts: Map<string, BrowserContext>;
}

async function provideContexts(
  {}: object,
  use: (contexts: Map<string, BrowserContext>) => Promise<void>
): Promise<void> {
  const contexts = new Map<string, BrowserContext>();
  await use(contexts);
  await Promise.all([...contexts.values()].map((context) => context.close()));
}

interface ForContext extends KeptContexts {
  readonly browser: Browser;
  readonly storageState: PlaywrightTestOptions['storageState'];
}

/** Pages of a test are its own; what they left in the browser's storage goes with them. */
async function provideContext(
  { browser, contexts, storageState }: ForContext,
  use: (context: BrowserContext) => Promise<void>
): Promise<void> {
  const person = JSON.stringify(storageState ?? '');
  const context = contexts.get(person) ?? (await browser.newContext());
  contexts.set(person, context);
  await use(context);
  for (const page of context.pages()) {
    await page.evaluate(() => localStorage.clear()).catch(() => undefined);
    await page.close();
  }
}

/** For any Grafana whose databases hold sessions: `npm run server`, or your own. */
const onGrafana = (url: string) =>
  grafanaTest.extend<HostFixtures & BootFacts, KeptContexts>({
    contexts: [provideContexts, { scope: 'worker' }],
    context: provideContext,
    bootData: async ({ playwright }, use) => {
      const api = await GrafanaApi.connect(playwright, url);
      await use({ version: await api.version() });
      await api.close();
    },
    host: { url: url.replace(/\/+$/, ''), range: { from: 'now-30d', to: 'now' } },
    app: provideApp,
    watch: [provideWatch, { auto: true }],
  });

/** Below a path, which is the harder case; the other browser tests are at the root. */
const onPreview = () =>
  previewTest.extend<HostFixtures>({
    host: async ({ preview }, use) => use({ url: preview.subPathUrl, range: TEST_RANGE }),
    app: provideApp,
    watch: [provideWatch, { auto: true }],
  });

/** Set by the configuration of `npm run e2e`, and taken away by that of the browser tests. */
const grafanaUrl = process.env['GRAFANA_URL'];

/** Playwright's `test` with the app's pages, in a real Grafana or in the preview. */
export const test: HostTest = grafanaUrl === undefined ? onPreview() : onGrafana(grafanaUrl);

export { expect };
