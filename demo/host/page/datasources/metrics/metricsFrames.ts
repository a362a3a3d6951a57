import type { Labels } from '@grafana/data';

import { goDuration } from '../duration';
import { type JsonResult, type JsonSeries } from '../jsonSeries';
import { fillLegend, labelsText } from '../legend';
import type { WireField, WireFrame, WireMeta } from '../wireFrame';
import type { MetricsFlavour, PreparedMetricsQuery } from './metricsQuery';

/** What a frame-maker needs to know. */
export interface FrameContext {
  readonly flavour: MetricsFlavour;
  readonly prepared: PreparedMetricsQuery;
  readonly result: JsonResult;
}

function numberOf(text: string): number | null {
  const value = Number(text.replace(/^([+-]?)Inf$/, '$1Infinity'));
  return Number.isNaN(value) ? null : value;
}

function executed(prepared: PreparedMetricsQuery): string {
  return `Expr: ${prepared.expr}\nStep: ${goDuration(prepared.stepMs)}`;
}

function legendOf({ flavour, prepared }: FrameContext, labels: Labels): string {
  const { legendFormat = '' } = prepared.query;
  if (legendFormat !== '' && legendFormat !== '__auto') {
    return fillLegend(legendFormat, labels);
  }
  const values = Object.values(labels);
  if (flavour === 'victoriametrics' && values.length === 1) {
    return values[0] ?? '';
  }
  const text = labelsText(labels);
  return text === '{}' ? prepared.expr : text;
}

function seriesMeta({ flavour, prepared, result }: FrameContext, isFirst: boolean): WireMeta {
  const { resultType } = result;
  if (flavour === 'victoriametrics') {
    return {
      typeVersion: [0, 0],
      custom: { resultType, trace: result.trace ?? { duration_msec: 0, message: '' } },
      preferredVisualisationType: 'graph',
    };
  }
  return {
    type: resultType === 'matrix' ? 'timeseries-multi' : 'numeric-multi',
    typeVersion: [0, 1],
    custom: isFirst ? { calculatedMinStep: prepared.stepMs, resultType } : { resultType },
    ...(isFirst ? { executedQueryString: executed(prepared) } : {}),
    preferredVisualisationType: 'graph',
  };
}

function seriesFrame(context: FrameContext, series: JsonSeries, index: number): WireFrame {
  const legend = legendOf(context, series.labels);
  return {
    ...(context.flavour === 'victoriametrics' ? { name: legend } : {}),
    refId: context.prepared.query.refId,
    meta: seriesMeta(context, index === 0),
    fields: [
      {
        name: 'Time',
        type: 'time',
        config: { interval: context.prepared.stepMs },
        values: series.points.map((point) => point.ms),
      },
      {
        name: 'Value',
        type: 'number',
        labels: series.labels,
        config: { displayNameFromDS: legend },
        values: series.points.map((point) => numberOf(point.text)),
      },
    ],
    length: series.points.length,
  };
}

/** One table of all series, a column for each label, as the plugins' frontends make it for `format: 'table'`. */
function tableFrame(context: FrameContext): WireFrame {
  const rows = context.result.series.flatMap((series) =>
    series.points.map((point) => ({ point, labels: series.labels }))
  );
  const names = [...new Set(context.result.series.flatMap((series) => Object.keys(series.labels)))].sort();
  const labelFields = names.map(
    (name): WireField => ({
      name,
      type: 'string',
      config: { filterable: true },
      values: rows.map((row) => row.labels[name] ?? ''),
    })
  );
  const isPrometheus = context.flavour === 'prometheus';
  const interval = isPrometheus ? { interval: context.prepared.stepMs } : {};
  return {
    refId: context.prepared.query.refId,
    meta: {
      ...seriesMeta(context, true),
      preferredVisualisationType: isPrometheus ? 'rawPrometheus' : 'table',
    },
    fields: [
      { name: 'Time', type: 'time', config: interval, values: rows.map((row) => row.point.ms) },
      ...labelFields,
      { name: 'Value', type: 'number', config: {}, values: rows.map((row) => numberOf(row.point.text)) },
    ],
    length: rows.length,
  };
}

/** The frame without columns by which Prometheus says that there is nothing. */
export function emptyPrometheusFrame(prepared: PreparedMetricsQuery): WireFrame {
  return {
    refId: prepared.query.refId,
    meta: {
      typeVersion: [0, 0],
      custom: { calculatedMinStep: prepared.stepMs },
      executedQueryString: executed(prepared),
      preferredVisualisationType: 'graph',
    },
    fields: [],
    length: 0,
  };
}

/** Makes the frames that the plugin would have made of an answer. */
export function metricsFrames(context: FrameContext): WireFrame[] {
  if (context.result.series.length === 0) {
    return context.flavour === 'prometheus' ? [emptyPrometheusFrame(context.prepared)] : [];
  }
  return context.prepared.query.format === 'table'
    ? [tableFrame(context)]
    : context.result.series.map((series, index) => seriesFrame(context, series, index));
}
