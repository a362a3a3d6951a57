import type { Target } from './targets';

/** A panel as Grafana stores it, without its place. */
export interface Panel {
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly targets: readonly Target[];
  readonly width: number;
  readonly height: number;
  readonly options?: unknown;
  readonly fieldConfig?: {
    readonly defaults: Readonly<Record<string, unknown>>;
    readonly overrides: readonly unknown[];
  };
  readonly transformations?: readonly unknown[];
  readonly [key: string]: unknown;
}

export type Size = Pick<Panel, 'width' | 'height'>;
type Base = Size & Pick<Panel, 'title' | 'description' | 'targets'>;

/** A link on values; `url` may name the dashboard's variables. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** Names as the sources give them, and what a person calls them, in the hues of the app. */
const NAMES: Readonly<Record<string, readonly [title: string, colour?: string, unit?: string]>> = {
  input: ['Input', 'orange'],
  output: ['Output', 'dark-orange'],
  cacheRead: ['Cache read', 'super-light-orange'],
  cacheCreation: ['Cache creation', 'light-orange'],
  input_tokens: ['Input', 'orange', 'short'],
  output_tokens: ['Output', 'dark-orange', 'short'],
  cache_read_tokens: ['Cache read', 'super-light-orange', 'short'],
  cache_creation_tokens: ['Cache creation', 'light-orange', 'short'],
  user: ['Typing', 'blue'],
  cli: ['Claude Code at work', 'orange'],
  sessions: ['Sessions', 'blue'],
  added: ['Lines added'],
  removed: ['Lines removed'],
  commits: ['Commits'],
  pullRequests: ['Pull requests'],
  cost_usd: ['By the logs', 'orange', 'currencyUSD'],
  cost: ['By the metrics', 'orange', 'currencyUSD'],
  user_prompts: ['Prompts'],
  api_requests: ['API requests'],
  tool_results: ['Tool results'],
  tool_decisions: ['Tool decisions'],
  api_errors: ['API errors', 'red'],
  failed_tools: ['Failed tools', 'red'],
  rejections: ['Rejected tools', 'red'],
  '1_user_prompt': ['User Prompt', 'blue'],
  '2_api_request': ['API Request', 'orange'],
  '3_tool_decision': ['Tool Decision', 'purple'],
  '4_tool_result': ['Tool Result', 'green'],
  '5_other': ['Others', 'text'],
};

function override(name: string): unknown {
  const [title, colour, unit] = NAMES[name] ?? [name];
  return {
    matcher: { id: 'byName', options: name },
    properties: [
      { id: 'displayName', value: title },
      ...(colour === undefined ? [] : [{ id: 'color', value: { mode: 'fixed', fixedColor: colour } }]),
      ...(unit === undefined ? [] : [{ id: 'unit', value: unit }]),
    ],
  };
}

interface Look {
  readonly unit: string;
  readonly decimals?: number;
  /** The series' names that get a title and a colour of their own. */
  readonly names?: readonly string[];
  readonly links?: readonly Link[];
}

export const fields = (
  { unit, decimals, names = [], links }: Look,
  custom?: unknown
): NonNullable<Panel['fieldConfig']> => ({
  defaults: {
    ...{ unit, min: 0 },
    ...(decimals === undefined ? {} : { decimals }),
    ...(custom === undefined ? {} : { custom }),
    ...(links === undefined ? {} : { links }),
  },
  overrides: names.map(override),
});

const lastOf = { calcs: ['lastNotNull'], fields: '', values: false };

/** Numbers. */
export const stat = ({
  look,
  only,
  ...base
}: Base & { readonly look: Look; readonly only?: readonly string[] }): Panel => ({
  type: 'stat',
  ...base,
  fieldConfig: fields({ ...look, names: look.names ?? only ?? [] }),
  options: {
    ...{ reduceOptions: lastOf, colorMode: 'none', graphMode: 'none', justifyMode: 'auto' },
    // One of several numbers has to say which it is.
    textMode: (look.names ?? only ?? []).length > 1 ? 'value_and_name' : 'auto',
  },
  ...onlyNamed(only),
});

/** Those of a question's figures that the panel is about. */
function onlyNamed(names: readonly string[] | undefined): Pick<Panel, 'transformations'> {
  return names === undefined
    ? {}
    : { transformations: [{ id: 'filterFieldsByName', options: { include: { names: [...names] } } }] };
}

