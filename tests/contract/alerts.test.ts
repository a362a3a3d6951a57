import type { WireRecord } from 'domain/events/field';
import { alertStep } from 'queries/alerts/alertQueries';
import { budgetAlertQuestion } from 'queries/alerts/budgetAlert';
import { type Calendar, longestSeconds } from 'queries/alerts/calendar';
import {
  errorShareQuestion,
  eventsSeenQuestion,
  forecastQuestion,
  seriesSeen,
  spentByMetrics,
  spentInPeriodQuestion,
  spentQuestion,
} from 'queries/alerts/ruleQuestions';
import type { Budget } from 'domain/budgets/budget';
import { nanoUsd } from 'domain/units';

import { RULE_GROUPS } from '../../tools/provisioned/alerts/rules';
import { logsUrl } from './stack';
import { storeSuite, suiteFilter } from './store';
import { startUsageDatabase, type UsageDatabase } from './usageDatabase';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const SUITE = 'alerts';
const scope = { baseFilter: suiteFilter(SUITE) };

const answersOf = async (url: string, search: Readonly<Record<string, string>>) => {
  const response = await fetch(`${url}?${new URLSearchParams(search)}`);
  const body: {
    data: { result: ReadonlyArray<{ metric: Record<string, string>; value: readonly [number, string] }> };
  } = JSON.parse(await response.text());
  return body.data.result.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }));
};

/** Asks as the data source does for a rule: the window ends now. */
function askLogs(expr: string, windowSeconds: number) {
  const now = Math.floor(Date.now() / 1000);
  const query = `_time:[${now - windowSeconds}, ${now}] ${expr}`;
  return answersOf(`${logsUrl()}/select/logsql/stats_query`, { query, time: String(now) });
}

/** A request every 97 minutes of the last 70 days, each of another cost, by three users. */
const USERS = ['ada@example.com', 'bob "x" | y', ''];
const EVERY_MS = 97 * MINUTE_MS;
const nowMs = Date.now();
const spending = Array.from({ length: Math.floor((70 * DAY_MS) / EVERY_MS) }, (_, index) => ({
  timeMs: nowMs - 30_000 - index * EVERY_MS,
  usd: ((index * 37) % 101) / 1000,
  user: USERS[index % USERS.length] ?? '',
}));

const rowOf = (timeMs: number, name: string, more: WireRecord): WireRecord => ({
  ...{
    _time: new Date(timeMs).toISOString(),
    _msg: `claude_code.${name}`,
    'event.name': name,
    'session.id': 'of-alerts',
  },
  ...{ 'user.id': 'hash' },
  ...more,
});

beforeAll(async () => {
  await storeSuite(logsUrl(), SUITE, [
    ...spending.map(({ timeMs, usd, user }) =>
      rowOf(timeMs, 'api_request', { cost_usd: String(usd), ...(user === '' ? {} : { 'user.email': user }) })
    ),
    // Nothing but requests costs.
    rowOf(nowMs - MINUTE_MS, 'user_prompt', { cost_usd: '1000' }),
    ...[1, 2, 3].map((index) => rowOf(nowMs - index * 1_000, 'api_error', { error: 'Overloaded' })),
  ]);
});

/** The period's first moment and length by the platform's own calendar. */
function periodOf({ period, utcOffsetMinutes, weekStart }: Calendar) {
  const shift = utcOffsetMinutes * MINUTE_MS;
  const local = new Date(Date.now() + shift);
  const day = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  const monthStart = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), 1);
  const nextMonth = Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 1);
  switch (period) {
    case 'day':
      return { fromMs: day - shift, lengthMs: DAY_MS };
    case 'week':
      return { fromMs: day - ((local.getUTCDay() - weekStart + 7) % 7) * DAY_MS - shift, lengthMs: 7 * DAY_MS };
    case 'month':
      return { fromMs: monthStart - shift, lengthMs: nextMonth - monthStart };
  }
}

const spentSince = (fromMs: number, user?: string): number =>
  spending
    .filter((each) => each.timeMs >= fromMs && (user === undefined || each.user === user))
    .reduce((sum, { usd }) => sum + usd, 0);

const calendars: readonly Calendar[] = (['day', 'week', 'month'] as const).flatMap((period) =>
  [0, 60, -330, 840, -720].flatMap((utcOffsetMinutes) =>
    (period === 'week' ? [0, 1, 6] : [1]).map((weekStart) => ({ period, utcOffsetMinutes, weekStart }))
  )
);

