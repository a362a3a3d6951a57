/** By what the requests of a session can be told apart. */
export const USAGE_DIMENSIONS = ['turn', 'model', 'agent', 'source', 'effort', 'speed', 'skill'] as const;
export type UsageDimension = (typeof USAGE_DIMENSIONS)[number];

/** By what groups and requests can be sorted; `order` is as they came. */
export const USAGE_SORTS = [
  'order',
  'requests',
  'cost',
  'ownCost',
  'tokens',
  'inputTokens',
  'outputTokens',
  'cacheReadTokens',
  'cacheCreationTokens',
] as const;
export type UsageSort = (typeof USAGE_SORTS)[number];

/** What may stand in the place of the table: bars of each turn by what they are split, or curves over time. */
export const USAGE_CHARTS = ['kind', 'model', 'source', 'time'] as const;
export type UsageChart = (typeof USAGE_CHARTS)[number];

/** Opens the line that has all requests. */
export const ALL_REQUESTS = '*';

/** How a person looks at what a session used. */
export interface UsageChoices {
  readonly by: UsageDimension;
  readonly sort: UsageSort;
  readonly isDescending: boolean;
  /** The key of the group whose requests are shown, or `ALL_REQUESTS`; undefined: none. */
  readonly open?: string;
  /** Undefined: the table. */
  readonly chart?: UsageChart;
}

/** The dearest turn first: people ask first why it did cost that. */
export const DEFAULT_USAGE: UsageChoices = { by: 'turn', sort: 'cost', isDescending: true };
