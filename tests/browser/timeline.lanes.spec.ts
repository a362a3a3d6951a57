import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

import { expect, test } from './preview';
import { MADE_SESSIONS } from './testData';

const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';
const MAIN = 'Main conversation';
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

test.describe('lanes', () => {
  test('say their figures, fold and unfold', { tag: '@both' }, async ({ session }) => {
    await session.open(MADE_SESSIONS.team);
    const lane = session.lane('performance-reviewer');
    await expect(lane).toHaveAccessibleName(/events: \d+, time: .+, cost: \$0\.006/);
    const fold = lane.getByRole('button', { expanded: true });
    await fold.click();
    await expect(lane.getByRole('button', { expanded: false })).toBeVisible();
    await expect(lane.getByText('API Request')).toBeHidden();
    await session.page.reload();
    await expect(lane.getByRole('button', { expanded: false })).toBeVisible();
    await session.press('u');
    await expect(lane.getByRole('button', { expanded: true })).toBeVisible();
  });

  test('are ordered by start, cost or duration', async ({ session }) => {
    await session.open(MADE_SESSIONS.team);
    const byStart = await session.laneNames();
    expect(byStart[0]).toBe(MAIN);
    await session.inView((menu) => menu.getByRole('radio', { name: 'Duration' }).check({ force: true }));
    await expect(session.page).toHaveURL(/order=duration/);
    await expect.poll(() => session.laneNames()).not.toEqual(byStart);
    expect([...(await session.laneNames())].sort()).toEqual([...byStart].sort());
  });

  test('without events in view are left out when asked, and said to be', async ({ session }) => {
    await session.open(MADE_SESSIONS.team, { view: '3600000..3660000' });
    await session.inView((menu) =>
      menu.getByRole('checkbox', { name: /Hide lanes without events/ }).check({ force: true })
    );
    const hidden = session.timeline.getByRole('button', { name: /3 lanes hidden/ });
    await expect(hidden).toBeVisible();
    expect(await session.laneNames()).toEqual([MAIN]);
    await hidden.click();
    await expect.poll(async () => (await session.laneNames()).length).toBe(4);
  });

  test('are pinned to the top', async ({ session }) => {
    await session.open(MADE_SESSIONS.team);
    await session.pressInLane(session.lane('performance-reviewer'), 'Pin to the top');
    await expect.poll(async () => (await session.laneNames())[0]).toBe('performance-reviewer');
    await session.pressInLane(session.lane('performance-reviewer'), 'Unpin');
    await expect.poll(async () => (await session.laneNames())[0]).toBe(MAIN);
  });

  test('are muted and played solo; a reload keeps that', { tag: '@both' }, async ({ session }) => {
    await session.open(MADE_SESSIONS.team);
    const lane = session.lane('performance-reviewer');
    const all = await session.picture();
    await session.pressInLane(lane, 'Mute: hide its events');
    await expect(lane).toHaveAccessibleName(/Muted\. Events not drawn: \d+/);
    await expect.poll(() => session.picture()).not.toBe(all);
    await session.page.reload();
    await expect(lane).toHaveAccessibleName(/Muted/);
    await session.pressInLane(lane, 'Unmute');
    await session.pressInLane(lane, 'Solo: mute all others');
    await expect(session.lane(MAIN)).toHaveAccessibleName(/Muted, as another lane is solo/);
    await session.pressInLane(lane, 'End solo');
    await expect(session.lane(MAIN)).not.toHaveAccessibleName(/Muted/);
  });
});

test.describe('the View menu', () => {
  test('shortens idle time, and shows it in full', async ({ session }) => {
    await session.open(MADE_SESSIONS.team);
    const before = await session.picture();
    await session.inView((menu) => menu.getByRole('checkbox', { name: /Shorten idle time/ }).click({ force: true }));
    await expect.poll(() => session.picture()).not.toBe(before);
    await expect(session.page).toHaveURL(/idle=/);
    await session.press('g');
    await expect.poll(() => session.picture()).toBe(before);
  });

  test('says that there is nothing to shorten where there is not', async ({ session }) => {
    await session.open(MADE_SESSIONS.onlyOthers);
    await session.inView(async (menu) => {
      await expect(menu.getByRole('checkbox', { name: /Shorten idle time/ })).toBeDisabled();
      await expect(menu).toContainText('no long stretch without events');
    });
  });

  test('shows times since the start, or of the clock', async ({ session }) => {
    await session.open(INTERACTIVE);
    const before = await session.picture();
    await session.inView((menu) => menu.getByRole('radio', { name: 'Clock' }).check({ force: true }));
    await expect.poll(() => session.picture()).not.toBe(before);
    await expect(session.page).toHaveURL(/clock=wall/);
    await session.press('t');
    await expect.poll(() => session.picture()).toBe(before);
  });
});

test.describe('the picture', () => {
  const pick = async (page: Page, name: string): Promise<Buffer> => {
    await page.getByRole('button', { name: 'Export', exact: true }).first().click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
    return readFileSync(await download.path());
  };

  test('is saved as PNG', async ({ session }) => {
    await session.open(INTERACTIVE);
    const png = await pick(session.page, 'Picture as PNG');
    expect(png.subarray(0, PNG_SIGNATURE.length)).toEqual(PNG_SIGNATURE);
    expect(png.length).toBeGreaterThan(10_000);
  });

  test('is saved as SVG, with title, lanes and legend', { tag: '@both' }, async ({ session }) => {
    await session.open(INTERACTIVE);
    const svg = (await pick(session.page, 'Picture as SVG')).toString('utf8');
    const { root, texts, errors } = await session.page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        root: parsed.documentElement.localName,
        errors: parsed.querySelectorAll('parsererror').length,
        texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent).join('\n'),
      };
    }, svg);
    expect(root).toBe('svg');
    expect(errors).toBe(0);
    expect(texts).toContain('Main conversation');
    expect(texts).toContain('API Request');
  });
});
