import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import type { Session } from 'domain/sessions/session';
import React from 'react';
import { testIds } from '../testIds';
import { AllFields } from './AllFields';
import { DetailsHeader } from './DetailsHeader';
import { EventBody, fieldsInBody } from './EventBody';
import { Links } from './Links';
import { Note, Notes } from './Notes';
import { OwnFields } from './OwnFields';
import { RawRecord } from './RawRecord';
import { Section } from './Section';
import { getPaneStyles } from './pane.styles';

export interface EventDetailsProps {
  readonly session: Session;
  readonly eventId: string;
  readonly onSelect: (eventId: string) => void;
  readonly onClose: () => void;
  readonly timeZone?: TimeZone;
}

/** Everything that is known of one event. */
export function EventDetails({ session, eventId, onSelect, onClose, timeZone }: EventDetailsProps) {
  const styles = useStyles2(getPaneStyles);
  const event = session.events[session.eventIndex.get(eventId) ?? -1];
  return (
    <aside
      className={styles.root}
      aria-label={t('details.label', 'Event details')}
      data-testid={testIds.eventDetails.root}
    >
      <DetailsHeader session={session} event={event} onSelect={onSelect} onClose={onClose} timeZone={timeZone} />
      {event === undefined ? (
        <div className={styles.body}>
          <Note>{t('details.not-found', 'The session, as far as it is loaded, has no such event.')}</Note>
        </div>
      ) : (
        // Another event starts with its own folds closed and at its own top.
        <div key={event.id} className={styles.body}>
          <Notes session={session} event={event} />
          <EventBody session={session} event={event} />
          <Links session={session} event={event} onSelect={onSelect} />
          {event.type !== 'unknown' && (
            <Section title={t('details.fields', 'Fields')}>
              <OwnFields event={event} except={fieldsInBody(event)} />
            </Section>
          )}
          <AllFields record={event.record} />
          <RawRecord record={event.record} />
        </div>
      )}
    </aside>
  );
}
