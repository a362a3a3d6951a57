import { t } from '@grafana/i18n';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';

/** Another event that belongs to this one. */
export interface EventLink {
  /** What it is to this event. */
  readonly role: string;
  readonly event: SessionEvent;
  /** True when the pairing is a guess by order, since the client sends no ids. */
  readonly isByOrder: boolean;
}

/** How many requests of a prompt are linked one by one. */
const MAX_LINKS = 12;

/** The events paired with one: its prompt, its requests, decisions and results. */
export function eventLinks(session: Session, event: SessionEvent): { links: EventLink[]; total: number } {
  const turn = session.turnOfEvent.get(event.id);
  const links: EventLink[] = [];
  if (turn?.prompt !== undefined && turn.prompt.id !== event.id && !isBeforePrompt(session, event, turn.prompt)) {
    links.push({ role: t('links.prompt', 'Asked by'), event: turn.prompt, isByOrder: turn.isByOrder });
  }
  links.push(...(event.type === 'user_prompt' ? requestLinks(session, event) : callLinks(session, event)));
  return { links: links.slice(0, MAX_LINKS), total: links.length };
}

/** A resumed process logs its start before the prompt of its first turn: nobody asked for that. */
function isBeforePrompt(session: Session, event: SessionEvent, prompt: SessionEvent): boolean {
  const placeOf = ({ id }: SessionEvent) => session.eventIndex.get(id) ?? 0;
  return event.promptId === undefined && placeOf(event) < placeOf(prompt);
}

function requestLinks(session: Session, event: SessionEvent): EventLink[] {
  const turn = session.turnOfEvent.get(event.id);
  const requests = turn?.events.filter((other) => other.type === 'api_request') ?? [];
  return requests.map((request) => ({
    role: t('links.request', 'Request'),
    event: request,
    isByOrder: turn?.isByOrder === true,
  }));
}

function callLinks(session: Session, event: SessionEvent): EventLink[] {
  const calls = session.callsOfEvent.get(event.id) ?? [];
  const links = calls.flatMap((call) => {
    const roles: Array<[string, SessionEvent | undefined]> = [
      [t('links.requested-by', 'Requested by'), call.request],
      [t('links.decision', 'Decision'), call.decision],
      [t('links.result', 'Result'), call.result],
    ];
    return roles.flatMap(([role, other]) =>
      other === undefined || other.id === event.id ? [] : [{ role, event: other, isByOrder: call.isByOrder }]
    );
  });
  const seen = new Set<string>();
  return links.filter((link) => !seen.has(link.event.id) && seen.add(link.event.id));
}

/** The events before and after one in its turn. */
export function turnNeighbours(
  session: Session,
  event: SessionEvent
): { previous?: SessionEvent; next?: SessionEvent } {
  const events = session.turnOfEvent.get(event.id)?.events ?? session.events;
  const place = events.findIndex((other) => other.id === event.id);
  return place < 0 ? {} : { previous: events[place - 1], next: events[place + 1] };
}
