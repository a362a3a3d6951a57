import { eventsHistogramQuestion, HISTOGRAM_SERIES } from 'queries/eventsHistogram';
import { sessionEventsQuestion } from 'queries/sessionEvents';
import { sessionStripQuestion } from 'queries/sessionList';
import { editDecisionsQuestion, usageFromLogsQuestion } from 'queries/usage/usageFromLogs';
import { usageLogsSeries } from 'queries/usage/usageLogsSeries';

import { SESSION_PATH, thisSession } from './appLinks';
import type { DashboardParts } from './dashboard';
import { bars, gauges, type Panel, pie, stat } from './panels';
import { rowsTable } from './rowsTable';
import { figuresOfLogs, MISSING_VALUE, ofLogs, overRange, SCOPE, seriesOfLogs } from './targets';
import { ofSession, session, sessionVariables } from './variables';

const LINKS = [thisSession];
const USD = { unit: 'currencyUSD', decimals: 4, links: LINKS } as const;
const BY_METRICS = 'From the metrics.';
const BY_LOGS = 'From the events in the logs.';
const STEPS = { stepSeconds: 1, missing: MISSING_VALUE };
const MOST_EVENTS = 1_000;
const MOST_GROUPS = 100;

const scope = { ...SCOPE, filters: ofSession };
const strip = figuresOfLogs(sessionStripQuestion({ ...SCOPE, filters: { labels: ofSession } }).expr);

const tiles: readonly Panel[] = [
  stat({
    ...{ title: 'What did it cost?', description: BY_LOGS, width: 5, height: 4, targets: strip },
    ...{ look: USD, only: ['cost_usd'] },
  }),
  stat({
    ...{ title: 'And by the metrics?', description: BY_METRICS, width: 5, height: 4 },
    targets: overRange({ parts: ['cost'], filters: ofSession }),
    look: { ...USD, names: ['cost'] },
  }),
  stat({
    ...{ title: 'What was done?', description: BY_LOGS, width: 8, height: 4, targets: strip },
    ...{
      look: { unit: 'short', links: LINKS },
      only: ['user_prompts', 'api_requests', 'tool_decisions', 'tool_results'],
    },
  }),
  stat({
    ...{ title: 'What failed?', description: BY_LOGS, width: 6, height: 4, targets: strip },
    ...{ look: { unit: 'short', links: LINKS }, only: ['api_errors', 'failed_tools', 'rejections'] },
  }),
];

const parts: readonly Panel[] = [
  bars({
    ...{ title: 'When did it cost, by model?', description: BY_LOGS, width: 12, height: 8, look: USD },
    targets: seriesOfLogs(usageLogsSeries({ ...scope, by: 'model' }, 'cost', STEPS)),
  }),
  bars({
    ...{ title: 'When were which kinds of tokens used?', description: BY_LOGS, width: 12, height: 8 },
    targets: seriesOfLogs(usageLogsSeries(scope, 'tokens', STEPS)),
    look: { unit: 'short', names: ['input', 'output', 'cacheRead', 'cacheCreation'] },
  }),
  pie({
    ...{ title: 'Which kinds of tokens were used?', description: BY_LOGS, width: 8, height: 8, targets: strip },
    ...{
      look: { unit: 'short', links: LINKS },
      only: ['input_tokens', 'output_tokens', 'cache_read_tokens', 'cache_creation_tokens'],
    },
  }),
  gauges({
    ...{ title: 'Which kinds of tokens do the metrics count?', description: BY_METRICS, width: 8, height: 8 },
    label: 'type',
    targets: overRange({ parts: ['tokens'], legend: '{{type}}', filters: ofSession }),
    look: { unit: 'short', names: ['input', 'output', 'cacheRead', 'cacheCreation'] },
  }),
  gauges({
    ...{ title: 'How long was who at work?', description: BY_METRICS, width: 8, height: 8 },
    label: 'type',
    targets: overRange({ parts: ['activeTime'], legend: '{{type}}', filters: ofSession }),
    look: { unit: 's', names: ['user', 'cli'] },
  }),
];

const number = { kind: 'number', unit: 'short', width: 95 } as const;

const tables: readonly Panel[] = [
  rowsTable({
    ...{ title: 'What did each model cost?', description: BY_LOGS, width: 14, height: 7 },
    targets: ofLogs(usageFromLogsQuestion({ ...scope, by: 'model' }).expr, 'instant', { maxLines: MOST_GROUPS }),
    columns: [
      { field: 'usage_group', title: 'Model' },
      { field: 'api_requests', title: 'Requests', ...number },
      { field: 'input_tokens', title: 'Input', ...number },
      { field: 'output_tokens', title: 'Output', ...number },
      { field: 'cache_read_tokens', title: 'Cache read', ...number, width: 120 },
      { field: 'cache_creation_tokens', title: 'Cache creation', ...number, width: 140 },
      { field: 'cost_usd', title: 'Cost', ...number, ...USD },
    ],
  }),
  rowsTable({
    ...{ title: 'Who decided about edits, and how?', description: BY_LOGS, width: 10, height: 7 },
    targets: ofLogs(editDecisionsQuestion(scope).expr, 'instant', { maxLines: MOST_GROUPS }),
    columns: [
      { field: 'decision', title: 'Decision' },
      { field: 'source', title: 'Decided by' },
      { field: 'events', title: 'Decisions', ...number },
    ],
  }),
];

const events: readonly Panel[] = [
  bars({
    ...{ title: 'What happened when?', description: BY_LOGS, width: 24, height: 7 },
    targets: seriesOfLogs(eventsHistogramQuestion({ ...SCOPE, filters: { labels: ofSession } })),
    look: { unit: 'short', names: Object.values(HISTOGRAM_SERIES), links: LINKS },
  }),
  rowsTable({
    ...{ title: `What were the first ${MOST_EVENTS} events?`, width: 24, height: 14 },
    description: `${BY_LOGS} The app shows every event of a session, on its timeline.`,
    targets: ofLogs(sessionEventsQuestion({ ...SCOPE, sessionId: session }, MOST_EVENTS).expr, 'instant', {
      maxLines: MOST_EVENTS,
    }),
    columns: [
      { field: 'Time', title: 'Time', width: 200 },
      { field: 'event.name', title: 'Event', width: 190, links: LINKS },
      { field: 'prompt', title: 'Prompt' },
      { field: 'model', title: 'Model', width: 220 },
      { field: 'tool_name', title: 'Tool', width: 110 },
      { field: 'decision', title: 'Decision', width: 100 },
      { field: 'success', title: 'Success', width: 90 },
      { field: 'duration_ms', title: 'Duration', kind: 'number', unit: 'ms', width: 110 },
      { field: 'cost_usd', title: 'Cost', kind: 'number', width: 110, ...USD },
      { field: 'error', title: 'Error' },
    ],
  }),
];

export const oneSession: DashboardParts = {
  uid: 'sessionline-session',
  title: 'Sessionline: one session',
  description:
    'One session of Claude Code, with the questions that the Sessionline app asks. Choose a range around it.',
  variables: sessionVariables,
  from: 'now-7d',
  links: [{ title: 'This session in Sessionline', url: SESSION_PATH, tooltip: 'Its timeline and every event' }],
  panels: [...tiles, ...parts, ...tables, ...events],
};
