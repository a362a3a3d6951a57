import { HISTOGRAM_SERIES, eventsHistogramQuestion } from 'queries/eventsHistogram';
import { sessionListQuestion, sessionStripQuestion } from 'queries/sessionList';
import { usageLogsSeries } from 'queries/usage/usageLogsSeries';

import {
  sessionLinksOf,
  sessionsLink,
  sessionsOfColumn,
  sessionsOfModel,
  USAGE_PATH,
  usageLink,
  usageOf,
} from './appLinks';
import type { DashboardParts } from './dashboard';
import { barChart, bars, gauges, heatmap, type Panel, pie, rankedTable, stat } from './panels';
import { rowsTable } from './rowsTable';
import { figuresOfLogs, MISSING_VALUE, ofLogs, overRange, overTime, SCOPE, seriesOfLogs } from './targets';
import { chosenLabel, overviewVariables } from './variables';

const USD = { unit: 'currencyUSD', decimals: 2 } as const;
const TOKEN_KINDS = ['input', 'output', 'cacheRead', 'cacheCreation'];
const BY_METRICS = 'From the metrics.';
const BY_STEPS = `${BY_METRICS} A bar is of the step that ends at its time: the first begins before the range, and what came after the last one is in none yet.`;
const BY_LOGS = 'From the events in the logs.';
const GROUP = 'Group';
const SESSION = 'Session';
const USER = 'User';
const MOST_SESSIONS = 100;

const tiles: readonly Panel[] = [
  stat({
    ...{
      title: 'What did it cost?',
      description: `${BY_METRICS} Compare with the logs beside it.`,
      width: 4,
      height: 4,
    },
    targets: overRange({ parts: ['cost'] }),
    look: { ...USD, names: ['cost'], links: [usageLink] },
  }),
  stat({
    ...{ title: 'And by the logs?', description: BY_LOGS, width: 4, height: 4 },
    targets: figuresOfLogs(sessionStripQuestion(SCOPE).expr),
    look: { ...USD, links: [sessionsLink] },
    only: ['cost_usd'],
  }),
  stat({
    ...{ title: 'How many sessions?', description: BY_METRICS, width: 5, height: 4 },
    targets: overRange({ parts: ['sessions'] }),
    look: { unit: 'short', names: ['sessions'], links: [usageLink] },
  }),
  stat({
    ...{ title: 'How long was who at work?', description: BY_METRICS, width: 5, height: 4 },
    targets: overRange({ parts: ['activeTime'], legend: '{{type}}' }),
    look: { unit: 's', names: ['user', 'cli'] },
  }),
  stat({
    ...{ title: 'What came of it?', description: BY_METRICS, width: 6, height: 4 },
    targets: [
      ...overRange({ parts: ['lines'], legend: '{{type}}' }),
      ...overRange({ parts: ['commits'], refId: 'B' }),
      ...overRange({ parts: ['pullRequests'], refId: 'C' }),
    ],
    look: { unit: 'short', names: ['added', 'removed', 'commits', 'pullRequests'] },
  }),
];

const overTimePanels: readonly Panel[] = [
  bars({
    ...{ title: 'What did it cost, by model?', description: BY_STEPS, width: 12, height: 8 },
    targets: overTime({ parts: ['cost'], by: 'model' }),
    look: { ...USD, links: [sessionsOfModel('model'), usageLink] },
  }),
  bars({
    ...{ title: 'Which kinds of tokens were used?', description: BY_STEPS, width: 12, height: 8 },
    targets: overTime({ parts: ['tokens'], legend: '{{type}}' }),
    look: { unit: 'short', names: TOKEN_KINDS },
  }),
  bars({
    ...{ title: 'How many sessions were active?', description: BY_STEPS, width: 12, height: 8, total: 'max' },
    targets: overTime({ parts: ['sessions'] }),
    look: { unit: 'short', names: ['sessions'] },
  }),
  bars({
    ...{ title: 'What did it cost by the logs?', description: BY_LOGS, width: 12, height: 8 },
    targets: seriesOfLogs(
      usageLogsSeries({ ...SCOPE, by: 'model' }, 'cost', { stepSeconds: 1, missing: MISSING_VALUE })
    ),
    look: { ...USD, links: [sessionsOfModel('usage_group')] },
  }),
];

