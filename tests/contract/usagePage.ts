import type { Stat } from 'components/StatStrip/StatStrip';
import { logsSource } from 'data/logsSource';
import { metricsSource } from 'data/metricsSource';
import { detectMetrics } from 'data/usage/detectMetrics';
import type { UsageSpan } from 'domain/usage/usageSpan';
import { epochMs } from 'domain/units';
import { logsAskedOnce, metricsAskedOnce } from 'data/askedOnce';
import { panelQuestion } from 'scenes/UsageView/panelQuestions';
import { loadUsageAnswer, type UsageAnswer, type UsageQuestion } from 'scenes/UsageView/usageAnswer';
import { usageFacts, type UsageFacts } from 'scenes/UsageView/usageFacts';
import { groupableLabels, loadUsageLists, type UsageListData } from 'scenes/UsageView/usageLists';
import { PANEL_ASKED, type PanelQuestion, type UsagePanel } from 'scenes/UsageView/usagePanels';
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
  metrics: metricsUid === undefined ? undefined : metricsAskedOnce(metricsSource(metricsUid)),
  logs: logsUid === undefined ? undefined : logsAskedOnce(logsSource(logsUid)),
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

/** A series as the legend calls it; in a table, with the figure that it is. */
function nameOf(format: unknown, { usage_part: part = '', type, ...labels }: NamedPoints['labels'], isTable: boolean) {
  const name = String(format).replace(/\{\{(.*?)\}\}/g, (_, label: string) => ({ ...labels, type })[label] ?? '');
  return isTable ? `${name} ${type ?? part.replace(/\.\d+$/, '')}` : name;
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

/** What is asked of a data source, and the stretch of time that its answer is of. */
interface Asking {
  readonly span: UsageSpan;
  readonly stepMs: number;
  readonly covered: UsageSpan;
}

/**
 * At the multiples of the step, as data sources ask; points of steps that were over when the range began are left out.
 * What came after the last step of metrics is asked for apart.
 */
function askingOf(panel: UsagePanel, { asked, stepSeconds, isNamedByEnd }: PanelQuestion, whole: UsageSpan): Asking {
  if (PANEL_ASKED[panel].shape === 'whole') {
    const toMs = epochMs(asked.toMs);
    return { span: { fromMs: toMs, toMs }, stepMs: SECOND_MS, covered: whole };
  }
  const stepMs = stepSeconds * SECOND_MS;
  const before = epochMs(Math.floor(asked.fromMs / stepMs) * stepMs);
  const toMs = epochMs(Math.floor(asked.toMs / stepMs) * stepMs);
  const fromMs = isNamedByEnd ? epochMs(before + stepMs) : before;
  return { span: { fromMs, toMs }, stepMs, covered: { fromMs: before, toMs: isNamedByEnd ? whole.toMs : toMs } };
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
  const { datasource, queries } = question;
  const { span, stepMs, covered } = askingOf(panel, question, asked.answer.span);
  const ask = datasource.type === 'victoriametrics-logs-datasource' ? logPoints : metricPoints;
  const sums: Record<string, number> = {};
  for (const query of queries) {
    for (const { labels, values } of await ask(datasource.uid, String(query['expr']), span, stepMs)) {
      const name = nameOf(query['legendFormat'], labels, panel === 'table');
      sums[name] = values.reduce((sum, value) => sum + value, sums[name] ?? 0);
    }
  }
  return { sums, covered };
}
