import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { type Browser, chromium, type Page } from '@playwright/test';

import { findChromium } from '../tests/browser/chromium';
import { SessionPage } from '../tests/pages/SessionPage';

/**
 * Takes the pictures of the documentation from a running demo: `npm run demo`, then
 * `npm run screenshots -- http://localhost:4300`.
 */
const TARGET = path.resolve(process.cwd(), 'docs/img/timeline');
const SIZE = { width: 1440, height: 900 };

interface Shot {
  readonly name: string;
  readonly theme: 'dark' | 'light';
  readonly parameters?: Readonly<Record<string, string>>;
  readonly size?: { readonly width: number; readonly height: number };
  readonly prepare?: (session: SessionPage, page: Page) => Promise<void>;
}

const dragOver = async (session: SessionPage, shift: boolean): Promise<void> => {
  const box = await session.canvas.boundingBox();
  if (box) {
    const at = (share: number) => ({ x: box.x + share * box.width, y: box.y + 0.6 * box.height });
    await session.drag(at(0.4), at(0.6), { shift });
  }
};

const SHOTS: readonly Shot[] = [
  { name: 'whole-dark', theme: 'dark' },
  { name: 'whole-light', theme: 'light' },
  { name: 'whole-900', theme: 'light', size: { width: 900, height: 700 } },
  { name: 'selected-dark', theme: 'dark', prepare: (session) => session.press('e', 'f') },
  { name: 'find-dark', theme: 'dark', parameters: { q: 'test' } },
  { name: 'idle-light', theme: 'light', parameters: { clock: 'wall' } },
  {
    name: 'area-dark',
    theme: 'dark',
    prepare: async (session) => {
      await dragOver(session, true);
      await session.press('i');
    },
  },
  {
    name: 'replay-dark',
    theme: 'dark',
    prepare: async (session, page) => {
      await session.press('f', 'p', ' ');
      await page.waitForTimeout(4_000);
      await session.press(' ');
    },
  },
  { name: 'help-light', theme: 'light', prepare: (session) => session.press('?') },
];

/** The session of the list that a text in its prompts finds. */
async function sessionIdOf(page: Page, url: string, text: string): Promise<string> {
  await page.goto(`${url}/a/sessionline-claudecode-app/sessions`);
  await page.getByRole('textbox', { name: 'Search sessions' }).fill(text);
  const row = page.getByTestId('sessionline-sessions-row').filter({ hasText: text }).first();
  await row.waitFor();
  const href = await row.getByRole('link').first().getAttribute('href');
  return decodeURIComponent(new URL(href ?? '', url).pathname.split('/').at(-1) ?? '');
}

async function take(browser: Browser, url: string, sessionId: string, shot: Shot): Promise<void> {
  const page = await browser.newPage({ viewport: shot.size ?? SIZE });
  const session = new SessionPage(page, url);
  await session.open(sessionId, { theme: shot.theme, ...shot.parameters });
  await page.waitForTimeout(1_000);
  await shot.prepare?.(session, page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
  await page.screenshot({ path: path.join(TARGET, `${shot.name}.png`) });
  await page.close();
  console.log(shot.name);
}

async function main(url: string): Promise<void> {
  mkdirSync(TARGET, { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const sessionId = await sessionIdOf(page, url, 'Migrate all handlers');
  const idleId = await sessionIdOf(page, url, 'crash');
  await page.close();
  for (const shot of SHOTS) {
    await take(browser, url, shot.name.startsWith('idle') ? idleId : sessionId, shot);
  }
  await browser.close();
}

main(process.argv[2] ?? 'http://localhost:4300').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
