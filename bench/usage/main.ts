import { type Browser, chromium, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildHost } from '../../demo/host/server/buildHost';
import { hostVariant } from '../../demo/host/server/hostVariant';
import { startHost } from '../../demo/host/server/startHost';
import { startStack } from '../../demo/stack/startStack';
import { findChromium } from '../../tests/browser/chromium';
import { APP_PATH } from '../../tests/pages/SessionsPage';
import { type Asked, askAsDashboard, askAsPage, type Databases, forget } from './asking';
import { storeFleet } from './fleet';
import { type BenchOptions, readOptions } from './options';
import { plainDashboard, type Shown } from './plainDashboard';
import { markdownReport, terminalReport, worse } from './report';

const tell = (text: string): void => console.error(text);

const DAY_MS = 86_400_000;
/** The width of a bar of the page over 30 days. */
const STEP_SECONDS = 12 * 3600;

async function inPage(browser: Browser, use: (page: Page) => Promise<Asked>): Promise<Asked> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US', timezoneId: 'UTC' });
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

interface Bench {
  readonly browser: Browser;
  /** The preview's address. */
  readonly url: string;
  readonly databases: Databases;
  readonly shown: Shown;
  readonly runs: number;
}

/** Page and dashboard in turns, each first without remembered answers and then with them. */
async function measure({ browser, url, databases, shown, runs }: Bench) {
  const range = new URLSearchParams({ from: String(shown.fromMs), to: String(shown.toMs) });
  const asPage = () => inPage(browser, (page) => askAsPage(page, `${url}${APP_PATH}/usage?${range}`, databases));
  const asDashboard = () =>
    inPage(browser, async (page) => {
      // Any address of the same server that asks nothing itself.
      await page.goto(`${url}/nothing.txt`);
      return askAsDashboard(page, plainDashboard(shown), databases);
    });
  const first = { page: new Array<Asked>(), dashboard: new Array<Asked>() };
  const again = { page: new Array<Asked>(), dashboard: new Array<Asked>() };
  for (let run = 1; run <= runs; run++) {
    await forget(databases);
    first.page.push(await asPage());
    again.page.push(await asPage());
    await forget(databases);
    first.dashboard.push(await asDashboard());
    again.dashboard.push(await asDashboard());
    tell(`Run ${run} of ${runs}`);
  }
  return { first, again };
}

async function inBrowser(url: string, databases: Databases, { runs, days }: BenchOptions, nowMs: number) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const shown = { fromMs: nowMs - days * DAY_MS, toMs: nowMs, stepSeconds: STEP_SECONDS };
    const asked = await measure({ browser, url, databases, shown, runs });
    return { ...asked, days, chromium: browser.version(), date: new Date() };
  } finally {
    await browser.close();
  }
}

/** `npm run bench:usage [-- --sessions 1000] [--days 30] [--runs 5] [--report] [--check] [--dist folder]` */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const folder = mkdtempSync(path.join(tmpdir(), 'sessionline-bench-'));
  const stack = await startStack({ dataDir: folder, progress: tell });
  const { logsUrl, metricsUrl } = stack;
  const databases = { logsUrl, metricsUrl, folder };
  try {
    const nowMs = Math.floor(Date.now() / 1000) * 1000;
    const stored = await storeFleet(databases, { ...options, nowMs });
    tell(`Stored ${stored.samples} samples in ${stored.series} series, ${stored.events} events`);
    const variant = hostVariant(process.env['SESSIONLINE_HOST']);
    await buildHost({ variant });
    const host = await startHost({ distDir: path.resolve(options.distDir), logsUrl, metricsUrl, port: 0, variant });
    try {
      const measured = { stored, ...(await inBrowser(host.url, databases, options, nowMs)) };
      console.log(terminalReport(measured));
      if (options.reportFile !== undefined) {
        writeFileSync(options.reportFile, markdownReport(measured));
      }
      if (options.isChecked && worse(measured).length > 0) {
        throw new Error(`The page is worse than a plain dashboard: ${worse(measured).join(', ')}`);
      }
    } finally {
      await host.stop();
    }
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
