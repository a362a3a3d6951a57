import { t } from '@grafana/i18n';
import { eventSummary as plainSummary } from 'domain/events/eventSummary';
import type { SessionEvent } from 'domain/events/sessionEvent';
import { usdFromNanoUsd } from 'domain/units';
import React from 'react';
import { EventBadge, outcomeWord } from '../EventBadge/EventBadge';
import { eventOutcome } from 'domain/events/eventOutcome';
import { eventTitle } from '../EventBadge/eventTitle';
import { Cost } from '../Figures/Cost';
import { Duration } from '../Figures/Duration';
import { Moment } from '../Figures/Moment';
import { sumTokens } from '../Figures/tokenKinds';
import { Tokens } from '../Figures/Tokens';
import { eventSummary, moneyWidth } from '../numbers';
import type { ColumnSource, EventColumn } from './eventColumns';
import { costOf, durationOf, tokensOf } from './eventFigures';

export const timeColumn = ({ sessionStartMs, timeZone }: ColumnSource): EventColumn => ({
  id: 'time',
  title: t('event-list.time', 'Time'),
  width: '4.5rem',
  narrowWidth: '4rem',
  isNumber: true,
  tone: 'quiet',
  cell: ({ timeMs }) => <Moment timeMs={timeMs} sinceMs={sessionStartMs} timeZone={timeZone} />,
  plain: isoTime,
  plainTitle: t('event-list.plain.time', 'Time (UTC)'),
});

/** A broken row may be of a time that no calendar has. */
function isoTime({ timeMs }: SessionEvent): string | undefined {
  const time = new Date(timeMs);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

export const kindColumn = (): EventColumn => ({
  id: 'kind',
  title: t('event-list.kind', 'Kind'),
  width: '15.5rem',
  narrowWidth: 'minmax(9rem, 15rem)',
  narrowestWidth: '2.75rem',
  cell: (event) => <EventBadge event={event} withTitle />,
  plain: (event) =>
    [eventTitle(event), outcomeWord(eventOutcome(event))].filter((word) => word !== undefined).join(', '),
});

export const laneColumn = (laneOf: (event: SessionEvent) => string): EventColumn => ({
  id: 'lane',
  title: t('event-list.lane', 'Lane'),
  width: 'minmax(0, 9rem)',
  leavesAt: 1,
  tone: 'quiet',
  cell: laneOf,
  hint: laneOf,
  plain: laneOf,
});

export const summaryColumn = (title = t('event-list.summary', 'What happened')): EventColumn => ({
  id: 'summary',
  title,
  width: 'minmax(8rem, 1fr)',
  tone: 'byOutcome',
  cell: eventSummary,
  hint: eventSummary,
  plain: (event) => plainSummary(event),
});

export const durationColumn = (): EventColumn => ({
  id: 'duration',
  title: t('event-list.duration', 'Duration'),
  width: '5.5rem',
  narrowWidth: '4.75rem',
  isNumber: true,
  cell: (event) => <Duration duration={durationOf(event)} />,
  plain: durationOf,
  plainTitle: t('event-list.plain.duration', 'Duration (ms)'),
});

export const costColumn = (leavesAt?: 1 | 2): EventColumn => ({
  id: 'cost',
  title: t('event-list.cost', 'Cost'),
  width: moneyWidth('4.5rem'),
  narrowWidth: moneyWidth('4rem'),
  isNumber: true,
  leavesAt,
  cell: (event) => <Cost amount={costOf(event)} />,
  plain: (event) => {
    const amount = costOf(event);
    return amount === undefined ? undefined : usdFromNanoUsd(amount);
  },
  plainTitle: t('event-list.plain.cost', 'Cost (USD)'),
});

export const tokensColumn = (): EventColumn => ({
  id: 'tokens',
  title: t('event-list.tokens', 'Tokens'),
  width: '3.75rem',
  isNumber: true,
  leavesAt: 1,
  cell: (event) => {
    const tokens = tokensOf(event);
    return tokens === undefined ? null : <Tokens tokens={tokens} />;
  },
  plain: (event) => {
    const tokens = tokensOf(event);
    return tokens === undefined ? undefined : sumTokens(tokens);
  },
});
