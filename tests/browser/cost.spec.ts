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
