import type { Page } from '@playwright/test';

import { SessionPage } from '../../tests/pages/SessionPage';
import { APP_PATH, SessionsPage } from '../../tests/pages/SessionsPage';
import { UsagePage } from '../../tests/pages/UsagePage';
import { type Shot, type ShownSessions, type Theme, THEMES } from './shot';

const WEEK = { from: 'now-7d', to: 'now' } as const;

type Open = (page: Page, url: string, theme: Theme) => Promise<void>;

const openSetup =
  (tab?: string): Open =>
  async (page, url, theme) => {
    await page.goto(`${url}${APP_PATH}/setup?theme=${theme}`);
    if (tab !== undefined) {
      await page.getByRole('tab', { name: tab }).click();
      await page.waitForTimeout(8_000);
    }
  };

/** Each page by the name of its picture. */
const pages = ({ busy }: ShownSessions): Readonly<Record<string, Open>> => ({
  sessions: async (page, url, theme) => {
    const sessions = new SessionsPage(page, url);
    await sessions.goto({ ...WEEK, theme });
    await sessions.rows.first().waitFor();
  },
  session: async (page, url, theme) => {
    const session = new SessionPage(page, url);
    await session.open(busy, { theme });
    await session.press('e', 'f');
  },
  cost: async (page, url, theme) => {
    const session = new SessionPage(page, url);
    await session.open(busy, { theme });
    await page.getByRole('tab', { name: 'Cost & tokens' }).click();
    await session.cost.waitFor();
  },
  usage: async (page, url, theme) => {
    const usage = new UsagePage(page, url);
    await usage.goto({ ...WEEK, theme });
    await usage.tiles.first().waitFor();
    await page.waitForTimeout(3_000);
  },
  setup: openSetup(),
  doctor: openSetup('What is found'),
});

/** Every page in both themes. */
export function pageShots(sessions: ShownSessions): readonly Shot[] {
  return Object.entries(pages(sessions)).flatMap(([name, open]) =>
    THEMES.map((theme) => ({
      file: `docs/img/${name}-${theme}.png`,
      theme,
      open: (page: Page, url: string) => open(page, url, theme),
    }))
  );
}

/** What the catalogue shows, and which of the pictures each is. */
export const CATALOGUE_PICTURES: ReadonlyArray<readonly [picture: string, of: string]> = [
  ['src/img/screenshots/session.png', 'docs/img/session-dark.png'],
  ['src/img/screenshots/sessions.png', 'docs/img/sessions-light.png'],
  ['src/img/screenshots/usage.png', 'docs/img/usage-light.png'],
];
