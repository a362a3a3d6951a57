import { expect, test } from './preview';
import { MADE_SESSIONS } from './testData';

const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';

test.describe('cost and tokens of a session', () => {
  test('go from a turn to its requests, and from one to its event', { tag: '@both' }, async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.openTab('Cost & tokens');
    await expect(session.cost.getByRole('button', { name: /^Cost \$0\.67/ })).toHaveAttribute('title', '$0.67269');
    await session.cost.getByRole('button', { name: /^1 · Tidy/ }).click();
    await expect.poll(() => session.parameter('usage')).toContain('turn,cost,desc,=');
    await session.costRows.filter({ hasText: 'agent:builtin' }).first().click();
    await expect(session.details).toContainText('API Request');
    await expect(session.cost.getByRole('row', { selected: true })).toContainText('agent:builtin');
    const chosen = session.selectedEventId();
    await session.openTab('Events');
    await expect(session.selectedRow).toBeVisible();
    expect(session.selectedEventId()).toBe(chosen);
    await session.page.goBack();
    await expect(session.cost).toBeVisible();
  });

  test('are in the address: what they are broken down by, sorted by, and what is open', async ({ session }) => {
    await session.goto(INTERACTIVE, { tab: 'cost', usage: 'agent,requests,asc,=' });
    await expect(session.cost.getByRole('radio', { name: 'Agent' })).toBeChecked();
    await expect(session.cost.getByRole('columnheader', { name: 'Requests' })).toHaveAttribute(
      'aria-sort',
      'ascending'
    );
    await expect(
      session.cost.getByRole('button', { name: 'Main conversation', exact: true, expanded: true })
    ).toBeVisible();
    await session.cost.getByRole('radio', { name: 'Model' }).check({ force: true });
    await expect.poll(() => session.parameter('usage')).toBe('model,requests,asc');
  });

  test('as bars lead from a turn to its requests, and Back to the bars', async ({ session }) => {
    await session.open(INTERACTIVE);
    await session.openTab('Cost & tokens');
    await session.cost.getByRole('radio', { name: 'Bars by turn' }).check({ force: true });
    await session.cost.getByRole('radio', { name: 'Query source' }).check({ force: true });
    await expect.poll(() => session.parameter('usage')).toBe('turn,cost,desc,chart:source');
    await expect(session.cost.getByText('What did each turn cost, by query source?')).toBeVisible();
    await session.cost
      .getByRole('button', { name: /^1 · Tidy/ })
      .first()
      .click();
    await expect(session.cost.getByRole('button', { name: /^1 · Tidy/, expanded: true })).toBeVisible();
    await expect(session.costRows.filter({ hasText: 'agent:builtin' }).first()).toBeVisible();
    await session.page.goBack();
    await expect(session.cost.getByText('What did each turn cost, by query source?')).toBeVisible();
  });

  test('over time share the timeline’s window: dragging narrows both', { tag: '@both' }, async ({ session }) => {
    await session.goto(INTERACTIVE, { tab: 'cost', usage: 'turn,cost,desc,chart:time' });
    await session.cost.locator('canvas').first().waitFor();
    const curve = await session.cost.locator('canvas').first().boundingBox();
    const { x = 0, y = 0, width = 0, height = 0 } = curve ?? {};
    await session.page.mouse.move(x + width * 0.4, y + height / 3);
    await session.page.mouse.down();
    await session.page.mouse.move(x + width * 0.7, y + height / 3, { steps: 8 });
    await session.page.mouse.up();
    await expect.poll(() => session.parameter('view')).toMatch(/^\d+\.\.\d+$/);
    await expect(session.trail).toBeVisible();
  });

  test('by set prices stand beside the client’s, which stay as they are', async ({ session }) => {
    await session.goto(INTERACTIVE, { tab: 'cost' });
    await session.page.evaluate(() => {
      const prices = [{ model: 'claude-opus-5-5', inputUsd: 4, outputUsd: 20, cacheReadUsd: 0.4, cacheCreationUsd: 5 }];
      const settings = JSON.stringify({ jsonData: { prices } });
      localStorage.setItem('sessionline-preview.settings.sessionline-claudecode-app', settings);
    });
    await session.page.reload();
    await expect(session.cost.getByRole('button', { name: /^Cost \$0\.67/ })).toHaveAttribute('title', '$0.67269');
    // 5,015 of input, 6,647 of output, 766,700 read and 73,270 written, at 4, 20, 0.4 and 5 dollars a million.
    await expect(session.cost.getByRole('button', { name: /^By your prices \$0\.83/ })).toHaveAttribute(
      'title',
      /^\$0\.82603 by the prices set/
    );
    await expect(session.cost.getByRole('columnheader', { name: 'By your prices' }).first()).toBeVisible();
    await session.cost
      .getByRole('region', { name: 'Cost by your prices' })
      .getByRole('button', { name: '$0.83' })
      .click();
    await expect(session.cost.getByRole('button', { name: 'claude-opus-5-5', expanded: true })).toBeVisible();
  });

  test('of hostile names are text, and a session without requests says so', async ({ preview, session }) => {
    const names = '<img src=x onerror="window.hacked=1">';
    // After the range of the list's tests, which count the sessions.
    const time = new Date(Date.UTC(2026, 10, 23, 13, 30)).toISOString();
    const sessionId = '11000000-0000-4000-8000-0000000000c0';
    await preview.storeRows([
      {
        _time: time,
        _msg: 'claude_code.api_request',
        'service.name': 'claude-code',
        'event.name': 'api_request',
        'event.timestamp': time,
        'event.sequence': '0',
        'session.id': sessionId,
        model: names,
        query_source: names,
        cost_usd: '0.5',
        input_tokens: '10',
      },
    ]);
    await session.goto(sessionId, { tab: 'cost', usage: 'model,cost,desc,*' });
    await expect(session.cost.getByRole('button', { name: names })).toBeVisible();
    expect(await session.page.evaluate(() => 'hacked' in window)).toBe(false);
    await session.goto(MADE_SESSIONS.hugePrompt, { tab: 'cost' });
    await expect(session.page.getByText('The session has no API requests')).toBeVisible();
  });
});
