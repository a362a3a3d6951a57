/** A question of a dashboard's panel to one of the two databases, as a datasource sends it. */
export interface PlainQuery {
  readonly uid: 'victoriametrics' | 'victorialogs';
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The range on the screen, and the width of a bar. */
export interface Shown {
  readonly fromMs: number;
  readonly toMs: number;
  readonly stepSeconds: number;
}

const HOUR_SECONDS = 3600;
const seconds = (ms: number): number => Math.floor(ms / 1000);

const selector = (metric: string, condition = ''): string =>
  `{__name__="claude_code.${metric}"${condition === '' ? '' : `,${condition}`}}`;

/** `since` is a window with what Grafana has put for `$__range`, and an offset for the period before. */
const added = (since: string, metric: string, condition = ''): string =>
  `increase_pure(${selector(metric, condition)}${since})`;
const total = (since: string, metric: string, condition = ''): string => `sum(${added(since, metric, condition)})`;
const sessions = (since: string): string =>
  `count(count by ("session.id") (last_over_time(${selector('token.usage')}${since})))`;

/** One query a tile, as a person writes them; a cost per prompt is asked as two, for two databases have it. */
const tiles = (since: string): readonly string[] => {
  const sum = (metric: string, condition = '') => total(since, metric, condition);
  const cost = sum('cost.usage');
  return [
    ...[cost, sum('token.usage'), sessions(since)],
    ...[sum('active_time.total', 'type="user"'), sum('active_time.total', 'type="cli"')],
    ...[sum('lines_of_code.count', 'type="added"'), sum('lines_of_code.count', 'type="removed"')],
    ...[sum('commit.count'), sum('pull_request.count'), sum('code_edit_tool.decision')],
    `${sum('code_edit_tool.decision', 'decision="accept"')} / ${sum('code_edit_tool.decision')}`,
    `${cost} / ${sessions(since)}`,
    cost,
    `${cost} / (${sum('active_time.total')} / 3600)`,
    `${cost} / ${sum('commit.count')}`,
    `${cost} / (${sum('lines_of_code.count')} / 1000)`,
    `${sum('token.usage', 'type="cacheRead"')} / ${sum('token.usage', 'type!="output"')}`,
  ];
};

const LIST_LABELS = [
  ...['model', 'user.email', 'query_source', 'agent.name', 'service.version', 'terminal.type'],
  ...['job', 'project', 'team'],
];

/** A table by each label, with columns for cost, tokens and sessions. */
const lists = (since: string): readonly string[] =>
  LIST_LABELS.flatMap((label) => {
    const by = ` by ("${label}") `;
    return [
      `sum${by}(${added(since, 'cost.usage')})`,
      `sum${by}(${added(since, 'token.usage')})`,
      `count${by}(count by ("session.id", "${label}") (last_over_time(${selector('token.usage')}${since})))`,
    ];
  });

const overTime = (window: string): readonly string[] => [
  `sum by (model) (${added(window, 'cost.usage')})`,
  `sum by (type) (${added(window, 'token.usage')})`,
  sessions(window),
  `sum by (type) (${added(window, 'active_time.total')})`,
];

/** Bars by model, a pie of the kinds of tokens, and a table by model, a query a column. */
const ofTheWhole = (since: string): readonly string[] => [
  `sum by (model) (${added(since, 'cost.usage')})`,
  `sum by (type) (${added(since, 'token.usage')})`,
  `sum by (model) (${added(since, 'cost.usage')})`,
  `sum by (model, type) (${added(since, 'token.usage')})`,
  `count by (model) (count by ("session.id", model) (last_over_time(${selector('token.usage')}${since})))`,
];

/** A heatmap of the days. */
const byHour = `sum(${added('[1h]', 'cost.usage')})`;

const rows = (fromMs: number, toMs: number): string =>
  `_time:[${new Date(fromMs).toISOString()}, ${new Date(toMs).toISOString()}) "service.name":="claude-code"`;

/** Prompts for their tile and for the cost of one, and what the logs say of cost and tokens. */
function logs({ fromMs, toMs }: Shown): readonly string[] {
  const before = rows(fromMs - (toMs - fromMs), fromMs);
  const now = rows(fromMs, toMs);
  const prompts = '"event.name":=user_prompt | stats count() as prompts';
  const requests = '"event.name":=api_request | stats';
  return [
    ...[now, before, now, before].map((of) => `${of} ${prompts}`),
    `${now} ${requests} sum(cost_usd) as cost`,
    `${now} ${requests} sum(input_tokens) as input, sum(output_tokens) as output, sum(cache_read_tokens) as cacheRead, sum(cache_creation_tokens) as cacheCreation`,
  ];
}

/**
 * What a dashboard asks that shows what the usage page shows: one query for every tile and the same for the period
 * before, one for every panel, one for every column of every list, and the logs' figures to compare with. Its author
 * knows the names of the metrics and how clients count, which the page finds out.
 */
export function plainDashboard(shown: Shown): readonly PlainQuery[] {
  const { fromMs, toMs, stepSeconds } = shown;
  const range = `${seconds(toMs) - seconds(fromMs)}s`;
  const instant = (query: string): PlainQuery => ({
    ...{ uid: 'victoriametrics', path: 'api/v1/query' },
    params: { query, time: String(seconds(toMs)) },
  });
  const over = (query: string, step = stepSeconds): PlainQuery => ({
    ...{ uid: 'victoriametrics', path: 'api/v1/query_range' },
    params: { query, start: String(seconds(fromMs)), end: String(seconds(toMs)), step: String(step) },
  });
  const ofLogs = (query: string): PlainQuery => ({
    ...{ uid: 'victorialogs', path: 'select/logsql/stats_query' },
    params: { query, time: String(seconds(toMs)) },
  });
  return [
    ...tiles(`[${range}]`).map(instant),
    ...tiles(`[${range}] offset ${range}`).map(instant),
    ...overTime(`[${stepSeconds}s]`).map((query) => over(query)),
    over(byHour, HOUR_SECONDS),
    ...ofTheWhole(`[${range}]`).map(instant),
    ...lists(`[${range}]`).map(instant),
    ...logs(shown).map(ofLogs),
  ];
}
