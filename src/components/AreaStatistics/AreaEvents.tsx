import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { eventDuration } from 'domain/events/eventInterval';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';
import React from 'react';
import { EventButton } from '../EventButton/EventButton';
import { Section } from '../EventDetails/Section';
import { Duration } from '../Figures/Duration';
import { Moment } from '../Figures/Moment';
import { formatCount } from '../numbers';
import { paleText } from '../paleText';

export interface AreaEventsProps {
  readonly title: string;
  readonly session: Session;
  readonly events: readonly SessionEvent[];
  readonly onSelect: (eventId: string) => void;
  /** How long each took, instead of when it was. */
  readonly withDuration?: boolean;
}

/** The list of events has them all; here is where to begin. */
const SHOWN_EVENTS = 5;

/** Some events of an area, each a way to its details; nothing when there are none. */
export function AreaEvents({ title, session, events, onSelect, withDuration = false }: AreaEventsProps) {
  const styles = useStyles2(getStyles);
  const shown = events.slice(0, SHOWN_EVENTS);
  if (shown.length === 0) {
    return null;
  }
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {shown.map((event) => (
          <li key={event.id}>
            <EventButton
              event={event}
              onSelect={onSelect}
              figure={
                withDuration ? (
                  <Duration duration={eventDuration(event)} />
                ) : (
                  <Moment timeMs={event.timeMs} sinceMs={session.interval.startMs} />
                )
              }
            />
          </li>
        ))}
      </ul>
      {shown.length < events.length && (
        <span className={styles.note}>
          {t('area.some', 'The first {{shown}} of {{events}}; E on the timeline steps through them.', {
            shown: shown.length,
            events: formatCount(events.length),
          })}
        </span>
      )}
    </Section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ margin: 0, padding: 0, listStyle: 'none' }),
  note: css(paleText(theme)),
});
