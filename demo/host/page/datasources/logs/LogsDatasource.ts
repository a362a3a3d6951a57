import {
  CustomVariableSupport,
  type DataQueryRequest,
  type DataQueryResponse,
  DataSourceApi,
  type LegacyMetricFindQueryOptions,
  type MetricFindValue,
  rangeUtil,
  type ScopedVars,
  type TestDataSourceResponse,
  type TimeRange,
} from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { firstValueFrom, forkJoin, from, map, type Observable, of } from 'rxjs';

import { isRecord } from '../../guards';
import { durationMs } from '../duration';
import { askDatabase } from '../proxyClient';
import { toResponse } from '../toResponse';
import type { QueryOutcome } from '../wireFrame';
import { markVariable, placeVariables, rewriteAll, withDashboardSort } from './logsExpression';
import { logsOutcome } from './logsOutcome';
import { type LogsQuery, type LogsRange } from './logsQuery';
import { logsQuestion } from './logsQuestion';

/** What a query variable asks the plugin: the names of fields, or the values of one. */
interface LogsVariableQuery extends LogsQuery {
  readonly type?: 'fieldName' | 'fieldValue';
  readonly field?: string;
  readonly query?: string;
  readonly limit?: number;
}

function rangeOf(request: DataQueryRequest<LogsQuery>, stepText: string | undefined): LogsRange {
  return {
    fromMs: request.range.from.valueOf(),
    toMs: request.range.to.valueOf(),
    // The first query's step is the interval of the whole request.
    intervalMs: durationMs(stepText ?? '') ?? request.intervalMs,
    maxDataPoints: request.maxDataPoints ?? 1000,
  };
}

function stepOf(range: LogsRange): number {
  const calculated = (range.toMs - range.fromMs) / range.maxDataPoints;
  return calculated < range.intervalMs ? range.intervalMs : rangeUtil.roundInterval(calculated);
}

/** Values by hits where both are numbers, else by name, as the plugin's lists are sorted. */
function sortedValues(values: readonly string[]): string[] {
  const numeric = values.every((value) => !Number.isNaN(Number(value)));
  return [...values].sort((a, b) => (numeric ? Number(a) - Number(b) : a.localeCompare(b)));
}

function valuesOf(body: string): string[] {
  const answer: unknown = JSON.parse(body);
  const values = isRecord(answer) && Array.isArray(answer['values']) ? answer['values'] : [];
  return values
    .map((entry: unknown) => (isRecord(entry) ? String(entry['value'] ?? '') : ''))
    .filter((value) => value !== '');
}

class LogsVariables extends CustomVariableSupport<DataSourceApi<LogsQuery>, LogsVariableQuery> {
  constructor(private readonly datasource: LogsDatasource) {
    super();
  }

  editor = (): null => null;

  query = (request: DataQueryRequest<LogsVariableQuery>): Observable<DataQueryResponse> => {
    const [target] = request.targets;
    const options = { range: request.range, scopedVars: request.scopedVars };
    return target === undefined
      ? of({ data: [] })
      : from(this.datasource.metricFindQuery(target, options)).pipe(map((data) => ({ data })));
  };
}

/** Behaves to an app like `victoriametrics-logs-datasource`, over the same database. */
export class LogsDatasource extends DataSourceApi<LogsQuery> {
  override variables = new LogsVariables(this);

  override filterQuery(query: LogsQuery): boolean {
    return query.hide !== true && query.expr !== '';
  }

  override query(request: DataQueryRequest<LogsQuery>): Observable<DataQueryResponse> {
    const targets = request.targets.filter((target) => (target.expr ?? '') !== '' && this.filterQuery(target));
    if (targets.length === 0) {
      return of({ data: [] });
    }
    const range = rangeOf(request, targets[0]?.step);
    return forkJoin(targets.map((target) => this.ask(target, request, range))).pipe(map(toResponse));
  }

  private ask(query: LogsQuery, request: DataQueryRequest<LogsQuery>, range: LogsRange): Observable<QueryOutcome> {
    const expr = this.interpolate(withDashboardSort(query.expr ?? '', query, request.app), request.scopedVars);
    const legendFormat = getTemplateSrv().replace(query.legendFormat, request.scopedVars);
    const complete: LogsQuery = { ...query, expr, legendFormat };
    const question = logsQuestion(complete, expr, range, stepOf(range));
    return askDatabase(this.uid, question.path, question.params).pipe(
      map((answer) => logsOutcome(complete, answer, range))
    );
  }

  /** The interval's variables are left to the backend, which knows the step. */
  private interpolate(expr: string, scopedVars: ScopedVars | undefined): string {
    const { __interval, __interval_ms, __range, __range_s, __range_ms, __auto, ...others } = scopedVars ?? {};
    const left = { __interval: { value: '$__interval' }, __interval_ms: { value: '$__interval_ms' } };
    const replaced = getTemplateSrv().replace(expr, others, (value: unknown, variable: { name?: string }) =>
      variable?.name?.startsWith('__') === true ? String(value) : markVariable(value)
    );
    return rewriteAll(placeVariables(getTemplateSrv().replace(replaced, left)));
  }

  override async metricFindQuery(
    query: LogsVariableQuery,
    options?: LegacyMetricFindQueryOptions
  ): Promise<MetricFindValue[]> {
    const names = query.type === 'fieldName';
    const filter = this.interpolate(query.query ?? '', options?.scopedVars);
    const params = {
      query: filter === '' ? '*' : filter,
      ...timeParams(options?.range),
      ...(names ? {} : { field: this.interpolate(query.field ?? '', options?.scopedVars) }),
      ...(query.limit === undefined ? {} : { limit: String(query.limit) }),
    };
    const answer = await firstValueFrom(
      askDatabase(this.uid, `select/logsql/${names ? 'field_names' : 'field_values'}`, params)
    );
    if (answer.kind !== 'text') {
      throw new Error(answer.kind === 'refused' ? answer.text : 'The database does not answer.');
    }
    return sortedValues(valuesOf(answer.text)).map((text) => ({ text }));
  }

  override async testDatasource(): Promise<TestDataSourceResponse> {
    const answer = await firstValueFrom(askDatabase(this.uid, 'select/logsql/query', { query: '*', limit: '1' }));
    return answer.kind === 'text'
      ? { status: 'success', message: 'Data source is working' }
      : { status: 'error', message: 'The database does not answer.' };
  }
}

function timeParams(range: TimeRange | undefined): Record<string, string> {
  return range === undefined ? {} : { start: String(range.from.valueOf()), end: String(range.to.valueOf()) };
}
