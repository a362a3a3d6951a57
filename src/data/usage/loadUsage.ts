import type { UsageFigures, UsageGaps } from 'domain/usage/usageFigures';
import { previousUsageSpan, settledSpan, type SteppedSpan, steppedSpan, type UsageSpan } from 'domain/usage/usageSpan';
import { type DurationMs, epochMs } from 'domain/units';
import { labelValuesQuestion } from 'queries/usage/labelValues';
import { namesOf } from 'queries/usage/metricNames';
import { labelsIn, type UsageFilters } from 'queries/usage/usageLabels';
import type { UsagePart, UsageSums } from 'queries/usage/usageSums';
import { usageSeriesQuestions } from 'queries/usage/usageSeries';
import { usageTotalsQuestions } from 'queries/usage/usageTotals';

import type { QueryOptions } from '../logsSource';
import type { MetricSample } from '../metricSamples';
import type { MetricsSource } from '../metricsSource';
import type { Temporality } from '../temporality';
import { CounterReader } from './counterReader';
import { type MetricsDetection, metricsByName } from './detectMetrics';
import { findMetricNames } from './findReadings';
import { type UsageNote, usageNotes } from './usageNotes';
import { usageFigures, usageGaps } from './usageSamples';

export interface UsageRequest {
  readonly span: UsageSpan;
  /** Labels by the names that the client gives them. */
  readonly filters?: UsageFilters;
  /** What the source has; `temporality` of its reading, or of whoever knows better. */
  readonly detection: MetricsDetection;
  readonly temporality: Temporality;
  /** Only these figures; all when left out. */
  readonly parts?: readonly UsagePart[];
}

/** What the metrics say of a span. */
export interface MetricsUsage {
  readonly span: UsageSpan;
  readonly figures: UsageFigures;
  readonly gaps: UsageGaps;
  /** What is to be known of the figures. */
  readonly notes: readonly UsageNote[];
  readonly temporality: Temporality;
}

/** What the metrics say of one value of a label; without a value for series that lack the label. */
export interface UsageRow {
  readonly value?: string;
  readonly figures: UsageFigures;
}

/** Figures by the values of a label, the dearest first. */
export interface UsageBy extends Omit<MetricsUsage, 'figures'> {
  readonly rows: readonly UsageRow[];
}

/** What was used in one step. */
export interface UsagePoint extends UsageSpan {
  readonly figures: UsageFigures;
}

export interface UsageLine {
  readonly value?: string;
  /** One for every part of the span, in order: together they are the whole. */
  readonly points: readonly UsagePoint[];
}

export interface UsageSeries extends Omit<MetricsUsage, 'figures'> {
  /** One without a label to group by; by values otherwise, sorted. */
  readonly lines: readonly UsageLine[];
}

function sumsOf(request: UsageRequest, by?: string): Omit<UsageSums, 'how' | 'window'> {
  const { detection, filters, parts } = request;
  return {
    names: detection.names,
    styles: detection.labels.styles,
    ...(filters === undefined ? {} : { filters }),
    ...(parts === undefined ? {} : { parts }),
    ...(by === undefined ? {} : { by }),
  };
}

const askedBy = ({ detection, filters = {} }: UsageRequest, by?: string) => ({
  ...{ names: detection.names, hasSessionIds: detection.labels.hasSessionIds, filters },
  ...(by === undefined ? {} : { by }),
});

/** The request for what the database answers exactly. */
const settled = (request: UsageRequest): UsageRequest => ({
  ...request,
  span: settledSpan(request.span, epochMs(Date.now())),
});

const readerOf = (source: MetricsSource, { detection }: UsageRequest, options: QueryOptions): CounterReader =>
  new CounterReader(source, options, detection.functions);

function totals(reader: CounterReader, request: UsageRequest, span: UsageSpan, by?: string) {
  return reader.ask(request.temporality, (how) => usageTotalsQuestions({ ...sumsOf(request, by), ...span, how }));
}

/** The answer without the figures: gaps and notes are of all that came. */
function frameOf(request: UsageRequest, reader: CounterReader, samples: readonly MetricSample[], by?: string) {
  const { span, temporality, detection } = request;
  const gaps = usageGaps(askedBy(request, by), samples);
  const whole = usageFigures(samples, gaps);
  return { span, gaps, temporality, notes: usageNotes({ detection, temporality, functions: reader.functions, whole }) };
}

/**
 * What was used in a span: one question. The answer's span ends up to 35 seconds ago, for later samples are not to be
 * had exactly.
 *
 * @throws MetricsQueryError; the signal's reason when it was aborted
 */
export async function loadUsageTotals(
  source: MetricsSource,
  wanted: UsageRequest,
  options: QueryOptions = {}
): Promise<MetricsUsage> {
  const request = settled(wanted);
  const reader = readerOf(source, request, options);
  const samples = await totals(reader, request, request.span);
  const frame = frameOf(request, reader, samples);
  return { ...frame, figures: usageFigures(samples, frame.gaps) };
}

/**
 * What was used in a span, and in as long a time before it, which may have had metrics that the span has not: three
 * questions.
 *
 * @throws MetricsQueryError; the signal's reason when it was aborted
 */
