import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { eventSummary } from 'domain/events/eventSummary';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';
import React from 'react';
import { EventBadge } from '../EventBadge/EventBadge';
import { Moment } from '../Figures/Moment';
import { Section } from './Section';
import { type EventLink, eventLinks } from './eventLinks';

export interface LinksProps {
  readonly session: Session;
  readonly event: SessionEvent;
  readonly onSelect: (eventId: string) => void;
}

/** Ways to the events that belong to this one: prompt → requests → decision → result. */
export function Links({ session, event, onSelect }: LinksProps) {
  const styles = useStyles2(getStyles);
  const { links, total } = eventLinks(session, event);
  if (links.length === 0) {
    return null;
  }
  const isByOrder = links.some((link) => link.isByOrder);
  return (
    <Section title={t('links.title', 'Belongs together')}>
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.event.id}>
            <LinkButton link={link} session={session} onSelect={onSelect} />
          </li>
        ))}
      </ul>
      {links.length < total && (
        <span className={styles.note}>
          {t('links.some', '{{shown}} of {{total}} shown; the list of events has all, grouped by turn.', {
            shown: links.length,
            total,
          })}
        </span>
      )}
      {isByOrder && (
        <span className={styles.note}>
          {t('links.by-order', 'Paired by order: this version of the client sends no ids to pair by.')}
        </span>
      )}
    </Section>
  );
}

interface LinkButtonProps {
  readonly link: EventLink;
  readonly session: Session;
  readonly onSelect: (eventId: string) => void;
}

function LinkButton({ link, session, onSelect }: LinkButtonProps) {
  const styles = useStyles2(getStyles);
  const summary = eventSummary(link.event);
  return (
    <button type="button" className={styles.link} onClick={() => onSelect(link.event.id)} title={summary}>
      <span className={styles.role}>{link.role}</span>
      <EventBadge event={link.event} />
      <span className={styles.summary}>{summary}</span>
      <span className={styles.role}>
        <Moment timeMs={link.event.timeMs} sinceMs={session.interval.startMs} />
      </span>
    </button>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ margin: 0, padding: 0, listStyle: 'none' }),
  link: css({
    display: 'grid',
    gridTemplateColumns: '12ch max-content minmax(0, 1fr) max-content',
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
  role: css({ color: theme.colors.text.secondary, whiteSpace: 'nowrap' }),
  summary: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: theme.colors.text.link }),
  note: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
