import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

import { englishLeft, textsOf } from '../pages/englishLeft';
import { APP_PATH, TEST_RANGE } from '../pages/SessionsPage';
import { expect, test } from './preview';
import { MADE_SESSIONS } from './testData';

const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';
const ENGLISH = readFileSync('src/locales/en-US/sessionline-claudecode-app.json', 'utf8');
const LANGUAGE = 'zh-Hans';

const query = (parameters: Readonly<Record<string, string>>): string =>
  new URLSearchParams({ lang: LANGUAGE, ...parameters }).toString();

/** Names in the place of texts that the locale files of the bundle do not have. */
const SHORT_KEYS = new Set(
  Object.keys(JSON.parse(readFileSync('dist/locales/en-US/sessionline-claudecode-app.json', 'utf8')))
);

async function expectChinese(page: Page): Promise<void> {
  const texts = await textsOf(page);
  expect(texts.some((text) => /\p{Script=Han}{2}/u.test(text))).toBe(true);
  expect(englishLeft(texts, ENGLISH)).toEqual([]);
  expect(texts.filter((text) => SHORT_KEYS.has(text))).toEqual([]);
}

const PAGES = [
  ['the list', `${APP_PATH}/sessions?${query(TEST_RANGE)}`, '会话'],
  ['an empty list', `${APP_PATH}/sessions?${query({ from: '2026-11-01', to: '2026-11-02' })}`, '会话'],
  ['usage', `${APP_PATH}/usage?${query(TEST_RANGE)}`, '用量'],
  ['set-up', `${APP_PATH}/setup?${query({})}`, '接入'],
  ['what is found', `${APP_PATH}/setup?${query({ tab: 'doctor' })}`, '接入'],
] as const;

test.describe('in Chinese there is no English text of the app', () => {
  for (const [name, address, heading] of PAGES) {
    test(`on ${name}`, async ({ page, preview }) => {
      await page.goto(`${preview.url}${address}`);
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expectChinese(page);
    });
  }

  test('where there is no page', async ({ page, preview }) => {
    await page.goto(`${preview.url}${APP_PATH}/nowhere?${query({})}`);
    await expect(page.getByText('Sessionline 中没有此页面。')).toBeVisible();
    await expectChinese(page);
  });

  test('in the settings', async ({ page, preview }) => {
    await page.goto(`${preview.url}/plugins/sessionline-claudecode-app?${query({ page: 'configuration' })}`);
    await expect(page.getByRole('button', { name: '保存', exact: true })).toBeVisible();
    await expectChinese(page);
  });

  for (const tab of ['events', 'turns', 'cost', 'raw']) {
    test(`on a session, tab ${tab}`, async ({ page, preview }) => {
      await page.goto(`${preview.url}${APP_PATH}/sessions/${MADE_SESSIONS.team}?${query({ tab })}`);
      await expect(page.getByRole('application', { name: /^会话时间线：\d+ 个事件/ })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expectChinese(page);
    });
  }

  test('in details, help and statistics of a session that was loaded before', async ({ page, preview }) => {
    await page.goto(`${preview.url}${APP_PATH}/sessions/${INTERACTIVE}?${query({})}`);
    const timeline = page.getByRole('application', { name: /^会话时间线/ });
    await timeline.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('i');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: '时间线的按键和操作' })).toBeVisible();
    await expectChinese(page);
  });
});

test('dates and durations are those of the place and the language', async ({ page, preview }) => {
  await page.goto(`${preview.url}${APP_PATH}/sessions?${query(TEST_RANGE)}`);
  const table = page.getByRole('table').first();
  await expect(table.getByText(/^11\/23 \d\d:\d\d$/).first()).toBeVisible();
  await expect(table.getByText(/^\d+(\.\d)? (毫秒|秒)$/).first()).toBeVisible();
  await page.goto(`${preview.url}${APP_PATH}/sessions?${new URLSearchParams({ ...TEST_RANGE, lang: 'de-DE' })}`);
  await expect(table.getByText(/^23\.11\., \d\d:\d\d$/).first()).toBeVisible();
  await expect(table.getByText(/^\d+,\d s$/).first()).toBeVisible();
});
