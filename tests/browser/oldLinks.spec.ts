import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { AppPages } from '../pages/AppPages';
import { TEST_RANGE } from '../pages/SessionsPage';
import { watchPage } from '../pages/watchPage';
import { expect, test } from './preview';

/** An address that some version made: never changed here, since nobody changes what people have saved. */
interface SavedUrl {
  readonly since: string;
  /** Below the app's own path. */
  readonly path: string;
  /** What is seen where it opens as it did. */
  readonly shows: string;
  /** Parameters that have another name or value since. */
  readonly becomes?: Readonly<Record<string, string>>;
  /** What Grafana's own parts may say of it on the console. */
  readonly says?: string;
}

const FOLDER = path.resolve(process.cwd(), 'tests/savedUrls');
const readUrls = (file: string): SavedUrl[] => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const saved = files.filter((file) => file !== 'junk.json').flatMap(readUrls);

const parametersOf = (address: string): URLSearchParams => new URL(address, 'http://any').searchParams;

test.describe('an address saved with an earlier version', () => {
  for (const { since, path: saves, shows, becomes = {} } of saved) {
    test(`opens as it was: ${since}, ${saves}`, async ({ page, preview }) => {
      const watch = await watchPage(page, preview.url);
      await new AppPages(page, { url: preview.url, range: TEST_RANGE }).open(saves);
      await expect(page.locator('main').getByText(new RegExp(shows)).first()).toBeVisible();
      // What is read as the default leaves the address: what stays was understood.
      const asked = parametersOf(saves);
      const kept = parametersOf(page.url());
      for (const [name, value] of asked) {
        expect(kept.getAll(name), name).toContain(becomes[name] ?? value);
      }
      expect(watch.complaints()).toEqual([]);
    });
  }

  for (const { path: junk, shows, says } of readUrls('junk.json')) {
    test(`junk is read as if nothing stood there: ${junk}`, async ({ page, preview }) => {
      const watch = await watchPage(page, preview.url);
      watch.expectLike(new RegExp(says ?? '^$'));
      await new AppPages(page, { url: preview.url, range: TEST_RANGE }).open(junk);
      await expect(page.locator('main').getByText(new RegExp(shows)).first()).toBeVisible();
      expect(watch.complaints()).toEqual([]);
    });
  }
});
