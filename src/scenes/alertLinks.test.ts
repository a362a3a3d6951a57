import { config } from '@grafana/runtime';

import type { Budget } from 'domain/budgets/budget';
import { nanoUsd } from 'domain/units';

import { createAlertHref, createBudgetAlertHref } from './alertLinks';

const question = {
  datasource: { uid: 'metrics', type: 'prometheus' },
  queries: [{ refId: 'Q0', expr: 'sum(increase_pure({__name__="cost"}[$__interval]))' }],
  stepSeconds: 3_600,
};
const budget: Budget = {
  ...{ name: 'Team & friends', scope: { kind: 'each', label: 'user.email' }, period: 'week' },
  amountNanoUsd: nanoUsd(12_500_000_000),
};
const sources = { logs: { uid: 'logs', type: 'victoriametrics-logs-datasource' }, baseFilter: '' };
const calendar = { timeZone: 'Asia/Kolkata', firstDayOfWeek: 1 };

const defaultsOf = (href: string | undefined) => {
  const url = new URL(href ?? '', 'http://grafana');
  expect(url.pathname).toBe('/alerting/new/alerting');
  return JSON.parse(url.searchParams.get('defaults') ?? '');
};

const before = { on: config.unifiedAlertingEnabled, permissions: config.bootData.user.permissions };
beforeEach(() => {
  config.unifiedAlertingEnabled = true;
  config.bootData.user.permissions = { 'alert.rules:create': true };
});
afterAll(() => {
  config.unifiedAlertingEnabled = before.on;
  config.bootData.user.permissions = before.permissions;
});

describe('a rule of a panel', () => {
  it('compares the newest step of each series with a threshold', () => {
    const rule = defaultsOf(createAlertHref(question, 'What did it cost?'));
    expect(rule).toMatchObject({ type: 'grafana-alerting', name: 'What did it cost?', condition: 'C' });
    expect(rule.queries.map(({ refId }: { refId: string }) => refId)).toEqual(['A', 'B', 'C']);
    expect(rule.queries[0]).toMatchObject({
      datasourceUid: 'metrics',
      model: { expr: expect.stringContaining('[3600s]') },
    });
  });

  it('is of all that a panel asks, or there is none', () => {
    const queries = [...question.queries, { refId: 'Q1', expr: 'more' }];
    expect(createAlertHref({ ...question, queries }, 'Much')).toBeUndefined();
    expect(createAlertHref({ ...question, queries: [] }, 'Nothing')).toBeUndefined();
  });

  it('is offered to those who may make it, where Grafana has alerts', () => {
    config.bootData.user.permissions = { 'alert.rules:read': true };
    expect(createAlertHref(question, 'No')).toBeUndefined();
    config.bootData.user.permissions = undefined;
    expect(createAlertHref(question, 'No')).toBeUndefined();
    config.bootData.user.permissions = { 'alert.rules:create': true };
    config.unifiedAlertingEnabled = false;
    expect(createBudgetAlertHref({ budget, sources, calendar })).toBeUndefined();
  });
});

describe('a rule of a budget', () => {
  it('fires above its amount, in the days of the time zone', () => {
    const rule = defaultsOf(createBudgetAlertHref({ budget, sources, calendar }));
    expect(rule).toMatchObject({ name: 'Team & friends', noDataState: 'OK' });
    expect(rule.queries[2].model.conditions[0].evaluator).toEqual({ type: 'gt', params: [12.5] });
    // Days begin at 18:30 UTC of the day before.
    expect(rule.queries[0].model.expr).toContain(`_time:1d offset ${18.5 * 3600}s, "user.email"`);
    expect(rule.annotations[0].value).toContain('from=now%2Fw');
  });

  it('is that of one value where a row is about one', () => {
    const rule = defaultsOf(createBudgetAlertHref({ budget, value: 'a"b', sources, calendar }));
    expect(rule.name).toBe('Team & friends: a"b');
    expect(rule.queries[0].model.expr).toContain('"user.email":in("a\\"b")');
  });

  it('asks metrics for a window as long, where there are no logs', () => {
    const metrics = { uid: 'metrics', type: 'prometheus', how: 'sum_over_time' } as const;
    const rule = defaultsOf(createBudgetAlertHref({ budget, sources: { metrics, baseFilter: '' }, calendar }));
    expect(rule.queries[0].model.expr).toMatch(/sum_over_time\(.+\[604800s\]\)/);
    expect(createBudgetAlertHref({ budget, sources: { baseFilter: '' }, calendar })).toBeUndefined();
  });
});
