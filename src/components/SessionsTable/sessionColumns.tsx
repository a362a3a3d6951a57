import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import type { SessionRow } from 'domain/sessions/sessionRow';
import { type EpochMs, usdFromNanoUsd } from 'domain/units';
import React, { type ReactNode } from 'react';
import { Cost } from '../Figures/Cost';
import { Duration } from '../Figures/Duration';
import { Tokens } from '../Figures/Tokens';
import { Marked } from '../Marked/Marked';
import { formatCount } from '../numbers';
import { aboveWords, errorWords } from '../thresholds';
import { MiniTimeline } from './MiniTimeline';
import type { MiniTimelineState } from './miniTimelineState';
import { Names } from './Names';
import { ShortId } from './ShortId';
import { Started } from './Started';
import { User } from './User';

/** Every column there is, in order. The title is always shown. */
export const SESSION_COLUMN_IDS = [
  'title',
  'id',
  'user',
  'started',
  'duration',
  'models',
  'terminals',
  'versions',
  'events',
  'prompts',
  'requests',
  'tools',
  'errors',
  'rejections',
  'tokens',
  'cost',
  'timeline',
] as const;

export type SessionColumnId = (typeof SESSION_COLUMN_IDS)[number];

/** Shown until a person chooses. */
export const DEFAULT_SESSION_COLUMNS: readonly SessionColumnId[] = SESSION_COLUMN_IDS.filter(
  (id) => id !== 'terminals' && id !== 'versions' && id !== 'events'
);

export interface CellContext {
  readonly nowMs: EpochMs;
  readonly timeZone?: TimeZone;
  /** A model's name, short where that is clear on this page. */
  readonly modelName: (model: string) => string;
  readonly timelineOf: (sessionId: string) => MiniTimelineState;
}

interface SessionColumn {
  readonly title: () => string;
  readonly isNumber: boolean;
  readonly cell: (row: SessionRow, context: CellContext) => ReactNode;
}

const count = (title: () => string, read: (row: SessionRow) => number): SessionColumn => ({
  title,
  isNumber: true,
  cell: (row) => formatCount(read(row)),
});

/** A count of what went wrong: loud unless zero. */
const trouble = (title: () => string, read: (row: SessionRow) => number): SessionColumn => ({
  title,
  isNumber: true,
  cell: (row) => <Trouble count={read(row)} />,
});

function Trouble({ count: amount }: { readonly count: number }) {
  return <span data-trouble={amount > 0}>{formatCount(amount)}</span>;
}

const names = (title: () => string, read: (row: SessionRow) => readonly string[]): SessionColumn => ({
  title,
  isNumber: false,
  cell: (row) => <Names names={read(row)} />,
});

/** How each column but the title is headed and filled. */
export const sessionColumns: Readonly<Record<Exclude<SessionColumnId, 'title'>, SessionColumn>> = {
  id: {
    title: () => t('sessions.column.id', 'Id'),
    isNumber: false,
    cell: (row) => <ShortId id={row.id} copyLabel={t('sessions.copy-id', 'Copy session id')} />,
  },
  user: { title: () => t('sessions.column.user', 'User'), isNumber: false, cell: (row) => <User user={row.user} /> },
  started: {
    title: () => t('sessions.column.started', 'Started'),
    isNumber: false,
    cell: (row, context) => <Started startMs={row.startMs} nowMs={context.nowMs} timeZone={context.timeZone} />,
  },
  duration: {
    title: () => t('sessions.column.duration', 'Duration'),
    isNumber: true,
    cell: (row) => <Duration duration={row.durationMs} />,
  },
  models: {
    title: () => t('sessions.column.models', 'Models'),
    isNumber: false,
    cell: (row, { modelName }) => <Names names={row.models} shorten={modelName} />,
  },
  terminals: names(
    () => t('sessions.column.terminals', 'Terminal'),
    (row) => row.terminals
  ),
  versions: names(
    () => t('sessions.column.versions', 'Client'),
    (row) => row.clientVersions
  ),
  events: count(
    () => t('sessions.column.events', 'Events'),
    (row) => row.events
  ),
  prompts: count(
    () => t('sessions.column.prompts', 'Prompts'),
    (row) => row.userPrompts
  ),
  requests: count(
    () => t('sessions.column.requests', 'API requests'),
    (row) => row.apiRequests
  ),
  // Old clients log results only; a rejected call has a decision only.
  tools: count(
    () => t('sessions.column.tools', 'Tool calls'),
    (row) => Math.max(row.toolDecisions, row.toolResults)
  ),
  errors: {
    title: () => t('sessions.column.errors', 'Errors'),
    isNumber: true,
    cell: (row) => (
      <Marked why={errorWords(row)}>
        <Trouble count={row.apiErrors + row.failedTools} />
      </Marked>
    ),
  },
  rejections: trouble(
    () => t('sessions.column.rejections', 'Rejected'),
    (row) => row.rejections
  ),
  tokens: {
    title: () => t('sessions.column.tokens', 'Tokens'),
    isNumber: true,
    cell: (row) => <Tokens tokens={row.tokens} />,
  },
  cost: {
    title: () => t('sessions.column.cost', 'Cost'),
    isNumber: true,
    cell: (row) => (
      <Marked why={aboveWords('sessionCostUsd', usdFromNanoUsd(row.costNanoUsd))}>
        <Cost amount={row.costNanoUsd} />
      </Marked>
    ),
  },
  timeline: {
    title: () => t('sessions.column.timeline', 'Timeline'),
    isNumber: false,
    cell: (row, { timelineOf }) => <MiniTimeline timeline={timelineOf(row.id)} durationMs={row.durationMs} />,
  },
};

/** A column's heading. */
export function columnTitle(id: SessionColumnId): string {
  return id === 'title' ? t('sessions.column.title', 'Session') : sessionColumns[id].title();
}
