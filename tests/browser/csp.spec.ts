import { expect, test } from './preview';
import { AppPages } from '../pages/AppPages';
import { TEST_RANGE } from '../pages/SessionsPage';
import { watchPage } from '../pages/watchPage';

// Every spec in `e2e/both` ends with what the page complained of. These show that it would.
test.describe('the watch over a page', () => {
  test('sees a script in an attribute, which the policy forbids, and a request to somewhere else', async ({
    page,
    preview,
  }) => {
    const watch = await watchPage(page, preview.subPathUrl);
    await new AppPages(page, { url: preview.subPathUrl, range: TEST_RANGE }).openSessions();
    expect(watch.complaints()).toEqual([]);
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.ran = true');
      button.click();
      return fetch('http://localhost:9/').catch(() => undefined);
    });
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await expect.poll(() => watch.complaints().join('\n')).toMatch(/violates script-src-attr: inline/);
    expect(watch.complaints().join('\n')).toMatch(/connect-src.*localhost:9/);
  });

  test('sees a link that forgets the path, which leads nowhere', async ({ page, preview }) => {
    const beside = `${new URL(preview.subPathUrl).origin}/a/sessionline-claudecode-app/sessions`;
    expect((await page.goto(beside))?.status()).toBe(404);
  });
});
