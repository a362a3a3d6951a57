import React from 'react';

import { EventDetails } from 'components/EventDetails/EventDetails';
import type { Session } from 'domain/sessions/session';

import { PaneBeside } from './PaneBeside';
import type { SessionView } from './SessionView';

interface DetailsPaneProps {
  readonly view: SessionView;
  readonly session: Session;
  readonly eventId: string;
}

/** The selected event. */
export function DetailsPane({ view, session, eventId }: DetailsPaneProps) {
  return (
    <PaneBeside>
      <EventDetails
        session={session}
        eventId={eventId}
        onSelect={view.select}
        onClose={() => view.select(undefined)}
        timeZone={view.timeZone()}
      />
    </PaneBeside>
  );
}
