import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import { eventOutcome } from 'domain/events/eventOutcome';
import { eventSummary } from 'domain/events/eventSummary';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { EpochMs } from 'domain/units';
import React from 'react';
import { EventBadge } from '../EventBadge/EventBadge';
import { Cost } from '../Figures/Cost';
import { Duration } from '../Figures/Duration';
import { Moment } from '../Figures/Moment';
import { Tokens } from '../Figures/Tokens';
import { CopyButton } from '../IdWithCopy/CopyButton';
import { prettyJson } from '../JsonView/jsonShape';
import { Cell, HeaderCell } from '../VirtualGrid/Cell';
import type { NarrowColumns } from '../VirtualGrid/VirtualGrid';
import { costOf, durationOf, tokensOf } from './eventFigures';

/** Widths of the columns: time, kind, lane where there are several, what it says, duration, cost, tokens, copy. */
export function eventColumns(hasLanes: boolean): string {
  const lane = hasLanes ? 'minmax(0, 9rem) ' : '';
  return `4.5rem 15.5rem ${lane}minmax(8rem, 1fr) 5.5rem 4.5rem 3.75rem 2rem`;
}

/** Beside the details lane, tokens and copy go, which those have; in still less room the kind is its badge alone. */
export const NARROW_EVENT_COLUMNS: readonly NarrowColumns[] = [
  { maxWidth: '56rem', columns: '4rem minmax(9rem, 15rem) minmax(8rem, 1fr) 4.75rem 4rem' },
  { maxWidth: '36rem', columns: '4rem 2.75rem minmax(6rem, 1fr) 4.75rem' },
];

/** The heading of the event list. */
export function EventHeaderCells({ hasLanes }: { readonly hasLanes: boolean }) {
  return (
    <>
      <HeaderCell isNumber>{t('event-list.time', 'Time')}</HeaderCell>
      <HeaderCell>{t('event-list.kind', 'Kind')}</HeaderCell>
      {hasLanes && <HeaderCell leavesAt={1}>{t('event-list.lane', 'Lane')}</HeaderCell>}
      <HeaderCell>{t('event-list.summary', 'What happened')}</HeaderCell>
      <HeaderCell isNumber>{t('event-list.duration', 'Duration')}</HeaderCell>
      <HeaderCell isNumber leavesAt={2}>
        {t('event-list.cost', 'Cost')}
      </HeaderCell>
      <HeaderCell isNumber leavesAt={1}>
        {t('event-list.tokens', 'Tokens')}
      </HeaderCell>
      <HeaderCell leavesAt={1}>
        <span className="sr-only">{t('event-list.actions', 'Actions')}</span>
      </HeaderCell>
    </>
  );
}

export interface EventCellsProps {
  readonly event: SessionEvent;
  readonly sessionStartMs: EpochMs;
  /** The name of the event's lane; undefined when the session has only the main conversation. */
  readonly lane?: string;
  readonly isSelected: boolean;
  readonly timeZone?: TimeZone;
}

/** One event in one line. */
export const EventCells = React.memo(function EventCells(props: EventCellsProps) {
  const { event, lane } = props;
  const styles = useStyles2(getStyles);
  const tokens = tokensOf(event);
  const summary = eventSummary(event);
  const outcome = eventOutcome(event);
  return (
    <>
      <Cell isNumber className={styles.quiet}>
        <Moment timeMs={event.timeMs} sinceMs={props.sessionStartMs} timeZone={props.timeZone} />
      </Cell>
      <Cell>
        <EventBadge event={event} withTitle />
      </Cell>
      {lane !== undefined && (
        <Cell leavesAt={1} className={styles.quiet} title={lane}>
          {lane}
        </Cell>
      )}
      <Cell className={cx(outcome !== 'normal' && styles.wrong)} title={summary}>
        {summary}
      </Cell>
      <Cell isNumber>
        <Duration duration={durationOf(event)} />
      </Cell>
      <Cell isNumber leavesAt={2}>
        <Cost amount={costOf(event)} />
      </Cell>
      <Cell isNumber leavesAt={1}>
        {tokens !== undefined && <Tokens tokens={tokens} />}
      </Cell>
      <Cell leavesAt={1}>
        {props.isSelected && (
          <CopyButton text={() => prettyJson(event.record)} label={t('event-list.copy', 'Copy event as JSON')} />
        )}
      </Cell>
    </>
  );
});

const getStyles = (theme: GrafanaTheme2) => ({
  quiet: css({ color: theme.colors.text.secondary }),
  wrong: css({ color: theme.colors.error.text }),
});
