import { t } from '@grafana/i18n';
import type { RecordFlag } from 'domain/setup/recordFlags';

export interface RecordWords {
  readonly label: string;
  /** What it shows in the app, and where. */
  readonly shows: string;
  /** Who could be harmed, or what goes missing without it. */
  readonly risk: string;
}

const contents = (): Readonly<Partial<Record<RecordFlag, RecordWords>>> => ({
  prompts: {
    label: t('setup.record.prompts', 'Prompts'),
    shows: t(
      'setup.record.prompts-shows',
      'Titles in Sessions, what was asked in Turns, Events and the timeline, search in prompts.'
    ),
    risk: t('setup.record.prompts-risk', 'Whatever people type and paste, keys and names of customers included.'),
  },
  responses: {
    label: t('setup.record.responses', 'Answers'),
    shows: t(
      'setup.record.responses-shows',
      'The text of Assistant Response in Events and its details. From version 2.1.193 on.'
    ),
    risk: t(
      'setup.record.responses-risk',
      'Answers quote code and files. Without a word on it they go with the prompts.'
    ),
  },
  toolDetails: {
    label: t('setup.record.tool-details', 'Commands, paths and inputs'),
    shows: t(
      'setup.record.tool-details-shows',
      'Commands, files, diffs and error texts in Events and details, search in commands, the names of one’s own skills, agents and MCP servers.'
    ),
    risk: t(
      'setup.record.tool-details-risk',
      'Commands hold passwords now and then, and are not cut; edits hold code.'
    ),
  },
  toolContent: {
    label: t('setup.record.tool-content', 'Output of tools'),
    shows: t('setup.record.tool-content-shows', 'Nothing: it goes into traces, which Sessionline does not read.'),
    risk: t('setup.record.tool-content-risk', 'Contents of files and output of commands.'),
  },
  rawBodies: {
    label: t('setup.record.raw-bodies', 'Whole requests and answers'),
    shows: t('setup.record.raw-bodies-shows', 'API Request Body and API Response Body in Events, and in Raw.'),
    risk: t(
      'setup.record.raw-bodies-risk',
      'The whole conversation with every file read, again with each request: the most there is.'
    ),
  },
  managedSettings: {
    label: t('setup.record.managed', 'Managed settings'),
    shows: t(
      'setup.record.managed-shows',
      'The settings themselves in the details of Managed Settings Resolved. From 2.1.274 on.'
    ),
    risk: t('setup.record.managed-risk', 'The organization’s rules, with hosts and paths.'),
  },
});

const labels = (): Readonly<Partial<Record<RecordFlag, RecordWords>>> => ({
  sessionId: {
    label: t('setup.record.session-id', 'Session id'),
    shows: t(
      'setup.record.session-id-shows',
      'Active time of each session, and Usage compared with the logs session by session.'
    ),
    risk: t('setup.record.session-id-risk', 'Series for every session: more for VictoriaMetrics to hold.'),
  },
  accountUuid: {
    label: t('setup.record.account', 'Account id'),
    shows: t('setup.record.account-shows', 'Usage by account, where people have no e-mail address in it.'),
    risk: t('setup.record.account-risk', 'Names the person to whoever has the list of accounts.'),
  },
  resourceAttributes: {
    label: t('setup.record.resource', 'Resource attributes'),
    shows: t(
      'setup.record.resource-shows',
      'Nothing more with VictoriaMetrics, which makes labels of them anyway; other databases need it for Usage by team and project.'
    ),
    risk: t('setup.record.resource-risk', 'Series for every value.'),
  },
  version: {
    label: t('setup.record.version', 'Version of Claude Code'),
    shows: t('setup.record.version-shows', 'The label app.version in Usage. The logs have the version without it.'),
    risk: t('setup.record.version-risk', 'New series with every update.'),
  },
  entrypoint: {
    label: t('setup.record.entrypoint', 'How it was started'),
    shows: t(
      'setup.record.entrypoint-shows',
      'The label app.entrypoint in Usage: terminal, editor or SDK. From 2.1.152 on.'
    ),
    risk: t('setup.record.entrypoint-risk', 'Some more series.'),
  },
  repository: {
    label: t('setup.record.repository', 'Repository'),
    shows: t(
      'setup.record.repository-shows',
      'Usage and Sessions by repository, from metrics and logs. From 2.1.269 on.'
    ),
    risk: t('setup.record.repository-risk', 'The names and addresses of private repositories.'),
  },
});

const NOTHING: RecordWords = { label: '', shows: '', risk: '' };

export function recordWords(): (flag: RecordFlag) => RecordWords {
  const all = { ...contents(), ...labels() };
  return (flag) => all[flag] ?? NOTHING;
}
