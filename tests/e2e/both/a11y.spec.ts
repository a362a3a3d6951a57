import { expect, test } from '../host';
import type { AppPages } from '../../pages/AppPages';
import { axeFindings } from '../../pages/axeFindings';

type Open = (app: AppPages, theme: string) => Promise<void>;

const PAGES: Readonly<Record<string, Open>> = {
  'the list': (app, theme) => app.openSessions({ theme }),
  'a session': (app, theme) => app.openDearest({ theme }),
  'the usage': async (app, theme) => {
    await app.openUsage({ theme });
    await app.usage.lists.first().getByRole('link').first().waitFor();
  },
  'what is found': async (app, theme) => {
    await app.setup.doctor.goto({ theme });
    await app.setup.doctor.done();
  },
  'the set-up': async (app, theme) => {
    await app.setup.goto({ theme });
    await app.setup.recipe.first().waitFor();
  },
};

for (const theme of ['dark', 'light'] as const) {
  test.describe(`axe finds nothing, ${theme}`, { tag: '@both' }, () => {
    for (const [name, open] of Object.entries(PAGES)) {
      test(`on ${name}`, async ({ page, app }) => {
        await open(app, theme);
        expect(await axeFindings(page)).toEqual([]);
      });
    }

    test('on the settings', async ({ page, app }) => {
      await app.settings.goto({ theme });
      await expect(app.settings.form).toBeVisible();
      expect(await axeFindings(page, 'form')).toEqual([]);
    });
  });
}
