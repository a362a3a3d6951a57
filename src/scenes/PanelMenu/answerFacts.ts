import type { PanelData } from '@grafana/data';
import { t } from '@grafana/i18n';
import { getDataSourceSrv } from '@grafana/runtime';

import { exactDuration, formatCount } from 'components/numbers';
import { durationMs } from 'domain/units';

import type { PanelSource } from './panelSource';

type Fact = readonly [string, string];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** How a query is asked: each as Grafana calls it. */
const howOf = (query: Readonly<Record<string, unknown>>): string =>
  textOf(query['queryType']) || (query['instant'] === true ? 'instant' : 'range');

/** The queries as they were sent, each with whom it was sent to and its step. */
export function queryFacts(
  { datasource, queries }: PanelSource,
  data: PanelData | undefined
): ReadonlyArray<{ readonly refId: string; readonly expr: string; readonly facts: readonly Fact[] }> {
  return queries.map((query) => {
    const frame = data?.series.find(({ refId }) => refId === query.refId);
    const step = textOf(query['step']) || textOf(query['interval']);
    const name = getDataSourceSrv().getInstanceSettings({ uid: datasource.uid })?.name ?? datasource.uid ?? '';
    const facts: Fact[] = [
      [t('panel.query', 'Query'), query.refId],
      [t('panel.query-source', 'Data source'), `${name} (${datasource.type ?? ''})`],
      [t('panel.query-type', 'Type'), howOf(query)],
    ];
    const ofStep: Fact[] = step === '' ? [] : [[t('panel.query-step', 'Step'), step]];
    return {
      refId: query.refId,
      expr: frame?.meta?.executedQueryString ?? textOf(query['expr']),
      facts: [...facts, ...ofStep],
    };
  });
}

/** What came back: how it went, how long it took, how much it is, and what the data source has to say of it. */
export function answerFacts(data: PanelData | undefined): readonly Fact[] {
  const { state, request, series = [], errors = [], error } = data ?? {};
  const tookMs = request?.endTime === undefined ? undefined : request.endTime - request.startTime;
  const range = request && `${request.range.from.toISOString()} – ${request.range.to.toISOString()}`;
  const notices = series.flatMap(({ meta }) => meta?.notices ?? []).map(({ text }) => text);
  const failures = (errors.length > 0 ? errors : error === undefined ? [] : [error]).map(
    ({ message, data: detail }) => message ?? detail?.message ?? ''
  );
  return [
    [t('panel.answer-state', 'State'), state ?? ''],
    ...(range === undefined ? [] : [[t('panel.answer-range', 'Range'), range] as const]),
    ...(tookMs === undefined ? [] : [[t('panel.answer-took', 'Took'), exactDuration(durationMs(tookMs))] as const]),
    [t('panel.answer-series', 'Series'), formatCount(series.length)],
    [t('panel.answer-rows', 'Rows'), formatCount(series.reduce((sum, { length }) => sum + length, 0))],
    ...[...new Set(notices)].map((text) => [t('panel.answer-notice', 'Notice'), text] as const),
    ...failures.map((text) => [t('panel.answer-error', 'Error'), text] as const),
  ];
}
