import { type ActiveTimeRequest, loadActiveTime } from 'data/activeTime';
import { logsSource } from 'data/logsSource';
import { metricsSource } from 'data/metricsSource';
import { loadSessionStrip } from 'data/sessionList';
import { epochMs, nanoUsd } from 'domain/units';
import { captures, readCapture } from 'testing/captures';
import { type CapturedSeries, readMetricsCapture } from 'testing/metricsCapture';
import { storeSuite, suiteFilter } from './store';
import { logsUrl, metricsUrl } from './stack';

jest.mock('@grafana/runtime', () => jest.requireActual('./metricsDatasource').runtime);

const DAY_MS = 86_400_000;
const SUITE = 'active time';
const baseFilter = suiteFilter(SUITE);
const scope = { fromMs: epochMs(Date.UTC(2026, 10, 23, 9)), toMs: epochMs(Date.UTC(2026, 10, 23, 13)), baseFilter };

/** What each sample of a counter adds; it begins at zero, and again after a reset. */
const stepsOf = ({ values }: CapturedSeries): readonly number[] =>
  values.map((value, at) => (value >= (values[at - 1] ?? 0) ? value - (values[at - 1] ?? 0) : value));

const increaseOf = (series: CapturedSeries): number => stepsOf(series).reduce((sum, step) => sum + step, 0);

const increases = (type?: string, sessionId?: string): number =>
  readMetricsCapture()
    .filter(({ metric }) => metric['__name__'] === 'claude_code.active_time.total')
    .filter(({ metric }) => type === undefined || metric['type'] === type)
    .filter(({ metric }) => sessionId === undefined || metric['session.id'] === sessionId)
    .reduce((sum, series) => sum + increaseOf(series), 0);

async function importSeries(series: readonly CapturedSeries[]): Promise<void> {
  const body = series.map((each) => JSON.stringify(each)).join('\n');
  expect((await fetch(`${metricsUrl()}/api/v1/import`, { method: 'POST', body })).ok).toBe(true);
  await fetch(`${metricsUrl()}/internal/force_flush`);
}

const moved = (
  series: CapturedSeries,
  days: number,
  change: (series: CapturedSeries) => CapturedSeries
): CapturedSeries => change({ ...series, timestamps: series.timestamps.map((time) => time - days * DAY_MS) });

/** As a client that reports what was added since the last time. */
const asDelta = (series: CapturedSeries): CapturedSeries => ({ ...series, values: stepsOf(series) });

const withNames = (change: (name: string) => string, of: 'all' | 'metric') => (series: CapturedSeries) => ({
  ...series,
  metric: Object.fromEntries(
    Object.entries(series.metric).map(([label, value]) =>
      label === '__name__' ? [label, change(value)] : [of === 'all' ? label.replaceAll('.', '_') : label, value]
    )
  ),
});
const PROMETHEUS_NAMES: Readonly<Record<string, string>> = {
  'claude_code.cost.usage': 'claude_code_cost_usage_USD_total',
  'claude_code.active_time.total': 'claude_code_active_time_seconds_total',
};
const prometheusName = (name: string): string => PROMETHEUS_NAMES[name] ?? name.replaceAll('.', '_');

beforeAll(async () => {
  const series = readMetricsCapture();
  await importSeries(series);
  // The same sessions on the days before, in other forms.
  await importSeries(series.map((each) => moved(each, 1, withNames(prometheusName, 'all'))));
  await importSeries(series.map((each) => moved(each, 2, withNames(prometheusName, 'metric'))));
  await importSeries(series.map((each) => moved(each, 3, asDelta)));
  const rows = captures.flatMap(({ name }) => readCapture(name));
  const daysBefore = (days: number) =>
    rows.map((row) => ({ ...row, _time: new Date(Date.parse(row['_time'] ?? '') - days * DAY_MS).toISOString() }));
  await storeSuite(logsUrl(), SUITE, [rows, ...[1, 2, 3].map(daysBefore)].flat());
});

const before = (days: number) => ({
  ...scope,
  fromMs: epochMs(scope.fromMs - days * DAY_MS),
  toMs: epochMs(scope.toMs - days * DAY_MS),
});

async function load(change: Partial<ActiveTimeRequest> = {}) {
  const wanted = change.scope ?? scope;
  const logs = logsSource(logsUrl());
  const strip = await loadSessionStrip(logs, wanted);
  return loadActiveTime(metricsSource(metricsUrl()), logs, { scope: wanted, strip, temporality: 'auto', ...change });
}

const seconds = (type: string, sessionId?: string) => expect.closeTo(increases(type, sessionId) * 1000, 3);

describe('the active time of the captured sessions', () => {
  it('is in the captures', () => {
    expect(increases()).toBeGreaterThan(0);
  });

  it('is what their counters grew by, told by the cost that the logs know', async () => {
    expect(await load()).toEqual({
      kind: 'known',
      userMs: seconds('user'),
      cliMs: seconds('cli'),
      temporality: 'cumulative',
      scope: 'wanted',
      isEstimate: false,
    });
  });

  it.each([
    [1, 'underscores', 'cumulative'],
    [2, 'underscores and labels with dots', 'cumulative'],
    [3, 'delta', 'delta'],
  ] as const)('is found %d days before, in the form of %s', async (days, _form, temporality) => {
    expect(await load({ scope: before(days) })).toMatchObject({
      kind: 'known',
      userMs: seconds('user'),
      cliMs: seconds('cli'),
      temporality,
    });
  });

  it('is that of the wanted sessions', async () => {
    const sessionId = '3459316f-4b57-4041-aae2-04fad0375ff6';
    const one = { ...scope, filters: { labels: { 'session.id': [sessionId] } } };
    expect(await load({ scope: one })).toMatchObject({ userMs: seconds('user', sessionId), scope: 'wanted' });
  });

  it('is not given where the costs contradict each other', async () => {
    const logs = logsSource(logsUrl());
    const strip = await loadSessionStrip(logs, scope);
    expect(await load({ strip: { ...strip, costNanoUsd: nanoUsd(strip.costNanoUsd * 2) } })).toEqual({
      kind: 'unknown',
      gap: 'cannotTell',
    });
  });

  it('is read as the samples prove where nothing has a cost', async () => {
    const strip = await loadSessionStrip(logsSource(logsUrl()), scope);
    const free = { strip: { ...strip, costNanoUsd: nanoUsd(0) } };
    expect(await load(free)).toMatchObject({ kind: 'known', temporality: 'cumulative', cliMs: seconds('cli') });
  });

  it('is read as somebody says', async () => {
    const strip = await loadSessionStrip(logsSource(logsUrl()), scope);
    expect(await load({ strip: { ...strip, costNanoUsd: nanoUsd(0) }, temporality: 'cumulative' })).toMatchObject({
      kind: 'known',
      cliMs: seconds('cli'),
    });
  });

  it('is unknown where no client sent any', async () => {
    expect(await load({ scope: before(20) })).toEqual({ kind: 'unknown', gap: 'noMetric' });
  });
});
