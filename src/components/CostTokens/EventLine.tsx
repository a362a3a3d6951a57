import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';
import React, { type ReactNode } from 'react';
import { Moment } from '../Figures/Moment';

export interface EventLineProps {
  readonly session: Session;
  readonly event: SessionEvent;
  /** What is said of the event. */
  readonly words: string;
  readonly figure?: ReactNode;
  readonly onSelect: (eventId: string) => void;
  readonly timeZone?: TimeZone;
}

/** Something that happened, when it was, and a figure: a way to the event. */
export function EventLine({ session, event, words, figure, onSelect, timeZone }: EventLineProps) {
  const styles = useStyles2(getStyles);
  return (
    <button type="button" className={styles.line} title={words} onClick={() => onSelect(event.id)}>
      <span className={styles.quiet}>
        <Moment timeMs={event.timeMs} sinceMs={session.interval.startMs} timeZone={timeZone} />
      </span>{' '}
      <span className={styles.words}>{words}</span> <span>{figure}</span>
    </button>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr) max-content',
    alignItems: 'baseline',
    gap: theme.spacing(1),
    width: '100%',
    padding: theme.spacing(0.5, 0),
    border: 0,
    borderRadius: theme.shape.radius.default,
    background: 'none',
    textAlign: 'left',
    fontSize: theme.typography.bodySmall.fontSize,
    '&:hover': { background: theme.colors.action.hover },
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}` },
  }),
  quiet: css({ color: theme.colors.text.secondary }),
  words: css({ color: theme.colors.text.link, overflowWrap: 'anywhere' }),
});
