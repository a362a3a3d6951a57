import { listDatasources, LOGS_DATASOURCE_TYPE, METRICS_DATASOURCE_TYPES } from 'data/datasources';
import { countingFunction } from 'data/usage/counterReader';
import { durationMs, epochMs } from 'domain/units';
import { stepFor, steppedSpan, type UsageSpan } from 'domain/usage/usageSpan';
import { withoutTime } from 'queries/alerts/alertQueries';
import { type RangeWindow, sortedDown } from 'queries/metricsql';
import { GROUP } from 'queries/usage/usageFromLogs';
import { labelsIn } from 'queries/usage/usageLabels';
import { type UsageLogsPart, usageLogsSeries } from 'queries/usage/usageLogsSeries';
import { REST_ID, usagePanelQueries, usageRestQueries } from 'queries/usage/usageSeries';
import { secondsOf } from 'queries/usage/usageWindow';

import { explorePanelUrl } from '../exploreUrl';

import type { MetricsPart, UsageAnswer, UsageQuestion } from './usageAnswer';
import {
  MOST_STEPS,
  PANEL_ASKED,
  type PanelQuestion,
  type PanelShape,
  type UsagePanel,
  withoutLabel,
} from './usagePanels';

interface Asked {
  readonly question: UsageQuestion;
  readonly by: string;
  readonly appSubUrl: string;
}

const SECOND_MS = 1000;
const HOUR_MS = durationMs(3_600_000);

const stepSecondsOf = (span: UsageSpan, shape: PanelShape): number =>
  (shape === 'hours' ? HOUR_MS : stepFor(span, MOST_STEPS)) / SECOND_MS;

type Known = Omit<PanelQuestion, 'exploreHref' | 'stepSeconds'>;

function questionTo(known: Known, span: UsageSpan, shape: PanelShape, { appSubUrl }: Asked): PanelQuestion {
  const { datasource, queries, asked } = known;
  const fromMs = epochMs(asked.fromMs);
  const exploreHref = explorePanelUrl({ datasource, queries, fromMs, toMs: epochMs(asked.toMs) }, appSubUrl);
  const stepSeconds = shape === 'whole' ? secondsOf(span) : stepSecondsOf(span, shape);
  return { ...known, stepSeconds, exploreHref };
}

/** How the sources name a series in a panel. */
function legendOf(panel: UsagePanel, labels: readonly string[]): string {
  const { isByLabel } = PANEL_ASKED[panel];
  const ofParts = panel === 'sessions' || panel === 'hours' ? 'sessions' : '{{type}}';
  return isByLabel === true ? labels.map((label) => `{{${label}}}`).join('') : ofParts;
}

/** One sum is the last value of a short series: `MetricsQuestion.asSeries` says why. */
const SHORT_SECONDS = 1;
/** The shortest step of a dashboard's panel: clients export once a minute. */
const DASHBOARD_STEP = '1m';

function ofMetrics(
  uid: string,
  { detection, temporality, now }: Extract<MetricsPart, { kind: 'read' }>,
  panel: UsagePanel,
  asked: Asked
): PanelQuestion {
  const { names, labels, functions } = detection;
  const { parts, shape, isByLabel } = PANEL_ASKED[panel];
  const { span } = now;
  const by = isByLabel === true ? { by: asked.by } : {};
  const how = countingFunction(temporality, functions);
  const sums = { names, styles: labels.styles, how, filters: asked.question.filters, parts, ...by };
  const stored = labelsIn(labels.styles, asked.by);
  const isWhole = shape === 'whole';
  const stepSeconds = isWhole ? SHORT_SECONDS : stepSecondsOf(span, shape);
  const legendFormat = legendOf(panel, stored);
  const targetsOf = (id: string, exprs: readonly string[], timing: Readonly<Record<string, unknown>>) =>
    exprs.map((expr, index) => ({ refId: `${id}${index}`, expr, legendFormat, editorMode: 'code', ...timing }));
  const targets = (window: RangeWindow, timing: Readonly<Record<string, unknown>>) =>
    targetsOf('Q', usagePanelQueries(sums, window, withoutLabel()), timing);
  const timing = { interval: `${stepSeconds}s`, range: true, instant: false };
  const stepMs = durationMs(stepSeconds * SECOND_MS);
  const { tail } = isWhole ? {} : steppedSpan(span, stepMs);
  const rests = tail === undefined ? [] : usageRestQueries(sums, tail, withoutLabel());
  const type = listDatasources(METRICS_DATASOURCE_TYPES).find((each) => each.uid === uid)?.type ?? 'prometheus';
  const known = {
    datasource: { uid, type },
    queries: [...targets(isWhole ? secondsOf(span) : stepSeconds, timing), ...targetsOf(REST_ID, rests, timing)],
    anyTime: targets(isWhole ? 'range' : 'interval', {
      ...{ interval: DASHBOARD_STEP, range: !isWhole, instant: isWhole },
    }).map(({ expr, ...query }) => ({ ...query, expr: isWhole ? sortedDown({ promql: expr }).promql : expr })),
    asked: {
      // VictoriaMetrics counts few steps from where the range begins.
      fromMs: isWhole ? span.toMs - SHORT_SECONDS * SECOND_MS : Math.floor(span.fromMs / stepMs) * stepMs,
      toMs: span.toMs,
    },
    labels: isByLabel === true ? stored : ['type'],
    isNamedByEnd: true,
  };
  return questionTo(known, span, shape, asked);
}

function ofLogs(uid: string, parts: readonly UsageLogsPart[], panel: UsagePanel, asked: Asked): PanelQuestion {
  const { span, filters, baseFilter } = asked.question;
  const { shape, isByLabel } = PANEL_ASKED[panel];
  const how = { missing: withoutLabel(), ...(shape === 'whole' ? {} : { stepSeconds: stepSecondsOf(span, shape) }) };
  const rows = { ...span, filters, baseFilter, ...(isByLabel === true ? { by: asked.by } : {}) };
  const query = { refId: 'Q0', editorMode: 'code', ...usageLogsSeries(rows, parts, how) };
  const { step: _step, ...relative } = query;
  const known = {
    datasource: { uid, type: LOGS_DATASOURCE_TYPE },
    queries: [query],
    anyTime: [{ ...relative, expr: withoutTime(query.expr) }],
    asked: span,
    labels: isByLabel === true ? [GROUP] : ['__name__'],
    isNamedByEnd: false,
  };
  return questionTo(known, span, shape, asked);
}

/** What a panel asks, of the source that the page's figures come from; undefined where that does not have it. */
export function panelQuestion(
  panel: UsagePanel,
  uids: { readonly metricsUid: string | undefined; readonly logsUid: string | undefined },
  asked: Asked & { readonly answer: UsageAnswer }
): PanelQuestion | undefined {
  const { metrics, logs } = asked.answer;
  if (metrics.kind === 'read' && uids.metricsUid !== undefined) {
    return ofMetrics(uids.metricsUid, metrics, panel, asked);
  }
  const parts = PANEL_ASKED[panel].parts.flatMap((part) => (part === 'activeTime' ? [] : [part]));
  const isInLogs = logs.kind === 'read' && uids.logsUid !== undefined && parts.length > 0;
  return isInLogs ? ofLogs(uids.logsUid, parts, panel, asked) : undefined;
}
