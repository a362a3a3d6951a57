import { t } from '@grafana/i18n';

import { listDatasources, LOGS_DATASOURCE_TYPE, METRICS_DATASOURCE_TYPES } from 'data/datasources';
import { countingFunction } from 'data/usage/counterReader';
import { stepFor, type UsageSpan } from 'domain/usage/usageSpan';
import { type UsageLogsPart, usageLogsSeries } from 'queries/usage/usageLogsSeries';
import { labelsIn } from 'queries/usage/usageLabels';
import { usagePanelQueries } from 'queries/usage/usageSeries';

import { explorePanelUrl } from '../exploreUrl';

import type { MetricsPart, UsageAnswer, UsageQuestion } from './usageAnswer';
import { MOST_STEPS, type PanelQuestion, type UsagePanel } from './usagePanels';

interface Asked {
  readonly question: UsageQuestion;
  readonly by: string;
  readonly appSubUrl: string;
}

const SECOND_MS = 1000;
const stepSecondsOf = (span: UsageSpan): number => stepFor(span, MOST_STEPS) / SECOND_MS;

const withoutLabel = (): string => t('usage.no-label', '(none)');

function questionTo(
  datasource: PanelQuestion['datasource'],
  queries: PanelQuestion['queries'],
  { question, appSubUrl }: Asked
): PanelQuestion {
  const { span } = question;
  const exploreHref = explorePanelUrl({ datasource, queries, ...span }, appSubUrl);
  return { datasource, queries, stepSeconds: stepSecondsOf(span), exploreHref };
}

/** How the sources name a series in a panel. */
function legendOf(panel: UsagePanel, labels: readonly string[]): string {
  switch (panel) {
    case 'cost':
      return labels.map((label) => `{{${label}}}`).join('');
    case 'tokens':
    case 'activeTime':
      return '{{type}}';
    case 'sessions':
      return 'sessions';
  }
}

function ofMetrics(
  uid: string,
  { detection, temporality }: Extract<MetricsPart, { kind: 'read' }>,
  panel: UsagePanel,
  asked: Asked
): PanelQuestion {
  const { question, by } = asked;
  const { names, labels, functions } = detection;
  const stepSeconds = stepSecondsOf(question.span);
  const sums = {
    ...{ names, styles: labels.styles, how: countingFunction(temporality, functions), filters: question.filters },
    parts: [panel],
    ...(panel === 'cost' ? { by } : {}),
  };
  const interval = `${stepSeconds}s`;
  const legendFormat = legendOf(panel, labelsIn(labels.styles, by));
  const queries = usagePanelQueries(sums, stepSeconds, withoutLabel()).map((expr, index) => ({
    ...{ refId: `Q${index}`, expr, legendFormat, interval, editorMode: 'code', range: true, instant: false },
  }));
  const type = listDatasources(METRICS_DATASOURCE_TYPES).find((each) => each.uid === uid)?.type ?? 'prometheus';
  return questionTo({ uid, type }, queries, asked);
}

function ofLogs(uid: string, part: UsageLogsPart, asked: Asked): PanelQuestion {
  const { question, by } = asked;
  const { span, filters, baseFilter } = question;
  const how = { stepSeconds: stepSecondsOf(span), missing: withoutLabel() };
  const rows = { ...span, filters, baseFilter, ...(part === 'cost' ? { by } : {}) };
  const query = { refId: 'Q0', editorMode: 'code', ...usageLogsSeries(rows, part, how) };
  return questionTo({ uid, type: LOGS_DATASOURCE_TYPE }, [query], asked);
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
  const isInLogs = logs.kind === 'read' && uids.logsUid !== undefined && panel !== 'activeTime';
  return isInLogs ? ofLogs(uids.logsUid, panel, asked) : undefined;
}
