import { t } from '@grafana/i18n';
import { outcomeWord } from 'components/EventBadge/EventBadge';
import { eventTitle } from 'components/EventBadge/eventTitle';
import { rawValues } from 'components/rawValues';
import { eventOutcome } from 'domain/events/eventOutcome';
import type { Session } from 'domain/sessions/session';
import { elapsedMs } from 'domain/units';
import { eventSummary, formatOffset } from '../../numbers';

/** What a screen reader says of the selected event; empty when none is selected. */
export function describeSelection(session: Session, eventId: string | undefined): string {
  const index = eventId === undefined ? undefined : session.eventIndex.get(eventId);
  const event = index === undefined ? undefined : session.events[index];
  if (!event || index === undefined) {
    return '';
  }
  const outcome = outcomeWord(eventOutcome(event));
  const what = [eventTitle(event), outcome, eventSummary(event)].filter((part) => part !== undefined && part !== '');
  return t('timeline.selected', 'Event {{number}} of {{count}} at {{time}}: {{what}}', {
    number: index + 1,
    count: session.events.length,
    time: formatOffset(elapsedMs(session.interval.startMs, event.timeMs)),
    what: what.join(', '),
    ...rawValues,
  });
}