describe('what rules ask of the logs', () => {
  it.each(calendars)(
    'spent since the $period began at UTC + $utcOffsetMinutes min, weeks from $weekStart',
    async (calendar) => {
      const { fromMs } = periodOf(calendar);
      const [answer] = await askLogs(spentInPeriodQuestion(scope, calendar), longestSeconds(calendar));
      expect(answer?.value).toBeCloseTo(spentSince(fromMs), 9);
    }
  );

  it.each(calendars.filter(({ weekStart }) => weekStart === 1))(
    'a forecast to the end of the $period at UTC + $utcOffsetMinutes min',
    async (calendar) => {
      const { fromMs, lengthMs } = periodOf(calendar);
      const elapsed = Math.max((Date.now() - fromMs) / lengthMs, 0.1);
      const [answer] = await askLogs(forecastQuestion(scope, calendar), longestSeconds(calendar));
      const expected = spentSince(fromMs) / elapsed;
      expect(Math.abs((answer?.value ?? NaN) - expected)).toBeLessThanOrEqual(expected * 0.001);
    }
  );

  it('spent by each user, by the best name there is', async () => {
    const calendar = { period: 'month', utcOffsetMinutes: 0, weekStart: 1 } as const;
    const answers = await askLogs(spentInPeriodQuestion(scope, calendar, 'user'), longestSeconds(calendar));
    const { fromMs } = periodOf(calendar);
    for (const user of USERS) {
      const found = answers.find(({ labels }) => labels['user'] === (user === '' ? 'hash' : user));
      expect(found?.value ?? 0).toBeCloseTo(spentSince(fromMs, user), 9);
    }
  });

  it.each(USERS.filter((user) => user !== ''))('a budget of one value: %s', async (value) => {
    const budget: Budget = {
      ...{ name: 'Mine', scope: { kind: 'one', label: 'user.email', value }, period: 'month' },
      amountNanoUsd: nanoUsd(1e9),
    };
    const source = { uid: 'logs', type: 'victoriametrics-logs-datasource' };
    const calendar = { utcOffsetMinutes: 0, weekStart: 1 };
    const question = budgetAlertQuestion(budget, { logs: source, ...scope }, calendar);
    expect(question).toBeDefined();
    const { model, relativeTimeRange } = alertStep('A', question ?? { source, query: { expr: '' }, windowSeconds: 0 });
    const [answer] = await askLogs(String(model['expr']), relativeTimeRange.from);
    expect(answer?.value).toBeCloseTo(spentSince(periodOf({ ...calendar, period: 'month' }).fromMs, value), 9);
  });

  it('spent in the last hours, and what came', async () => {
    const [spent] = await askLogs(spentQuestion(scope), 6 * 3600);
    expect(spent?.value).toBeCloseTo(spentSince(nowMs - 6 * HOUR_MS), 9);
    const [seen] = await askLogs(eventsSeenQuestion(scope), 120);
    expect(seen?.value).toBe(5);
    const [nothing] = await askLogs(eventsSeenQuestion({ baseFilter: suiteFilter('of-nobody') }), 120);
    expect(nothing?.value).toBe(0);
  });

  it('the share of requests that failed, where there were enough', async () => {
    const [share] = await askLogs(errorShareQuestion(scope, 4), 120);
    expect(share?.value).toBeCloseTo(3 / 4, 9);
    const [few] = await askLogs(errorShareQuestion(scope, 5), 120);
    expect(few?.value).toBeNaN();
  });
});

const rules = RULE_GROUPS.flatMap(({ rules: ofGroup }) => ofGroup);

describe('what rules ask of the metrics', () => {
  let database: UsageDatabase;
  beforeAll(async () => {
    database = await startUsageDatabase();
  });
  afterAll(() => database.stop());
  const askMetrics = (query: string) =>
    answersOf(`${database.url}/api/v1/query`, { query, time: String(Math.floor(Date.now() / 1000)) });

  it('answers with 0 where there is nothing', async () => {
    const filters = { 'user.email': ['nobody'] };
    expect(await askMetrics(spentByMetrics('increase_pure', 3_600, { filters }))).toEqual([{ labels: {}, value: 0 }]);
    expect(await askMetrics(seriesSeen(3_600))).toEqual([{ labels: {}, value: 0 }]);
  });

  it('adds up a window, of all and by a label', async () => {
    const metric = { __name__: 'claude_code_cost_usage_USD_total', session_id: 'of-alerts', team: 'alerts' };
    const timestamps = [3, 2, 1].map((minutes) => nowMs - minutes * MINUTE_MS);
    const body = JSON.stringify({ metric, values: [12.3, 12.3, 20], timestamps });
    await fetch(`${database.url}/api/v1/import`, { method: 'POST', body });
    await fetch(`${database.url}/internal/force_flush`);
    const filters = { team: ['alerts'] };
    expect((await askMetrics(seriesSeen(3_600)))[0]?.value).toBe(1);
    const [all] = await askMetrics(spentByMetrics('increase_pure', 3_600, { filters }));
    expect(all?.value).toBeCloseTo(20, 9);
    const [byTeam] = await askMetrics(spentByMetrics('increase_pure', 3_600, { filters, by: 'team' }));
    expect(byTeam).toEqual({ labels: { team: 'alerts' }, value: 20 });
  });

  it.each(rules)('both databases understand: $title', async ({ steps }) => {
    for (const { datasourceUid, model, relativeTimeRange } of steps) {
      const expr = String(model['expr']);
      const answers =
        datasourceUid === 'victorialogs'
          ? await askLogs(expr, relativeTimeRange.from)
          : datasourceUid === 'victoriametrics'
            ? await askMetrics(expr)
            : [];
      expect(Array.isArray(answers)).toBe(true);
    }
  });
});
