import { expect, test } from '../host';

test.describe('the list of sessions', { tag: '@both' }, () => {
  test('is where the app opens', async ({ page, app }) => {
    await app.open('');
    await expect(page).toHaveURL(/\/a\/sessionline-claudecode-app\/sessions/);
    await expect(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeVisible();
  });

  test('opens a session with the figures of its row, and Back leads to the list as it was', async ({ page, app }) => {
    await app.openSessions({ sort: '-cost' });
    const [cost = ''] = await app.sessions.column('Cost');
    const listed = await app.sessions.column('Session');
    await app.sessions.rows.first().getByRole('link').first().click();
    await expect(app.session.timeline).toBeVisible();
    await expect(app.session.header).toContainText(cost);
    await page.goBack();
    await expect(page).toHaveURL(/sort=-cost/);
    await expect.poll(() => app.sessions.column('Session')).toEqual(listed);
  });

  test('is sorted by the database, and a reload keeps the order', async ({ page, app }) => {
    await app.openSessions();
    await app.sessions.sortBy('Cost');
    await expect(page).toHaveURL(/sort=/);
    await page.reload();
    await expect(page).toHaveURL(/sort=/);
    await expect(app.sessions.rows.first()).toBeVisible();
  });

  test('says when nothing is found', async ({ page, app, host }) => {
    await app.sessions.goto({ ...host.range, q: 'a search that no prompt has the words of' });
    await expect(page.getByText(/No sessions/).first()).toBeVisible();
  });
});
