import { EARLY_SHARE } from 'domain/budgets/budgetForecast';
import { epochMs } from 'domain/units';

import { eventIs, isApiError } from '../eventFilters';
import {
  atLeast,
  calculated,
  copyField,
  copyIf,
  count,
  type Filter,
  isMissing,
  onlyThose,
  type Pipe,
  query,
  stats,
  sum,
} from '../logsql';
import { aggregate, anyOf, over, type WindowFunction } from '../metricsql';
import { USER_FIELDS } from '../sessionFilters';
import { ANY_NAMES, clientsMetrics, namesOf } from '../usage/metricNames';
import { rowsOf, type UsageLogsQuestion } from '../usage/usageFromLogs';
import { LABEL_STYLES, labelsIn, type UsageFilters } from '../usage/usageLabels';
import { growthOf } from '../usage/usageSums';

import { withoutTime } from './alertQueries';
import { type Calendar, daysOfPeriod } from './calendar';

/** Which rows of the logs a rule is about. */
export type RuleScope = Pick<UsageLogsQuestion, 'baseFilter' | 'filters'>;

/** Whose spending, each on their own: one label's values, or users by the best name that there is. */
export type RuleGroup = string | 'user' | undefined;

const [userField, ...otherUserFields] = USER_FIELDS;
const USER = 'user';
const userPipes: readonly Pipe[] = [
  copyField(userField, USER),
  ...otherUserFields.map((field) => copyIf(isMissing(USER), field, USER)),
];
const groupPipes = (by: RuleGroup): readonly Pipe[] => (by === USER ? userPipes : []);
const groupOf = (by: RuleGroup): readonly string[] => (by === undefined ? [] : [by]);

const isRequest = eventIs('api_request');
const NO_SPAN = { fromMs: epochMs(0), toMs: epochMs(0) };

/** A rule's rows have the range that the rule is asked for. */
const ask = (scope: RuleScope, condition: Filter | undefined, ...pipes: readonly Pipe[]): string =>
  withoutTime(query(rowsOf({ ...NO_SPAN, ...scope }, ...(condition === undefined ? [] : [condition])), ...pipes));

/** What requests cost in the rule's window, as `cost_usd`. */
export const spentQuestion = (scope: RuleScope, by?: RuleGroup): string =>
  ask(scope, isRequest, ...groupPipes(by), stats(groupOf(by), { cost_usd: sum('cost_usd') }));

/** What requests cost since the calendar's period began, as `cost_usd`. */
export const spentInPeriodQuestion = (scope: RuleScope, calendar: Calendar, by?: RuleGroup): string =>
  ask(
    scope,
    isRequest,
    ...groupPipes(by),
    ...daysOfPeriod(calendar, groupOf(by), { day_usd: sum('cost_usd') }),
    stats(groupOf(by), { cost_usd: sum('day_usd') })
  );

/**
 * What the period will have cost if it goes on as it went so far, as `forecast_usd`. In the first tenth of the period
 * it is reckoned as if that were over: a dear morning is no dear month.
 */
export const forecastQuestion = (scope: RuleScope, calendar: Calendar, by?: RuleGroup): string =>
  ask(
    scope,
    isRequest,
    ...groupPipes(by),
    ...daysOfPeriod(calendar, groupOf(by), { day_usd: sum('cost_usd') }),
    calculated(`{day_usd} / max({elapsed}, ${EARLY_SHARE})`, 'forecast_part'),
    stats(groupOf(by), { forecast_usd: sum('forecast_part') })
  );

/**
 * The share of API requests that failed for good, as `error_share`: a retry that succeeds leaves no error. Nothing
 * where there were fewer requests than `leastRequests`: one failure of two is no trend.
 */
export const errorShareQuestion = (scope: RuleScope, leastRequests: number): string =>
  ask(
    scope,
    undefined,
    stats([], { failed: count(isApiError), succeeded: count(isRequest) }),
    calculated('{failed} + {succeeded}', 'requests'),
    onlyThose(atLeast('requests', leastRequests)),
    calculated('{failed} / {requests}', 'share'),
    // One row at most; the data source reads no empty answer but that of a sum.
    stats([], { error_share: sum('share') })
  );

/** How many events came, as `events`. */
export const eventsSeenQuestion = (scope: RuleScope): string => ask(scope, undefined, stats([], { events: count() }));

/** What the metrics say of the cost in a window that ends now: 0 where there are none, or what there is by a label. */
export const spentByMetrics = (
  how: WindowFunction,
  windowSeconds: number,
  { filters = {}, by }: { readonly filters?: UsageFilters; readonly by?: string } = {}
): string => {
  const asked = { how, window: windowSeconds, styles: LABEL_STYLES, filters };
  const grown = anyOf(namesOf('cost', ANY_NAMES).map((name) => growthOf(asked, name)));
  return by === undefined
    ? `${aggregate('sum', grown).promql} or vector(0)`
    : aggregate('sum', grown, labelsIn(LABEL_STYLES, by)).promql;
};

/** How many series of the client had samples in a window; 0 where there were none. */
export const seriesSeen = (windowSeconds: number): string =>
  `${aggregate('count', over('count_over_time', { promql: clientsMetrics() }, windowSeconds)).promql} or vector(0)`;
