import { type Answer, settled } from '../testing/fakeLogs';

import { answers, openBrowser } from './testing/openBrowser';

describe('the active time of the list', () => {
  /** A metrics database in which cumulative counters give what the logs say, and sums of samples do not. */
  const metrics = (expr: string): Answer => {
    if (expr.includes('count by ("__name__")')) {
      const names = ['claude_code.cost.usage', 'claude_code.active_time.total'];
      return names.map((name) => ({ __name__: name, value: '1' }));
    }
    const factor = expr.includes('increase_pure') ? 1 : 7;
    return expr.includes('cost.usage')
      ? [
          { usage_part: 'cost.cumulative.0', value: '0.5' },
          { usage_part: 'cost.delta.0', value: '3.5' },
        ]
      : [
          { type: 'user', value: String(30 * factor) },
          { type: 'cli', value: String(60 * factor) },
        ];
  };
  const works = (answerMetrics: (expr: string) => Answer) => (expr: string) =>
    expr.includes('{__name__') ? answerMetrics(expr) : answers(2, ['a', 'b'])(expr);

  it('is asked of the metrics source, for the sessions of the list, in both periods', async () => {
    const { asked, browser, close } = openBrowser(works(metrics), ['logs-1'], ['metrics-1']);
    await settled();
    expect(browser.state.metricsUid).toBe('metrics-1');
    const known = { kind: 'known', userMs: 30_000, cliMs: 60_000, temporality: 'cumulative', scope: 'wanted' };
    expect(browser.state.activeTime).toMatchObject({ status: 'ready', value: { now: known, before: known } });
    const sums = asked.filter(({ uid, expr }) => uid === 'metrics-1' && expr.includes('active_time.total'));
    expect(sums.every(({ expr }) => expr.includes('"session.id"=~"a|b"'))).toBe(true);
    close();
  });

  it('is not given when the costs agree with neither reading', async () => {
    const doubled = (expr: string): Answer =>
      expr.includes('cost.usage') && !expr.includes('count by ("__name__")') ? [{ value: '9' }] : metrics(expr);
    const { browser, close } = openBrowser(works(doubled), ['logs-1'], ['metrics-1']);
    await settled();
    expect(browser.state.activeTime).toMatchObject({
      status: 'ready',
      value: { now: { kind: 'unknown', gap: 'cannotTell' } },
    });
    close();
  });

  it('is an estimate where the database has no function of VictoriaMetrics', async () => {
    const prometheus = (expr: string): Answer =>
      expr.includes('increase_pure')
        ? new Error('parse error: unknown function with name "increase_pure"')
        : metrics(expr.replaceAll('increase(', 'increase_pure('));
    const { browser, close } = openBrowser(works(prometheus), ['logs-1'], ['metrics-1']);
    await settled();
    expect(browser.state.activeTime).toMatchObject({
      value: { now: { kind: 'known', isEstimate: true, userMs: 30_000 } },
    });
    close();
  });

  it('leaves the list alone when it fails, or when there is no metrics source', async () => {
    const failing = openBrowser(
      works(() => new Error('connection refused')),
      ['logs-1'],
      ['metrics-1']
    );
    await settled();
    expect(failing.browser.state.list.status).toBe('ready');
    expect(failing.browser.state.activeTime).toMatchObject({
      status: 'failed',
      error: { message: 'The metrics database cannot be reached.' },
    });
    failing.close();
    const none = openBrowser(works(metrics));
    await settled();
    expect(none.browser.state.activeTime).toEqual({ status: 'idle' });
    none.close();
  });
});