/** Bars over time, one on the other. */
export const bars = ({
  look,
  total = 'sum',
  ...base
}: Base & { readonly look: Look; readonly total?: string }): Panel => ({
  type: 'timeseries',
  ...base,
  // As many steps as can be told apart; a shorter step than the clients' exports would be empty.
  ...{ maxDataPoints: 100, interval: '1m' },
  fieldConfig: fields(look, {
    ...{ drawStyle: 'bars', fillOpacity: 80, lineWidth: 0, barMaxWidth: 8 },
    stacking: { mode: 'normal', group: 'A' },
  }),
  options: {
    legend: { showLegend: true, displayMode: 'list', placement: 'bottom', calcs: [total] },
    tooltip: { mode: 'multi', sort: 'desc' },
  },
});

export const pie = ({
  look,
  only,
  ...base
}: Base & { readonly look: Look; readonly only?: readonly string[] }): Panel => ({
  type: 'piechart',
  ...base,
  fieldConfig: fields({ ...look, names: look.names ?? only ?? [] }),
  options: {
    reduceOptions: lastOf,
    ...{ pieType: 'donut', displayLabels: [], tooltip: { mode: 'single', sort: 'none' } },
    legend: { showLegend: true, displayMode: 'table', placement: 'right', values: ['value', 'percent'] },
  },
  ...onlyNamed(only),
});

/** Bars that are called after a label, for a single one would have no name otherwise. */
export const gauges = ({ look, label, ...base }: Base & { readonly look: Look; readonly label: string }): Panel => {
  const { defaults, overrides } = fields(look);
  return {
    type: 'bargauge',
    ...base,
    fieldConfig: { defaults: { ...defaults, displayName: `\${__field.labels.${label}}` }, overrides },
    options: {
      reduceOptions: lastOf,
      ...{ orientation: 'horizontal', displayMode: 'basic', valueMode: 'color', showUnfilled: false },
    },
  };
};

/** One bar a series. */
export const barChart = ({ look, ...base }: Base & { readonly look: Look }): Panel => ({
  type: 'barchart',
  ...base,
  fieldConfig: fields(look, { fillOpacity: 80, lineWidth: 0 }),
  transformations: [toRows],
  options: {
    ...{
      xField: 'Field',
      orientation: 'horizontal',
      showValue: 'always',
      stacking: 'none',
      barWidth: 0.7,
      groupWidth: 0.7,
    },
    legend: { showLegend: false, displayMode: 'hidden', placement: 'bottom', calcs: [] },
    tooltip: { mode: 'single', sort: 'none' },
  },
});

const toRows = { id: 'reduce', options: { reducers: ['lastNotNull'], mode: 'seriesToRows' } };
const VALUE = 'Last *';

/** One row a series, the largest first. */
export const rankedTable = ({
  look,
  columns: [name, value],
  link,
  ...base
}: Base & { readonly look: Look; readonly columns: readonly [string, string]; readonly link: Link }): Panel => ({
  type: 'table',
  ...base,
  fieldConfig: {
    defaults: { custom: { filterable: true } },
    overrides: [
      { matcher: { id: 'byName', options: name }, properties: [{ id: 'links', value: [link] }] },
      {
        matcher: { id: 'byName', options: value },
        properties: [
          ...[
            { id: 'unit', value: look.unit },
            { id: 'decimals', value: look.decimals },
            { id: 'min', value: 0 },
          ],
          { id: 'custom.cellOptions', value: { type: 'gauge', mode: 'basic', valueDisplayMode: 'text' } },
          { id: 'color', value: { mode: 'fixed', fixedColor: 'orange' } },
        ],
      },
    ],
  },
  transformations: [
    toRows,
    { id: 'sortBy', options: { sort: [{ field: VALUE, desc: true }] } },
    { id: 'organize', options: { renameByName: { Field: name, [VALUE]: value } } },
  ],
  options: { showHeader: true, cellHeight: 'sm' },
});

/** A row of rows: one series a line, its size as colour. */
export const heatmap = ({ look, ...base }: Base & { readonly look: Look }): Panel => ({
  type: 'heatmap',
  ...base,
  ...{ maxDataPoints: 60, interval: '1m' },
  fieldConfig: { defaults: { custom: { scaleDistribution: { type: 'linear' } } }, overrides: [] },
  options: {
    calculate: false,
    ...{ cellGap: 1, cellValues: { unit: look.unit }, rowsFrame: { layout: 'auto' }, showValue: 'never' },
    ...{ yAxis: { axisPlacement: 'left' }, filterValues: { le: 1e-9 }, legend: { show: true } },
    color: {
      mode: 'scheme',
      scheme: 'Oranges',
      steps: 32,
      reverse: false,
      fill: 'dark-orange',
      exponent: 0.5,
      scale: 'exponential',
    },
    tooltip: { mode: 'single', yHistogram: false, showColorScale: false },
  },
});
