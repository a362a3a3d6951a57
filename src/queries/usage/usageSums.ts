import {
  aggregate,
  anyOf,
  greaterThan,
  type LabelCondition,
  labelIsNot,
  marked,
  type MetricsQuery,
  over,
  type RangeWindow,
  series,
  type SeriesName,
  type WindowFunction,
} from '../metricsql';
import { type AnyNameOf, namesOf, type UsageMetric } from './metricNames';
import { filterVariants, labelsIn, type LabelStyle, type UsageFilters } from './usageLabels';

/** The label that says of which part of the answer a value is. */
export const PART = 'usage_part';
/** Labels by which the parts are added up, beside the one that is asked for. */
export const PART_LABELS = {
  cost: [],
  tokens: ['type'],
  starts: ['start_type'],
  activeTime: ['type'],
  lines: ['type'],
  commits: [],
  pullRequests: [],
  editDecisions: ['decision', 'source'],
} as const satisfies Readonly<Record<UsageMetric, readonly string[]>>;

/** A part of the answer: one metric, or the number of different sessions. */
export type UsagePart = UsageMetric | 'sessions';

/** A start that is no session: somebody looked at running agents. */
export const VIEW_OF_AGENTS = 'agents_view';
export const SESSION_LABEL = 'session.id';

/** What is added up, under which names, and how. */
export interface UsageSums {
  /** All names that the client's metrics have in range. */
  readonly names: ReadonlyArray<string | AnyNameOf>;
  readonly styles: readonly LabelStyle[];
  readonly how: WindowFunction;
  readonly window: RangeWindow;
  readonly filters?: UsageFilters;
  /** The label to group by, as the client names it. */
  readonly by?: string;
  /** Which parts; all when left out. */
  readonly parts?: readonly UsagePart[];
}

const groupOf = ({ by, styles }: UsageSums): readonly string[] => (by === undefined ? [] : labelsIn(styles, by));

/** What one metric grew by in the window, series by series, of those that the filters let through. */
export const growthOf = (
  sums: Pick<UsageSums, 'styles' | 'filters' | 'how' | 'window'>,
  name: SeriesName,
  ...own: readonly LabelCondition[]
): MetricsQuery =>
  anyOf(
    filterVariants(sums.styles, sums.filters ?? {}).map((conditions) =>
      over(sums.how, series(name, ...conditions, ...own), sums.window)
    )
  );

const noView = labelIsNot('start_type', VIEW_OF_AGENTS);

function metricParts(sums: UsageSums, metric: UsageMetric): readonly MetricsQuery[] {
  const by = [...PART_LABELS[metric], ...groupOf(sums)];
  const own = metric === 'starts' ? [noView] : [];
  return namesOf(metric, sums.names).map((name, index) =>
    // Equal sums under two names of a metric would be one to `or`.
    marked(aggregate('sum', growthOf(sums, name, ...own), by), PART, `${metric}.${index}`)
  );
}

/** Different sessions that began or used tokens. Old clients do not count their starts. */
function sessionParts(sums: UsageSums): readonly MetricsQuery[] {
  const group = groupOf(sums);
  const each = [...new Set([...labelsIn(sums.styles, SESSION_LABEL), ...group])];
  const active = [
    ...namesOf('starts', sums.names).map((name) => growthOf(sums, name, noView)),
    ...namesOf('tokens', sums.names).map((name) => growthOf(sums, name)),
  ].map((growth) => greaterThan(aggregate('sum', growth, each), 0));
  return active.length === 0 ? [] : [marked(aggregate('count', anyOf(active), group), PART, 'sessions.0')];
}

const ALL_PARTS: readonly UsagePart[] = [
  'sessions',
  'cost',
  'tokens',
  'starts',
  'activeTime',
  'lines',
  'commits',
  'pullRequests',
  'editDecisions',
];

/** VictoriaMetrics reads no query beyond 16 kB. */
const LONGEST_QUERY = 12_000;

/** As few queries as the parts fit into. */
export function combined(parts: readonly MetricsQuery[]): readonly MetricsQuery[] {
  const groups: MetricsQuery[][] = [];
  let length = 0;
  for (const part of parts) {
    const last = groups.at(-1);
    length += part.promql.length;
    if (last === undefined || length > LONGEST_QUERY) {
      groups.push([part]);
      length = part.promql.length;
    } else {
      last.push(part);
    }
  }
  return groups.map(anyOf);
}

/**
 * What the metrics add up to: one query unless the filters make that too long. Each value has the part it is of as
 * `usage_part`, the labels of `PART_LABELS`, and the one that is grouped by.
 */
export const usageSums = (sums: UsageSums): readonly MetricsQuery[] =>
  combined(
    (sums.parts ?? ALL_PARTS).flatMap((part) => (part === 'sessions' ? sessionParts(sums) : metricParts(sums, part)))
  );
