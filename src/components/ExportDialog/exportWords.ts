import { t } from '@grafana/i18n';
import { categoryTitle } from 'components/EventBadge/eventTitle';
import type { ExportGaps, PartialReason } from 'domain/export/exportContent';
import type { ExportFormat } from 'domain/export/exportFile';
import type { ExportKind } from 'domain/export/exportKinds';
import type { ReportWords } from 'domain/export/report';
import { formatCount } from '../numbers';
import { rawValues } from '../rawValues';

/** What may be left out. */
export const kindWords = (): Readonly<Record<ExportKind, string>> => ({
  prompts: t('export.kind.prompts', 'Prompts'),
  answers: t('export.kind.answers', 'Answers and raw bodies'),
  commands: t('export.kind.commands', 'Commands, tool inputs, errors'),
  names: t('export.kind.names', 'Names of skills, agents, servers, branches'),
  other: t('export.kind.other', 'Labels and unknown fields'),
  paths: t('export.kind.paths', 'Paths'),
  people: t('export.kind.people', 'E-mail addresses and user ids'),
  secrets: t('export.kind.secrets', 'Secrets, by pattern'),
});

/** What a format is called, and what it is good for. */
export const formatWords = (): Readonly<Record<ExportFormat, readonly [name: string, use: string]>> => ({
  html: ['HTML', t('export.use.html', 'One page with timeline and all events, opens offline')],
  markdown: ['Markdown', t('export.use.markdown', 'A report for a ticket or a wiki')],
  json: ['JSON', t('export.use.json', 'Everything, for programs')],
  csv: ['CSV', t('export.use.csv', 'A line for each event, for spreadsheets')],
  trace: ['Perfetto', t('export.use.trace', 'For ui.perfetto.dev and Chrome’s tracing')],
  otlp: ['OTLP', t('export.use.otlp', 'OpenTelemetry traces, for /v1/traces')],
});

const categories = (): ReportWords['categories'] => ({
  user_prompt: categoryTitle('user_prompt'),
  api_request: categoryTitle('api_request'),
  tool_decision: categoryTitle('tool_decision'),
  tool_result: categoryTitle('tool_result'),
  other: categoryTitle('other'),
});

const partialReason = (): Readonly<Record<PartialReason, string>> => ({
  loading: t('export.partial.loading', 'it is still loading'),
  stopped: t('export.partial.stopped', 'loading was stopped'),
  limit: t('export.partial.limit', 'the app’s limit of events was reached'),
  failed: t('export.partial.failed', 'loading failed'),
  gone: t('export.partial.gone', 'the database no longer has the others'),
});

function gapWords({ partial, textsHidden }: ExportGaps): readonly string[] {
  return [
    ...(partial === undefined
      ? []
      : [
          t('export.part-only', 'A part of the session: {{loaded}} of {{total}} events, since {{reason}}', {
            loaded: formatCount(partial.loadedEvents),
            total: formatCount(partial.totalEvents),
            reason: partialReason()[partial.reason],
            ...rawValues,
          }),
        ]),
    ...(textsHidden === true
      ? [
          t(
            'export.texts-hidden',
            'Texts were hidden from whoever made this, by the app’s setting for privacy: there are lengths in their place'
          ),
        ]
      : []),
  ];
}

/** The words of a report; most are on the page already. */
export const reportWords = (language: string, gaps: ExportGaps): ReportWords => ({
  language,
  kinds: kindWords(),
  categories: categories(),
  session: t('session-header.id', 'Session'),
  start: t('turns.start', 'Start'),
  end: t('export.end', 'End'),
  time: t('event-list.plain.time', 'Time (UTC)'),
  duration: t('turns.duration', 'Duration'),
  client: t('filters.version', 'Client version'),
  user: t('filters.user', 'User'),
  events: t('event-list.label', 'Events'),
  requests: t('turns.requests', 'Requests'),
  withoutCost: t('export.without-cost', 'Requests without cost'),
  tools: t('details.tools', 'Tool calls'),
  tool: t('details.tool', 'Tool'),
  failed: t('events.outcome-failed', 'failed'),
  rejected: t('events.outcome-rejected', 'rejected'),
  cost: t('turns.cost', 'Cost'),
  model: t('details.model', 'Model'),
  input: t('details.input-tokens', 'Input tokens'),
  output: t('details.output-tokens', 'Output tokens'),
  cacheRead: t('details.cache-read-tokens', 'Cache read tokens'),
  cacheCreation: t('details.cache-creation-tokens', 'Cache creation tokens'),
  waited: t('details.wait', 'Waited, at most'),
  turns: t('turns.label', 'Turns'),
  turn: t('export.turn', 'Turn'),
  event: t('event-list.kind', 'Kind'),
  agent: t('find.agent', 'Agent'),
  outcome: t('details.outcome', 'Outcome'),
  summary: t('event-list.summary', 'What happened'),
  failures: t('export.failures', 'Failures and rejections'),
  timeline: t('timeline.region', 'Timeline'),
  fields: t('details.fields', 'Fields'),
  leftOut: t('export.left-out', 'Left out or masked'),
  gaps: gapWords(gaps),
  nothingLeftOut: t('export.nothing-left-out', 'Nothing is left out or masked'),
});
