import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { IconButton, useStyles2 } from '@grafana/ui';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';
import React from 'react';
import { EventBadge } from '../EventBadge/EventBadge';
import { Moment } from '../Figures/Moment';
import { clockTime } from '../Figures/clockTime';
import { paleText } from '../paleText';
import { turnNeighbours } from './eventLinks';

export interface DetailsHeaderProps {
  readonly session: Session;
  readonly event: SessionEvent | undefined;
  readonly onSelect: (eventId: string) => void;
  readonly onClose: () => void;
  readonly timeZone?: TimeZone;
}

/** Kind, time, and the ways to the neighbours and out. */
export function DetailsHeader({ session, event, onSelect, onClose, timeZone }: DetailsHeaderProps) {
  const styles = useStyles2(getStyles);
  const { previous, next } = event === undefined ? {} : turnNeighbours(session, event);
  return (
    <header className={styles.header}>
      {event !== undefined && (
        <h2 className={styles.title}>
          <EventBadge event={event} withTitle />
        </h2>
      )}
      {event !== undefined && (
        <span className={styles.time}>
          <Moment timeMs={event.timeMs} sinceMs={session.interval.startMs} timeZone={timeZone} />
          <span className={styles.clock}>{clockTime(event.timeMs, timeZone)}</span>
        </span>
      )}
      <span className={styles.actions}>
        <IconButton
          name="angle-up"
          tooltip={t('details.previous', 'Previous event of the turn')}
          disabled={previous === undefined}
          onClick={() => previous !== undefined && onSelect(previous.id)}
        />
        <IconButton
          name="angle-down"
          tooltip={t('details.next', 'Next event of the turn')}
          disabled={next === undefined}
          onClick={() => next !== undefined && onSelect(next.id)}
        />
        <IconButton name="times" tooltip={t('details.close', 'Close details')} onClick={onClose} />
      </span>
    </header>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  header: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 1.5),
    borderBottom: `thin solid ${theme.colors.border.weak}`,
  }),
  // The kind stays readable: the clock time, which the list has too, gives way.
  title: css({ ...theme.typography.h6, flex: 'none', maxWidth: '70%', margin: 0 }),
  time: css({
    display: 'flex',
    gap: theme.spacing(1),
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    ...paleText(theme),
  }),
  clock: css({ overflow: 'hidden', textOverflow: 'ellipsis', color: theme.colors.text.secondary }),
  actions: css({ display: 'flex', gap: theme.spacing(0.5), marginLeft: 'auto', flex: 'none' }),
});