export async function loadUsagePair(
  source: MetricsSource,
  request: UsageRequest,
  options: QueryOptions = {}
): Promise<{ readonly now: MetricsUsage; readonly before: MetricsUsage }> {
  const span = previousUsageSpan(request.span);
  const loadBefore = async () => {
    const names = await findMetricNames(source, span, options);
    const detection = { ...request.detection, names, metrics: metricsByName(names) };
    return loadUsageTotals(source, { ...request, span, detection }, options);
  };
  const [now, before] = await Promise.all([loadUsageTotals(source, request, options), loadBefore()]);
  return { now, before };
}

/** The samples of each value of a label, whichever style the label is written in. */
function byValue(request: UsageRequest, samples: readonly MetricSample[], by: string | undefined) {
  const names = by === undefined ? [] : labelsIn(request.detection.labels.styles, by);
  const groups = new Map<string, MetricSample[]>();
  for (const sample of samples) {
    const value = names.map((name) => sample.labels[name] ?? '').find((each) => each !== '') ?? '';
    const group = groups.get(value) ?? [];
    group.push(sample);
    groups.set(value, group);
  }
  return groups;
}

const named = (value: string): { readonly value?: string } => (value === '' ? {} : { value });

/**
 * What was used in a span by the values of a label: one question. All values come; whoever shows the first ones says
 * of how many.
 *
 * @throws MetricsQueryError; the signal's reason when it was aborted
 */
export async function loadUsageBy(
  source: MetricsSource,
  wanted: UsageRequest,
  by: string,
  options: QueryOptions = {}
): Promise<UsageBy> {
  const request = settled(wanted);
  const reader = readerOf(source, request, options);
  const samples = await totals(reader, request, request.span, by);
  const frame = frameOf(request, reader, samples, by);
  const rows = [...byValue(request, samples, by)]
    .map(([value, ofValue]) => ({ ...named(value), figures: usageFigures(ofValue, frame.gaps) }))
    .sort((a, b) => (b.figures.costNanoUsd ?? 0) - (a.figures.costNanoUsd ?? 0));
  return { ...frame, rows };
}

/** The values of a part of the span, each step with those that end there. */
interface Part {
  readonly span: UsageSpan;
  readonly samples: readonly MetricSample[];
}

async function partsOf(reader: CounterReader, request: UsageRequest, cut: SteppedSpan, by?: string) {
  const edge = async (span: UsageSpan | undefined): Promise<readonly Part[]> =>
    span === undefined ? [] : [{ span, samples: await totals(reader, request, span, by) }];
  const inner = reader.askSeries(request.temporality, (how) =>
    usageSeriesQuestions({ ...sumsOf(request, by), how, steps: cut.steps })
  );
  const [head, series, tail] = await Promise.all([edge(cut.head), inner, edge(cut.tail)]);
  const byEnd = new Map<number, MetricSample[]>(cut.steps.map(({ toMs }) => [toMs, []]));
  for (const { labels, points } of series) {
    points.forEach(({ atMs, value }) => byEnd.get(atMs)?.push({ labels, value }));
  }
  return [...head, ...cut.steps.map((span) => ({ span, samples: byEnd.get(span.toMs) ?? [] })), ...tail];
}

/**
 * What was used step by step: one question for whole steps and one for each end of the span that is no whole step,
 * which data sources would move to one. The points add up to the span.
 *
 * @throws MetricsQueryError; the signal's reason when it was aborted
 */
export async function loadUsageSeries(
  source: MetricsSource,
  wanted: UsageRequest,
  { stepMs, by }: { readonly stepMs: DurationMs; readonly by?: string },
  options: QueryOptions = {}
): Promise<UsageSeries> {
  const request = settled(wanted);
  const reader = readerOf(source, request, options);
  const parts = await partsOf(reader, request, steppedSpan(request.span, stepMs), by);
  const frame = frameOf(
    request,
    reader,
    parts.flatMap(({ samples }) => samples),
    by
  );
  const groups = parts.map(({ span, samples }) => ({ span, groups: byValue(request, samples, by) }));
  const values = by === undefined ? [''] : [...new Set(groups.flatMap((part) => [...part.groups.keys()]))].sort();
  const lines = values.map((value) => ({
    ...named(value),
    points: groups.map((part) => ({
      ...part.span,
      figures: usageFigures(part.groups.get(value) ?? [], frame.gaps),
    })),
  }));
  return { ...frame, lines };
}

/** A value of a label, and how many series have it. */
export interface LabelValue {
  readonly value: string;
  readonly series: number;
}

/**
 * The values that a label has in range, the most frequent first: one question. Labels of requests are looked up on
 * costs, others on whatever metric there is.
 *
 * @throws MetricsQueryError; the signal's reason when it was aborted
 */
export async function loadLabelValues(
  source: MetricsSource,
  { span, filters = {}, detection }: Pick<UsageRequest, 'span' | 'filters' | 'detection'>,
  label: string,
  options: QueryOptions = {}
): Promise<readonly LabelValue[]> {
  const { styles } = detection.labels;
  const name = [...namesOf('cost', detection.names), ...detection.names][0];
  if (name === undefined) {
    return [];
  }
  const samples = await source.query(labelValuesQuestion({ ...span, name, label, styles, filters }), options);
  const names = labelsIn(styles, label);
  return samples
    .map(({ labels, value }) => ({ value: names.map((each) => labels[each] ?? '').join(''), series: value }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.series - a.series || (a.value < b.value ? -1 : 1));
}
