import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';
import React from 'react';
import { EventButton } from '../EventButton/EventButton';
import { Moment } from '../Figures/Moment';
import { paleText } from '../paleText';
import { Section } from './Section';
import { eventLinks } from './eventLinks';

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
            <EventButton
              event={link.event}
              onSelect={onSelect}
              role={link.role}
              figure={<Moment timeMs={link.event.timeMs} sinceMs={session.interval.startMs} />}
            />
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

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ margin: 0, padding: 0, listStyle: 'none' }),
  note: css(paleText(theme)),
});
