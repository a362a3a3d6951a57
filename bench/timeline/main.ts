import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildHost } from '../../demo/host/server/buildHost';
import { hostVariant } from '../../demo/host/server/hostVariant';
import { startHost } from '../../demo/host/server/startHost';
import { startStack } from '../../demo/stack/startStack';
import { findChromium } from '../../tests/browser/chromium';
import { storeRows } from '../../tests/browser/storeRows';
import { longSession, type LongSession } from './longSession';
import { measureModel } from './modelTime';
import { type BenchOptions, readOptions } from './options';
import { measurePage } from './pageTime';
import { markdownReport, missedTargets, terminalReport } from './report';
import type { Measured } from './targets';

const tell = (text: string): void => console.error(text);

/** Real databases with the sessions in them, and the built plugin over them, for as long as `use` takes. */
async function served<Result>(
  sessions: readonly LongSession[],
  distDir: string,
  use: (url: string) => Promise<Result>
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sessionline-bench-'));
  const stack = await startStack({ dataDir: folder, progress: tell });
  try {
    for (const { rows } of sessions) {
      await storeRows(stack.logsUrl, rows);
      tell(`Stored ${rows.length} events`);
    }
    const variant = hostVariant(process.env['SESSIONLINE_HOST']);
    await buildHost({ variant });
    const { logsUrl, metricsUrl } = stack;
    const host = await startHost({ distDir: path.resolve(distDir), logsUrl, metricsUrl, port: 0, variant });
    try {
      return await use(host.url);
    } finally {
      await host.stop();
    }
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(sessions: readonly LongSession[], url: string, { minutes }: BenchOptions) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const all: Measured[] = [];
  try {
    for (const session of sessions) {
      const events = session.rows.length;
      tell(`${events} events`);
      const model = measureModel(session.rows);
      tell(`  folded in ${Math.round(model.totalMs)} ms`);
      all.push({ events, model, page: await measurePage(browser, session, { url, minutes, tell }) });
    }
    return { all, chromium: browser.version() };
  } finally {
    await browser.close();
  }
}

/** `npm run bench:timeline [-- --minutes 10] [--sizes "1000 100000"] [--report] [--check] [--dist folder]` */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const sessions = options.sizes.map(longSession);
  const { all, chromium: version } = await served(sessions, options.distDir, (url) =>
    measureAll(sessions, url, options)
  );
  console.log(terminalReport(all));
  if (options.reportFile !== undefined) {
    writeFileSync(options.reportFile, markdownReport(all, { chromium: version, date: new Date() }));
  }
  const missed = missedTargets(all);
  if (options.isChecked && missed.length > 0) {
    throw new Error(`Targets missed: ${missed.join('; ')}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
