import type { Locator } from '@playwright/test';

import { expect, test } from './preview';
import type { SessionPage } from '../pages/SessionPage';

/*
 * How the page looks, pixel by pixel, in fixed scenes. After a wanted change: `npm run test:browser -- look.spec
 * --update-snapshots`, look at what git shows, commit.
 */
const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';
const FIRST_PROMPT = /Tidy the repo please/;

/** Pixels of 1440 × 900 that may differ: edges of letters in another build of Chromium, but no lane, bar or label. */
const LOOK = { maxDiffPixels: 1_200, threshold: 0.15, animations: 'disabled', caret: 'hide' } as const;

/** Words that depend on when the test runs. */
const clockWords = ({ page }: SessionPage): Locator[] => [page.getByText(/\bago\b/)];

/** What is ours: the preview's menu around it is not, and names every page. */
const ourPart = ({ page }: SessionPage): Locator => page.getByRole('main');

/** The page at rest: fonts there, nothing under the pointer, no tooltip. */
async function atRest(session: SessionPage): Promise<void> {
  const { page } = session;
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await expect(page.getByRole('tooltip')).toBeHidden();
  const look = (): Promise<string> => session.picture();
  await expect.poll(async () => (await look()) === (await look())).toBe(true);
}

/** Its subagents, with the main conversation folded above them. */
async function openOnAgents(session: SessionPage, theme: 'dark' | 'light'): Promise<void> {
  await session.open(INTERACTIVE, { theme, view: '45000..82000' });
  const main = session.lane('Main conversation');
  await main.getByRole('button', { expanded: true }).click();
  await expect(main.getByRole('button', { expanded: false })).toBeVisible();
}

for (const theme of ['dark', 'light'] as const) {
  test.describe(`look, ${theme}`, () => {
    const shoot = async (session: SessionPage, name: string): Promise<void> => {
      await atRest(session);
      await expect(ourPart(session)).toHaveScreenshot(`${name}-${theme}.png`, { ...LOOK, mask: clockWords(session) });
    };

    test('the interactive session whole', async ({ session }) => {
      await session.open(INTERACTIVE, { theme });
      await shoot(session, 'whole');
    });

    test('zoomed, with an event and its details', async ({ session }) => {
      await session.open(INTERACTIVE, { theme, view: '20000..60000' });
      await session.press(']');
      await expect(session.details).toContainText(FIRST_PROMPT);
      await shoot(session, 'details');
    });

    test('a session with subagents', async ({ session }) => {
      await openOnAgents(session, theme);
      await shoot(session, 'agents');
    });
  });
}

test('a look without one of its lanes is another look', async ({ session }) => {
  const lane = session.lane('general-purpose').first();
  await openOnAgents(session, 'dark');
  await session.pressInLane(lane, 'Mute: hide its events');
  await expect(lane).toHaveAccessibleName(/Muted/);
  await atRest(session);
  await expect(ourPart(session)).not.toHaveScreenshot('agents-dark.png', { ...LOOK, mask: clockWords(session) });
});
