import { t } from '@grafana/i18n';
import { promptOrigin } from 'domain/events/promptOrigin';
import type { EventOf, SessionEvent } from 'domain/events/sessionEvent';
import { eventOutcome } from 'domain/events/eventOutcome';
import type { EventType } from 'domain/events/eventTables';
import { visibleText } from 'domain/format/visibleText';
import type { DurationMs } from 'domain/units';
import React from 'react';
import { outcomeWord } from '../EventBadge/EventBadge';
import { Duration } from '../Figures/Duration';
import { Figure } from '../Figures/Figure';
import { formatBytes, formatCount, formatTokens } from '../numbers';
import { OriginBadge } from '../OriginBadge/OriginBadge';
import { costColumn, durationColumn, summaryColumn } from './commonColumns';
import type { EventColumn } from './eventColumns';

/** A column of text or figures that events of one kind have. */
type Look = Pick<EventColumn, 'id' | 'title' | 'width'> & Partial<EventColumn>;

/** Reads a value of events of one kind; others in the same column have none. */
const of =
  <Type extends EventType, Value>(type: Type, read: (fields: EventOf<Type>['fields']) => Value | undefined) =>
  (event: SessionEvent): Value | undefined =>
    isOf(event, type) ? read(event.fields) : undefined;

const isOf = <Type extends EventType>(event: SessionEvent, type: Type): event is SessionEvent & EventOf<Type> =>
  event.type === type;

const textColumn = (read: (event: SessionEvent) => string | undefined, look: Look): EventColumn => ({
  cell: (event) => visibleText(read(event) ?? ''),
  hint: (event) => visibleText(read(event) ?? ''),
  plain: read,
  ...look,
});

const figureColumn = (
  read: (event: SessionEvent) => number | undefined,
  format: (value: number) => string,
  look: Look
): EventColumn => ({
  isNumber: true,
  cell: (event) => {
    const value = read(event);
    return value === undefined ? null : <Figure short={format(value)} exact={formatCount(value)} />;
  },
  plain: read,
  ...look,
});

const lengthColumn = (read: (event: SessionEvent) => DurationMs | undefined, look: Look): EventColumn => ({
  isNumber: true,
  cell: (event) => <Duration duration={read(event)} />,
  plain: read,
  ...look,
});

export function promptColumns(): readonly EventColumn[] {
  return [
    figureColumn(
      of('user_prompt', ({ promptLength }) => promptLength),
      formatCount,
      {
        id: 'length',
        title: t('event-list.length', 'Characters'),
        width: '6rem',
        leavesAt: 2,
      }
    ),
    {
      id: 'origin',
      title: t('event-list.origin', 'From'),
      width: '7rem',
      leavesAt: 1,
      cell: (event) => (event.type === 'user_prompt' ? <OriginBadge origin={promptOrigin(event)} /> : null),
      plain: (event) => (event.type === 'user_prompt' ? promptOrigin(event) : undefined),
    },
  ];
}

export function requestColumns(): readonly EventColumn[] {
  return [
    textColumn(
      of('api_request', ({ model }) => model),
      {
        id: 'model',
        title: t('event-list.model', 'Model'),
        width: 'minmax(8rem, 1fr)',
      }
    ),
    ...tokenColumns(),
    costColumn(),
    lengthColumn(
      of('api_request', ({ ttftMs }) => ttftMs),
      {
        id: 'ttft',
        title: t('event-list.ttft', 'First token'),
        width: '5.5rem',
        leavesAt: 1,
        plainTitle: t('event-list.plain.ttft', 'Time to first token (ms)'),
      }
    ),
    durationColumn(),
    textColumn(
      of('api_request', ({ querySource }) => querySource),
      {
        id: 'query-source',
        title: t('event-list.query-source', 'Query source'),
        width: 'minmax(6rem, 10rem)',
        leavesAt: 1,
      }
    ),
  ];
}

function tokenColumns(): readonly EventColumn[] {
  const tokens = { width: '4.5rem', narrowWidth: '4rem' };
  return [
    figureColumn(
      of('api_request', ({ inputTokens }) => inputTokens),
      formatTokens,
      {
        ...tokens,
        id: 'input',
        title: t('event-list.input', 'Input'),
        leavesAt: 2,
        plainTitle: t('event-list.plain.input', 'Input tokens'),
      }
    ),
    figureColumn(
      of('api_request', ({ outputTokens }) => outputTokens),
      formatTokens,
      {
        ...tokens,
        id: 'output',
        title: t('event-list.output', 'Output'),
        plainTitle: t('event-list.plain.output', 'Output tokens'),
      }
    ),
    figureColumn(
      of('api_request', ({ cacheReadTokens }) => cacheReadTokens),
      formatTokens,
      {
        id: 'cache-read',
        title: t('event-list.cache-read', 'Cache read'),
        width: '5.5rem',
        leavesAt: 2,
        plainTitle: t('event-list.plain.cache-read', 'Cache read tokens'),
      }
    ),
    figureColumn(
      of('api_request', ({ cacheCreationTokens }) => cacheCreationTokens),
      formatTokens,
      {
        id: 'cache-write',
        title: t('event-list.cache-write', 'Cache write'),
        width: '5.75rem',
        leavesAt: 1,
        plainTitle: t('event-list.plain.cache-write', 'Cache write tokens'),
      }
    ),
  ];
}

const toolColumn = (read: (event: SessionEvent) => string | undefined): EventColumn =>
  textColumn(read, { id: 'tool', title: t('event-list.tool', 'Tool'), width: 'minmax(4rem, 10rem)' });

export function decisionColumns(waits: ReadonlyMap<string, DurationMs>): readonly EventColumn[] {
  return [
    toolColumn(of('tool_decision', ({ toolName }) => toolName)),
    summaryColumn(),
    textColumn(
      of('tool_decision', ({ decision }) => decision),
      {
        id: 'decision',
        title: t('event-list.decision', 'Decision'),
        width: '5.5rem',
        tone: 'byOutcome',
      }
    ),
    textColumn(
      of('tool_decision', ({ source }) => source),
      {
        id: 'source',
        title: t('event-list.source', 'Source'),
        width: 'minmax(5rem, 10rem)',
        leavesAt: 2,
      }
    ),
    lengthColumn(({ id }) => waits.get(id), {
      id: 'waited',
      title: t('event-list.waited', 'Waited'),
      width: '5.5rem',
      plainTitle: t('event-list.plain.waited', 'Waited (ms)'),
    }),
  ];
}

export function resultColumns(): readonly EventColumn[] {
  return [
    toolColumn(of('tool_result', ({ toolName }) => toolName)),
    summaryColumn(),
    textColumn((event) => outcomeWord(eventOutcome(event)) ?? t('event-list.outcome-ok', 'ok'), {
      id: 'outcome',
      title: t('event-list.outcome', 'Outcome'),
      width: '5.5rem',
      tone: 'byOutcome',
    }),
    durationColumn(),
    figureColumn(
      of('tool_result', ({ toolResultBytes }) => toolResultBytes),
      formatBytes,
      {
        id: 'size',
        title: t('event-list.size', 'Size'),
        width: '5rem',
        leavesAt: 2,
        plainTitle: t('event-list.plain.size', 'Result (bytes)'),
      }
    ),
  ];
}
