import { expect, test } from './preview';
import { MADE_SESSIONS } from './testData';
import { axeFindings } from '../pages/axeFindings';

const MENU = '[data-testid=toggletip-content]';
const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';

test.describe('axe finds nothing', () => {
  for (const theme of ['dark', 'light'] as const) {
    test(`on a session with a zoom, a find, the details of an event and a replay, ${theme}`, async ({ session }) => {
      await session.open(INTERACTIVE, { theme, view: '20000..60000', q: 'Bash', at: '30000' });
      await session.eventRows.nth(5).click();
      await expect(session.details).toBeVisible();
      await expect(session.replay).toBeVisible();
      await session.events.getByRole('row', { selected: false }).nth(2).hover();
      expect(await axeFindings(session.page)).toEqual([]);
    });
  }

  test('on the help, and on the statistics of an area', async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.press('i');
    await expect(session.statistics).toBeVisible();
    await session.press('?');
    await expect(session.page.getByRole('dialog', { name: 'Keys and moves of the timeline' })).toBeVisible();
    expect(await axeFindings(session.page)).toEqual([]);
  });

  test('on lanes that are pinned, muted and folded, and on each of the tabs', async ({ session }) => {
    await session.open(MADE_SESSIONS.team, {
      mute: 'agent-performance',
      pin: 'agent-callers',
      fold: 'agent-correctness',
    });
    expect(await axeFindings(session.page)).toEqual([]);
    for (const tab of ['Turns', 'Cost & tokens', 'Raw']) {
      await session.openTab(tab);
      expect(await axeFindings(session.page), tab).toEqual([]);
    }
  });

  test('in the menus', async ({ session }) => {
    await session.open(MADE_SESSIONS.team);
    await session.inView(async () => expect(await axeFindings(session.page, MENU)).toEqual([]));
    await session.find.getByRole('button', { name: /^Filters/ }).click();
    expect(await axeFindings(session.page, MENU)).toEqual([]);
  });
});

test.describe('to a screen reader', () => {
  test('the page has a heading, a timeline with a name and keys, and its twin, the list', async ({ session }) => {
    await session.open(MADE_SESSIONS.team);
    await expect(session.timeline).toHaveAccessibleName(
      /^Timeline of the session: \d+ events, .+\. Press \? for its keys\.$/
    );
    await expect(session.page.getByRole('region', { name: 'Timeline' })).toMatchAriaSnapshot(`
      - region "Timeline":
        - search "Find events":
          - textbox "Find events"
          - button /Filters/
        - toolbar "Timeline":
          - group /failure|failed|rejected/
          - button "View"
          - button "Zoom out (S)"
          - button "Zoom in (W)"
          - button "Show the whole session (F)"
          - button "Replay (P)"
          - button "Keys and moves (?)"
        - application /Timeline of the session/:
          - group /Main conversation. events/:
            - button "Main conversation" [expanded]
    `);
    await expect(session.events.getByRole('grid')).toMatchAriaSnapshot(`
      - grid:
        - rowgroup:
          - row
    `);
  });

  test('a selection and a marked area are said, once', async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.press(']');
    const said = session.page.locator('[aria-live=polite]').filter({ hasText: /^Event \d+ of 192/ });
    await expect(said).toHaveCount(1);
    await session.press('Escape');
    await expect(said).toHaveCount(0);
    const plot = await session.plotRow('API Request');
    await session.drag({ x: plot.left + 200, y: plot.y }, { x: plot.left + 400, y: plot.y }, { shift: true });
    await expect(session.page.locator('[aria-live=polite]').filter({ hasText: /^Marked: / })).toHaveCount(1);
  });

  test('every control of the timeline is reached by Tab, with a name', async ({ session }) => {
    await session.open(MADE_SESSIONS.team);
    await session.findBox.focus();
    const names: string[] = [];
    for (let step = 0; step < 40; step++) {
      await session.page.keyboard.press('Tab');
      const focused = session.page.locator(':focus');
      names.push((await focused.getAttribute('aria-label')) ?? (await focused.innerText()));
      if (names.at(-1)?.startsWith('Timeline of the session')) {
        break;
      }
    }
    expect(names.at(-1)).toMatch(/^Timeline of the session/);
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
    expect(names).toContain('View');
  });
});
