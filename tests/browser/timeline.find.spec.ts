import { expect, test } from './preview';
import { MADE_SESSIONS } from './testData';

const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';

test.describe('find', () => {
  test(
    'a slash leads to it; what matches is lit, counted and stepped through',
    { tag: '@both' },
    async ({ session }) => {
      await session.open(INTERACTIVE);
      const before = { plot: await session.picture(), minimap: await session.picture('minimap') };
      await session.press('/');
      await expect(session.findBox).toBeFocused();
      await session.findBox.fill('Bash');
      const status = session.find.getByRole('status');
      await expect(status).toHaveText(/^\d+ of 192 match$/);
      await expect.poll(() => session.picture()).not.toBe(before.plot);
      await expect.poll(() => session.picture('minimap')).not.toBe(before.minimap);
      await session.findBox.press('Enter');
      await expect(session.details).toContainText('Bash');
      const first = session.selectedEventId();
      await session.press('n');
      await expect.poll(() => session.selectedEventId()).not.toBe(first);
      await session.press('Shift+N');
      await expect.poll(() => session.selectedEventId()).toBe(first);
    }
  );

  test('the address keeps it, Escape clears it', async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.findBox.fill('Tidy the repo');
    const status = session.find.getByRole('status');
    await expect(status).toHaveText(/of 192 match$/);
    const found = await status.innerText();
    await session.page.reload();
    await expect(session.findBox).toHaveValue('Tidy the repo');
    await expect(status).toHaveText(found);
    await session.findBox.press('Escape');
    await expect(session.findBox).toHaveValue('');
    await expect(status).toBeHidden();
  });

  test('only matches are shown, on the timeline and in the list', async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.findBox.fill('Bash');
    const status = session.find.getByRole('status');
    await expect(status).toHaveText(/of 192 match$/);
    const lit = await session.picture();
    const found = Number((await status.innerText()).split(' ')[0]);
    await session.find.getByRole('switch', { name: 'Only matches' }).check({ force: true });
    await expect(session.eventCount).toHaveText(`${found} of 192 events shown`);
    await expect.poll(() => session.picture()).not.toBe(lit);
    await session.find.getByRole('button', { name: 'Clear text and filters' }).click();
    await expect(session.eventCount).toHaveText('Events: 192');
  });

  test('finds by outcome', async ({ session }) => {
    await session.open(MADE_SESSIONS.team);
    await session.find.getByRole('button', { name: /^Filters/ }).click();
    const filters = session.page.getByTestId('toggletip-content');
    await filters.getByRole('button', { name: /^Failed/ }).click();
    await session.page.keyboard.press('Escape');
    await expect(session.find.getByRole('status')).toHaveText(/^1 of \d+ match$/);
    await session.press('n');
    await expect(session.details).toContainText('Shell command failed');
  });

  test('says when nothing matches', async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.findBox.fill('no such words anywhere');
    await expect(session.find.getByRole('status')).toHaveText('0 of 192 match');
    await expect(session.find.getByRole('button', { name: /^Next match/ })).toBeDisabled();
  });
});
