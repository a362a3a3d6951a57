import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { type Browser, chromium, type Page } from '@playwright/test';

import { findChromium } from '../tests/browser/chromium';
import { SessionsPage } from '../tests/pages/SessionsPage';
import { CATALOGUE_PICTURES, pageShots } from './screenshots/pageShots';
import type { Shot } from './screenshots/shot';
import { timelineShots } from './screenshots/timelineShots';

/**
 * Takes the pictures of the documentation and of the catalogue from a running demo, in both themes: `npm run demo`,
 * then `npm run screenshots -- http://localhost:4300`; with `--only usage` those whose file has it in its name, with
 * `--to folder` elsewhere than into the repository.
 */
const SIZE = { width: 1440, height: 900 };

/** The session of the list that a text in its prompts finds. */
async function sessionIdOf(page: Page, url: string, text: string): Promise<string> {
  const sessions = new SessionsPage(page, url);
  await sessions.goto({ from: 'now-7d', to: 'now' });
  await sessions.search.fill(text);
  const row = sessions.rows.filter({ hasText: text }).first();
  await row.waitFor();
  const href = await row.getByRole('link').first().getAttribute('href');
  return decodeURIComponent(new URL(href ?? '', url).pathname.split('/').at(-1) ?? '');
}

async function take(browser: Browser, url: string, shot: Shot, folder: string): Promise<void> {
  const page = await browser.newPage({ viewport: shot.size ?? SIZE });
  await shot.open(page, url);
  await page.waitForTimeout(1_000);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
  const file = path.join(folder, shot.file);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  await page.close();
  console.log(shot.file);
}

const OPTIONS = { only: { type: 'string', default: '' }, to: { type: 'string', default: process.cwd() } } as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [url = 'http://localhost:4300'] = positionals;
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const sessions = {
    busy: await sessionIdOf(page, url, 'Migrate all handlers'),
    idle: await sessionIdOf(page, url, 'crash'),
  };
  await page.close();
  const shots = [...pageShots(sessions), ...timelineShots(sessions)].filter(({ file }) => file.includes(values.only));
  for (const shot of shots) {
    await take(browser, url, shot, values.to);
  }
  for (const [picture, of] of CATALOGUE_PICTURES.filter(([, taken]) => shots.some(({ file }) => file === taken))) {
    mkdirSync(path.dirname(path.join(values.to, picture)), { recursive: true });
    copyFileSync(path.join(values.to, of), path.join(values.to, picture));
    console.log(`${picture}: as ${of}`);
  }
  await browser.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
