import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { SessionEvent } from 'domain/events/sessionEvent';
import React, { type ReactNode } from 'react';
import { EventBadge } from '../EventBadge/EventBadge';
import { eventSummary } from '../numbers';

export interface EventButtonProps {
  readonly event: SessionEvent;
  readonly onSelect: (eventId: string) => void;
  /** What the event is to the one it is listed for. */
  readonly role?: string;
  /** At the end of the line: when it was, or how long it took. */
  readonly figure: ReactNode;
}

/** One event in a line, a way to its details. */
export function EventButton({ event, onSelect, role, figure }: EventButtonProps) {
  const styles = useStyles2(getStyles, role !== undefined);
  const summary = eventSummary(event);
  return (
    <button type="button" className={styles.event} onClick={() => onSelect(event.id)} title={summary}>
      {role !== undefined && <span className={styles.aside}>{role}</span>}
      <EventBadge event={event} />
      <span className={styles.summary}>{summary}</span>
      <span className={styles.aside}>{figure}</span>
    </button>
  );
}

const getStyles = (theme: GrafanaTheme2, hasRole: boolean) => ({
  event: css({
    display: 'grid',
    gridTemplateColumns: `${hasRole ? '12ch ' : ''}max-content minmax(0, 1fr) max-content`,
    alignItems: 'center',
    gap: theme.spacing(1),
    width: '100%',
    padding: theme.spacing(0.5, 1),
    border: 0,
    borderRadius: theme.shape.radius.default,
    background: 'none',
    textAlign: 'left',
    fontSize: theme.typography.bodySmall.fontSize,
    '&:hover': { background: theme.colors.action.hover },
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}` },
  }),
  summary: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: theme.colors.text.link }),
  aside: css({ color: theme.colors.text.secondary, whiteSpace: 'nowrap' }),
});
