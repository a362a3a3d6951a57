import type { Target } from '../../tools/provisioned/dashboards/targets';
import type { DashboardFile } from '../../tools/provisioned/dashboards/dashboard';

/** One value of an answer: its labels, and its numbers in the order of time. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly values: readonly number[];
}

/** What a dashboard's variables and range are. */
export interface Filled {
  readonly fromMs: number;
  readonly toMs: number;
  readonly stepSeconds: number;
  readonly temporality: string;
  readonly by: string;
  readonly session: string;
}

export const panelOf = (file: DashboardFile, title: string) => {
  const panel = file.panels.find((each) => each.title === title);
  if (panel === undefined) {
    throw new Error(`No panel asks "${title}"`);
  }
  return panel;
};

const rangeSeconds = ({ fromMs, toMs }: Filled): number => Math.round((toMs - fromMs) / 1000);

/** An expression as Grafana's frontend hands it on. */
function filledExpr(expr: string, filled: Filled): string {
  const text = expr
    .replaceAll('${temporality}', filled.temporality)
    .replaceAll('${by}', filled.by)
    .replaceAll('${session:doublequote}', JSON.stringify(filled.session))
    .replaceAll('${session}', filled.session)
    .replaceAll('$__range', `${rangeSeconds(filled)}s`)
    .replaceAll('$__interval', `${filled.stepSeconds}s`);
  if (/\$\{|\$\w/.test(text)) {
    throw new Error(`A variable is left in ${text}`);
  }
  return text;
}

async function json(url: string, search: Readonly<Record<string, string>>) {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(search).toString(), headers: FORM });
  const body = await response.text();
  if (!response.ok) {
    throw new Error(`${response.status} ${body}`);
  }
  return body;
}
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

interface Matrix {
  readonly data: {
    readonly result: ReadonlyArray<{
      readonly metric: Record<string, string>;
      readonly value?: readonly [number, string];
      readonly values?: ReadonlyArray<readonly [number, string]>;
    }>;
  };
}

const seriesIn = (body: string): readonly Series[] => {
  const { data }: Matrix = JSON.parse(body);
  return data.result.map(({ metric, value, values = [] }) => ({
    labels: metric,
    values: (value === undefined ? values : [value]).map(([, text]) => Number(text)),
  }));
};

const seconds = (ms: number): string => String(Math.floor(ms / 1000));

/** Asks a metrics database as its data source does. */
async function askMetrics(url: string, { expr, instant }: Target, filled: Filled): Promise<readonly Series[]> {
  const query = filledExpr(expr, filled);
  const search = { start: seconds(filled.fromMs), end: seconds(filled.toMs), step: `${filled.stepSeconds}s` };
  return instant === true
    ? seriesIn(await json(`${url}/api/v1/query`, { query, time: seconds(filled.toMs) }))
    : seriesIn(await json(`${url}/api/v1/query_range`, { query, ...search }));
}

/** Asks a logs database as its data source does. */
async function askLogs(url: string, { expr, queryType, maxLines }: Target, filled: Filled): Promise<readonly Series[]> {
  const query = filledExpr(expr, filled);
  const start = seconds(filled.fromMs);
  const end = seconds(filled.toMs);
  const select = `${url}/select/logsql`;
  switch (queryType) {
    case 'stats':
      return seriesIn(await json(`${select}/stats_query`, { query: `_time:[${start}, ${end}] ${query}`, time: end }));
    case 'statsRange':
      return seriesIn(await json(`${select}/stats_query_range`, { query, start, end, step: `${filled.stepSeconds}s` }));
    default: {
      const body = await json(`${select}/query`, { query, start, end, limit: String(maxLines) });
      const rows = body.split('\n').filter((line) => line !== '');
      return rows.map((line) => ({ labels: JSON.parse(line), values: [1] }));
    }
  }
}

/** What the databases say to a panel's questions. */
export async function askPanel(
  { targets }: { readonly targets: readonly Target[] },
  urls: { readonly metrics: string; readonly logs: string },
  filled: Filled
): Promise<readonly Series[]> {
  const answers = targets.map((target) =>
    target.datasource.uid === '${logs}' ? askLogs(urls.logs, target, filled) : askMetrics(urls.metrics, target, filled)
  );
  return (await Promise.all(answers)).flat();
}

/** All values together; sums of nothing count as 0. */
export const sumOf = (series: readonly Series[]): number =>
  series.flatMap(({ values }) => values).reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);

/** What a label's values add up to, each for itself. */
export function sumsBy(series: readonly Series[], label: string): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const each of series) {
    const value = each.labels[label] ?? '';
    sums[value] = (sums[value] ?? 0) + sumOf([each]);
  }
  return sums;
}