const whoAndWhat: readonly Panel[] = [
  rankedTable({
    ...{
      title: 'Which ${by} cost most?',
      description: BY_METRICS,
      width: 8,
      height: 9,
      columns: [GROUP, 'Cost'],
      look: USD,
    },
    targets: overRange({ parts: ['cost'], by: chosenLabel, legend: `{{\${by}}}` }),
    link: usageOf(GROUP),
  }),
  pie({
    ...{ title: 'Which models cost most?', description: BY_METRICS, width: 8, height: 9 },
    targets: overRange({ parts: ['cost'], by: 'model' }),
    look: { ...USD, links: [sessionsOfModel('model'), usageLink] },
  }),
  gauges({
    ...{ title: 'Whose requests cost most?', description: BY_METRICS, width: 8, height: 9 },
    ...{ look: USD, label: 'query_source' },
    targets: overRange({ parts: ['cost'], by: 'query_source' }),
  }),
  heatmap({
    ...{ title: 'When did which ${by} cost how much?', description: BY_STEPS, width: 12, height: 8, look: USD },
    targets: overTime({ parts: ['cost'], by: chosenLabel, legend: `{{\${by}}}` }),
  }),
  barChart({
    ...{ title: 'Were edits accepted, and who decided?', description: BY_METRICS, width: 12, height: 8 },
    targets: overRange({ parts: ['editDecisions'], legend: '{{decision}} ({{source}})' }),
    look: { unit: 'short' },
  }),
];

const count = { kind: 'number', unit: 'short', width: 105 } as const;

const events: readonly Panel[] = [
  bars({
    ...{ title: 'What happened?', description: BY_LOGS, width: 18, height: 7 },
    targets: seriesOfLogs(eventsHistogramQuestion(SCOPE)),
    look: { unit: 'short', names: Object.values(HISTOGRAM_SERIES), links: [sessionsLink] },
  }),
  stat({
    ...{ title: 'What failed?', description: BY_LOGS, width: 6, height: 7 },
    targets: figuresOfLogs(sessionStripQuestion(SCOPE).expr),
    look: { unit: 'short', links: [sessionsLink] },
    only: ['api_errors', 'failed_tools', 'rejections'],
  }),
  rowsTable({
    ...{ title: `Which ${MOST_SESSIONS} sessions cost most?`, description: `${BY_LOGS} The app lists them all.` },
    ...{ width: 24, height: 12 },
    targets: ofLogs(
      sessionListQuestion({
        ...{ ...SCOPE, filters: {}, sort: { column: 'cost', direction: 'desc' }, offset: 0, limit: MOST_SESSIONS },
      }).expr,
      'instant',
      { maxLines: MOST_SESSIONS }
    ),
    columns: [
      { field: 'session.id', title: SESSION, width: 290, links: sessionLinksOf(SESSION) },
      { field: 'user', title: USER, width: 120, links: [sessionsOfColumn('user', USER)] },
      { field: 'first_time', title: 'Started', kind: 'time', width: 160 },
      { field: 'last_time', title: 'Ended', kind: 'time', width: 160 },
      { field: 'models', title: 'Models' },
      { field: 'user_prompts', title: 'Prompts', ...count },
      { field: 'api_requests', title: 'Requests', ...count },
      { field: 'api_errors', title: 'API errors', ...count },
      { field: 'failed_tools', title: 'Failed tools', ...count },
      { field: 'cost_usd', title: 'Cost', kind: 'number', width: 90, ...USD },
    ],
  }),
];

export const overview: DashboardParts = {
  uid: 'sessionline-overview',
  title: 'Sessionline: overview',
  description: 'What Claude Code did and what it cost, with the questions that the Sessionline app asks.',
  variables: overviewVariables,
  from: 'now-7d',
  links: [{ title: 'Usage in Sessionline', url: USAGE_PATH, tooltip: 'The same range and sources in the app' }],
  panels: [...tiles, ...overTimePanels, ...whoAndWhat, ...events],
};
