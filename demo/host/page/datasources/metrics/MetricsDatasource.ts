import {
  CustomVariableSupport,
  type DataQueryRequest,
  type DataQueryResponse,
  DataSourceApi,
  type DataSourceInstanceSettings,
  type LegacyMetricFindQueryOptions,
  type MetricFindValue,
  type TestDataSourceResponse,
} from '@grafana/data';
import { getBackendSrv, getTemplateSrv } from '@grafana/runtime';
import { forkJoin, from, map, type Observable, of } from 'rxjs';

import { isRecord } from '../../guards';
import { askDatabase } from '../proxyClient';
import { toResponse } from '../toResponse';
import type { QueryOutcome } from '../wireFrame';
import { metricsOutcome } from './metricsOutcome';
import type { MetricsFlavour, MetricsQuery, PreparedMetricsQuery } from './metricsQuery';
import { prepareMetricsQuery } from './prepareMetricsQuery';

type Kind = 'range' | 'instant';

/** What a query asks for; where it does not say, both plugins take a range. */
function kindsOf(query: MetricsQuery, flavour: MetricsFlavour): Kind[] {
  const range = query.range === true || query.instant !== true;
  const instant = query.instant === true && !(range && flavour === 'victoriametrics');
  return [...(range ? (['range'] as const) : []), ...(instant ? (['instant'] as const) : [])];
}

function seconds(ms: number): string {
  return String(ms / 1000);
}

interface MetricsQuestion {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

function questionOf(kind: Kind, prepared: PreparedMetricsQuery, flavour: MetricsFlavour): MetricsQuestion {
  const { expr, fromMs, toMs, stepMs } = prepared;
  if (kind === 'instant') {
    const time = flavour === 'prometheus' ? seconds(toMs) : String(Math.floor(toMs / 1000));
    return { path: 'api/v1/query', params: { query: expr, time } };
  }
  const aligned =
    flavour === 'prometheus' ? (ms: number): number => Math.floor(ms / stepMs) * stepMs : (ms: number): number => ms;
  const params = { query: expr, start: seconds(aligned(fromMs)), end: seconds(aligned(toMs)), step: seconds(stepMs) };
  return { path: 'api/v1/query_range', params };
}

class MetricsVariables extends CustomVariableSupport<DataSourceApi<MetricsQuery>> {
  constructor(private readonly datasource: MetricsDatasource) {
    super();
  }

  editor = (): null => null;

  query = (request: DataQueryRequest): Observable<DataQueryResponse> => {
    const [target] = request.targets;
    const options = { range: request.range, scopedVars: request.scopedVars };
    return from(this.datasource.metricFindQuery(target, options)).pipe(map((data) => ({ data })));
  };
}

const LABEL_VALUES = /^label_values\((?:(.+),\s*)?([^,]+)\)$/;

function variableText(query: unknown): string {
  if (typeof query === 'string') {
    return query;
  }
  return isRecord(query) && typeof query['query'] === 'string' ? query['query'] : '';
}

/** Behaves to an app like `prometheus` or `victoriametrics-metrics-datasource`, both over VictoriaMetrics. */
export class MetricsDatasource extends DataSourceApi<MetricsQuery> {
  private readonly flavour: MetricsFlavour;
  override variables = new MetricsVariables(this);

  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
    this.flavour = settings.type === 'prometheus' ? 'prometheus' : 'victoriametrics';
  }

  override query(request: DataQueryRequest<MetricsQuery>): Observable<DataQueryResponse> {
    const targets = request.targets.filter((target) => target.hide !== true && (target.expr ?? '') !== '');
    if (targets.length === 0) {
      return of({ data: [] });
    }
    return forkJoin(targets.flatMap((target) => this.ask(target, request))).pipe(map(toResponse));
  }

  private ask(query: MetricsQuery, request: DataQueryRequest<MetricsQuery>): Array<Observable<QueryOutcome>> {
    const { __interval, __interval_ms, __rate_interval, __range, __range_s, __range_ms, ...others } =
      request.scopedVars;
    const expr = getTemplateSrv().replace(query.expr, others);
    const prepared = prepareMetricsQuery(query, expr, {
      fromMs: request.range.from.valueOf(),
      toMs: request.range.to.valueOf(),
      intervalMs: request.intervalMs,
    });
    return kindsOf(query, this.flavour).map((kind) => {
      const question = questionOf(kind, prepared, this.flavour);
      return askDatabase(this.uid, question.path, question.params).pipe(
        map((answer) => metricsOutcome(this.flavour, prepared, answer))
      );
    });
  }

  /** Asks one of the database's reading interfaces, as both plugins let apps do. */
  getResource(path: string, params?: Record<string, unknown>): Promise<unknown> {
    return getBackendSrv().get(`/api/datasources/proxy/uid/${this.uid}/${path.replace(/^\//, '')}`, params);
  }

  override async metricFindQuery(query: unknown, options?: LegacyMetricFindQueryOptions): Promise<MetricFindValue[]> {
    const text = getTemplateSrv().replace(variableText(query), options?.scopedVars);
    const [, selector, label] = LABEL_VALUES.exec(text) ?? [];
    if (label === undefined) {
      return [];
    }
    const match = selector === undefined ? {} : { 'match[]': selector };
    const range = options?.range;
    const time = range ? { start: seconds(range.from.valueOf()), end: seconds(range.to.valueOf()) } : {};
    const answer = await this.getResource(`api/v1/label/${encodeURIComponent(label)}/values`, { ...match, ...time });
    const values = isRecord(answer) && Array.isArray(answer['data']) ? answer['data'] : [];
    return values.map((value) => ({ text: String(value) }));
  }

  override async testDatasource(): Promise<TestDataSourceResponse> {
    await this.getResource('api/v1/query', { query: '1' });
    return { status: 'success', message: 'Successfully queried the Prometheus API.' };
  }
}
