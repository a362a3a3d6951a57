import type { Stat } from 'components/StatStrip/StatStrip';
import { logsSource } from 'data/logsSource';
import { metricsSource } from 'data/metricsSource';
import { detectMetrics } from 'data/usage/detectMetrics';
import type { UsageSpan } from 'domain/usage/usageSpan';
import { epochMs } from 'domain/units';
import { panelQuestion } from 'scenes/UsageView/panelQuestions';
import { loadUsageAnswer, type UsageAnswer, type UsageQuestion } from 'scenes/UsageView/usageAnswer';
import { usageFacts, type UsageFacts } from 'scenes/UsageView/usageFacts';
import { groupableLabels, loadUsageLists, type UsageListData } from 'scenes/UsageView/usageLists';
import type { PanelQuestion, UsagePanel } from 'scenes/UsageView/usagePanels';
import { usageTiles } from 'scenes/UsageView/usageTiles';

/** Where the page reads from: databases, by their addresses. */
export interface PageSources {
  readonly metricsUid?: string;
  readonly logsUid?: string;
}

/** The page as it is shown for a question, made by its own functions. */
export interface ShownPage {
  readonly answer: UsageAnswer;
  readonly facts: UsageFacts;
  readonly lists: readonly UsageListData[];
}

const sourcesOf = ({ metricsUid, logsUid }: PageSources) => ({
  metrics: metricsUid === undefined ? undefined : metricsSource(metricsUid),
  logs: logsUid === undefined ? undefined : logsSource(logsUid),
});

export async function showPage(uids: PageSources, question: UsageQuestion): Promise<ShownPage> {
  const sources = sourcesOf(uids);
  const answer = await loadUsageAnswer(sources, question, detectMetrics);
  const facts = usageFacts(answer);
  const groupable = await groupableLabels(sources, answer, question);
  const lists = await loadUsageLists(sources, { answer, question, groupable });
  return { answer, facts, lists };
}

export const tilesOf = ({ facts }: ShownPage): readonly Stat[] => usageTiles({ status: 'ready', value: facts });

/** What a panel shows: the sum of each series by its name, and the stretch of time that its points are of. */
export interface ShownPanel {
  readonly sums: Readonly<Record<string, number>>;
  readonly covered: UsageSpan;
}

interface NamedPoints {
  readonly labels: Readonly<Record<string, string>>;
  readonly values: readonly number[];
}

const SECOND_MS = 1000;

/** A series as the legend calls it. */
const legendName = (format: unknown, labels: NamedPoints['labels']): string =>
  String(format).replace(/\{\{(.*?)\}\}/g, (_, label: string) => labels[label] ?? '');

/** At the multiples of the step, as data sources ask. */
function alignedTo(span: UsageSpan, stepMs: number): UsageSpan {
  const align = (ms: number) => epochMs(Math.floor(ms / stepMs) * stepMs);
  return { fromMs: align(span.fromMs), toMs: align(span.toMs) };
}

async function metricPoints(uid: string, expr: string, span: UsageSpan, stepMs: number) {
  const found = await metricsSource(uid).querySeries({ expr, ...span, stepMs });
  return found.map(({ labels, points }) => ({ labels, values: points.map(({ value }) => value) }));
}

interface LogsAnswer {
  readonly data: {
    readonly result: ReadonlyArray<{
      readonly metric: Readonly<Record<string, string>>;
      readonly values: ReadonlyArray<readonly [number, string]>;
    }>;
  };
}

/** The plugin for logs asks VictoriaLogs so for series over time. */
async function logPoints(uid: string, expr: string, span: UsageSpan, stepMs: number): Promise<readonly NamedPoints[]> {
  const search = new URLSearchParams({
    query: expr,
    start: String(span.fromMs / SECOND_MS),
    end: String(span.toMs / SECOND_MS),
    step: `${stepMs / SECOND_MS}s`,
  });
  const response = await fetch(`${uid}/select/logsql/stats_query_range?${search}`);
  if (!response.ok) {
    throw new Error(await response.text());
  }
  const { data }: LogsAnswer = JSON.parse(await response.text());
  return data.result.map(({ metric, values }) => ({ labels: metric, values: values.map(([, text]) => Number(text)) }));
}

async function pointsOf({ datasource, queries, stepSeconds }: PanelQuestion, span: UsageSpan) {
  const stepMs = stepSeconds * SECOND_MS;
  const ask = datasource.type === 'victoriametrics-logs-datasource' ? logPoints : metricPoints;
  const found = await Promise.all(
    queries.map(async (query) => {
      const series = await ask(datasource.uid, String(query['expr']), span, stepMs);
      return series.map(({ labels, values }) => ({ name: legendName(query['legendFormat'], labels), values }));
    })
  );
  return found.flat();
}

/** Asks a panel's own queries; undefined where the page has none for it. */
export async function showPanel(
  panel: UsagePanel,
  uids: PageSources,
  asked: { readonly question: UsageQuestion; readonly answer: UsageAnswer; readonly by: string }
): Promise<ShownPanel | undefined> {
  const { metricsUid, logsUid } = uids;
  const question = panelQuestion(panel, { metricsUid, logsUid }, { ...asked, appSubUrl: '' });
  if (question === undefined) {
    return undefined;
  }
  const stepMs = question.stepSeconds * SECOND_MS;
  const span = alignedTo(asked.question.span, stepMs);
  const sums: Record<string, number> = {};
  for (const { name, values } of await pointsOf(question, span)) {
    sums[name] = values.reduce((sum, value) => sum + value, sums[name] ?? 0);
  }
  return { sums, covered: { fromMs: epochMs(span.fromMs - stepMs), toMs: span.toMs } };
}
