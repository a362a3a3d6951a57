import { isPromptRedacted } from '../events/promptTitle';
import type { SessionEvent } from '../events/sessionEvent';
import { shortenId } from '../format/shortenId';
import { visibleText } from '../format/visibleText';
import { DEFAULT_LABEL_MEANINGS } from '../settings/labelMeanings';
import { contextTokens } from './contextTokens';
import type { SessionFacts, Turn } from './session';
import { sessionLabels } from './sessionLabels';

/** Each value once, as it is shown, by first event. */
function distinct(
  events: readonly SessionEvent[],
  read: (event: SessionEvent) => string | undefined
): readonly string[] {
  const seen = new Set<string>();
  for (const event of events) {
    const value = read(event);
    if (value !== undefined) {
      seen.add(value);
    }
  }
  return [...new Set(Array.from(seen, visibleText))];
}

/** The turn that names the session: the first one a person asked for whose text is known, else the next best. */
function titleTurn(turns: readonly Turn[]): Turn | undefined {
  const prompted = turns.filter((turn) => turn.prompt !== undefined);
  const human = prompted.filter((turn) => turn.origin === 'human');
  return (
    human.find((turn) => turn.prompt !== undefined && !isPromptRedacted(turn.prompt)) ??
    prompted.find((turn) => turn.origin === 'command') ??
    human[0] ??
    prompted[0]
  );
}

/** Who it was, by the first of the fields that an event has. */
export function userOf(
  events: readonly SessionEvent[],
  fields: readonly string[] = DEFAULT_LABEL_MEANINGS.user
): string | undefined {
  for (const field of fields) {
    const user = events.find(({ record }) => record[field] !== undefined)?.record[field];
    if (user !== undefined) {
      return visibleText(user);
    }
  }
  return undefined;
}

/** What the header says of a session. `events` in order. */
export function findFacts(
  sessionId: string,
  events: readonly SessionEvent[],
  turns: readonly Turn[],
  eventsOfRun: ReadonlyArray<readonly SessionEvent[]>
): SessionFacts {
  const named = titleTurn(turns);
  return {
    title: named?.title ?? (shortenId(sessionId) || '?'),
    isTitleRedacted: named?.prompt !== undefined && named.origin === 'human' && isPromptRedacted(named.prompt),
    user: userOf(events),
    clientVersions: distinct(events, ({ record }) => record['service.version'] ?? record['app.version']),
    models: distinct(events, (event) => (event.type === 'api_request' ? event.fields.model : undefined)),
    terminals: distinct(events, ({ record }) => record['terminal.type']),
    contextPeakTokens: events.reduce((peak, event) => Math.max(peak, contextTokens(event) ?? 0), 0),
    labels: sessionLabels(eventsOfRun),
  };
}
