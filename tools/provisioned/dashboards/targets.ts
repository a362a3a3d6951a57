import { epochMs } from 'domain/units';
import { withoutTime } from 'queries/alerts/alertQueries';
import { atOnce } from 'queries/metricsql';
import { ANY_NAMES } from 'queries/usage/metricNames';
import { LABEL_STYLES, labelsIn, type UsageFilters } from 'queries/usage/usageLabels';
import { usagePanelQueries } from 'queries/usage/usageSeries';
import type { UsagePart } from 'queries/usage/usageSums';

import { LOGS_TYPE, METRICS_TYPE, withLogsVariables, withMetricsVariables } from './variables';

/** One query of a panel. */
export interface Target {
  readonly refId: string;
  readonly expr: string;
  readonly datasource: { readonly type: string; readonly uid: string };
  readonly [key: string]: unknown;
}

export const LOGS = { type: LOGS_TYPE, uid: '${logs}' } as const;
export const METRICS = { type: METRICS_TYPE, uid: '${metrics}' } as const;

/** What rows and series are called that lack what is grouped by. */
const MISSING = '(none)';

/** A range that the question has to name and the dashboard replaces by its own. */
export const ANY_SPAN = { fromMs: epochMs(0), toMs: epochMs(0) };
export const SCOPE = { ...ANY_SPAN, baseFilter: '' };

interface MetricsAsked {
  readonly parts: readonly UsagePart[];
  readonly by?: string;
  readonly filters?: UsageFilters;
  /** Instead of what is grouped by. */
  readonly legend?: string;
  readonly refId?: string;
}

function legendOf({ parts, by, legend }: MetricsAsked): string {
  return (
    legend ??
    (by === undefined
      ? (parts[0] ?? '')
      : labelsIn(LABEL_STYLES, by)
          .map((label) => `{{${label}}}`)
          .join(''))
  );
}

const exprsOf = ({ parts, by, filters }: MetricsAsked, window: 'range' | 'interval'): readonly string[] =>
  usagePanelQueries(
    {
      ...{ names: ANY_NAMES, styles: LABEL_STYLES, how: 'increase_pure', parts },
      ...(by === undefined ? {} : { by }),
      ...(filters === undefined ? {} : { filters }),
    },
    window,
    MISSING
  );

/** What the metrics add up to over the dashboard's range. */
export function overRange(asked: MetricsAsked): readonly Target[] {
  return exprsOf(asked, 'range').map((promql, index) => ({
    ...{ refId: `${asked.refId ?? 'A'}${index === 0 ? '' : index}`, datasource: METRICS, editorMode: 'code' },
    expr: withMetricsVariables(atOnce({ promql }).promql),
    ...{ instant: true, range: false, legendFormat: legendOf(asked) },
  }));
}

/** What the metrics add up to in each step. */
export function overTime(asked: MetricsAsked): readonly Target[] {
  return exprsOf(asked, 'interval').map((promql, index) => ({
    ...{ refId: `${asked.refId ?? 'A'}${index === 0 ? '' : index}`, datasource: METRICS, editorMode: 'code' },
    expr: withMetricsVariables(promql),
    ...{ instant: false, range: true, legendFormat: legendOf(asked) },
  }));
}

type LogsType = 'instant' | 'stats' | 'statsRange';

/** A question to the logs, for the dashboard's range. */
export const ofLogs = (
  expr: string,
  queryType: LogsType,
  more: Readonly<Record<string, unknown>> = {}
): readonly Target[] => [
  {
    ...{ refId: 'A', datasource: LOGS, editorMode: 'code', queryType },
    expr: withLogsVariables(withoutTime(expr)),
    ...more,
  },
];

export const seriesOfLogs = ({
  expr,
  legendFormat,
}: {
  readonly expr: string;
  readonly legendFormat: string;
}): readonly Target[] => ofLogs(expr, 'statsRange', { legendFormat });

/** Figures of one row, each under its name. */
export const figuresOfLogs = (expr: string): readonly Target[] =>
  ofLogs(expr, 'stats', { legendFormat: '{{__name__}}' });

export const MISSING_VALUE = MISSING;
