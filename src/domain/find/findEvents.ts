import { categoryOf } from '../events/categoryOf';
import { eventDuration } from '../events/eventInterval';
import { eventOutcome } from '../events/eventOutcome';
import type { SessionEvent } from '../events/sessionEvent';
import { MAIN_AGENT_ID, type Session } from '../sessions/session';
import { type DurationMs, elapsedMs } from '../units';
import type { FindQuery } from './findQuery';
import { searchedTexts } from './searchedTexts';

/** The events that match a query. */
export interface FoundEvents {
  readonly query: FindQuery;
  /** Places in `session.events`, ascending. */
  readonly indexes: readonly number[];
  readonly eventIds: ReadonlySet<string>;
}

/** How many of the filters besides the text are set. */
export function filterCount(query: FindQuery): number {
  const lists = [query.categories, query.toolNames, query.agentIds, query.outcomes];
  const limits = [query.overMs, query.underMs];
  return lists.filter(({ length }) => length > 0).length + limits.filter((limit) => limit !== undefined).length;
}

/** True when something is looked for: else every event matches. */
export const isFinding = (query: FindQuery): boolean => query.text.trim() !== '' || filterCount(query) > 0;

/**
 * True when matches are to be lit among other events of a list: not where only matches are in it, nor where the kinds
 * are all that is looked for, as a list shows the chosen kinds alone.
 */
export const isLighting = (query: FindQuery): boolean => !query.onlyMatches && isFinding({ ...query, categories: [] });

type Condition = (event: SessionEvent, index: number) => boolean;

/**
 * The events of a session for which every part of the query holds. An event without a duration is neither longer nor
 * shorter than anything; a decision counts as long as a person was waited for.
 */
export function findEvents(session: Session, query: FindQuery): FoundEvents {
  const conditions = conditionsOf(session, query);
  const indexes: number[] = [];
  const eventIds = new Set<string>();
  session.events.forEach((event, index) => {
    if (conditions.every((holds) => holds(event, index))) {
      indexes.push(index);
      eventIds.add(event.id);
    }
  });
  return { query, indexes, eventIds };
}

/** The cheap ones first: the text is looked for only where the rest holds. */
function conditionsOf(session: Session, query: FindQuery): readonly Condition[] {
  return [
    anyOf(query.categories, categoryOf),
    anyOf(query.outcomes, eventOutcome),
    anyOf(query.agentIds, agentOf),
    anyOf(query.toolNames, toolOf),
    lasting(session, query),
    saying(session.events, query.text),
  ].filter((condition) => condition !== undefined);
}

function anyOf<Value>(
  wanted: readonly Value[],
  valueOf: (event: SessionEvent) => Value | undefined
): Condition | undefined {
  const set = new Set(wanted);
  return set.size === 0
    ? undefined
    : (event) => {
        const value = valueOf(event);
        return value !== undefined && set.has(value);
      };
}

/** Whose event it is. */
export const agentOf = ({ agentId }: SessionEvent): string => agentId ?? MAIN_AGENT_ID;

/** The tool that a decision or a result is of. */
export const toolOf = (event: SessionEvent): string | undefined =>
  event.type === 'tool_decision' || event.type === 'tool_result' ? event.fields.toolName : undefined;

function lasting(session: Session, { overMs, underMs }: FindQuery): Condition | undefined {
  if (overMs === undefined && underMs === undefined) {
    return undefined;
  }
  const waits = new Map(session.waits.map((wait) => [wait.decision.id, elapsedMs(wait.startMs, wait.endMs)]));
  const lengthOf = (event: SessionEvent): DurationMs | undefined => eventDuration(event) ?? waits.get(event.id);
  return (event) => {
    const length = lengthOf(event);
    return length !== undefined && length >= (overMs ?? 0) && length <= (underMs ?? Infinity);
  };
}

function saying(events: readonly SessionEvent[], text: string): Condition | undefined {
  const wanted = text.trim();
  if (wanted === '') {
    return undefined;
  }
  const pattern = patternOf(wanted);
  const texts = searchedTexts(events);
  return (_event, index) => texts[index]?.some((each) => pattern.test(each)) === true;
}

/** What a tool was given is JSON: what a person types there has quotes and backslashes of its own. */
function patternOf(text: string): RegExp {
  const inJson = JSON.stringify(text).slice(1, -1);
  const forms = inJson === text ? [text] : [text, inJson];
  return new RegExp(forms.map(escapePattern).join('|'), 'iu');
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const latest = new WeakMap<Session, FoundEvents>();

/** The same as `findEvents`; timeline and list ask for the same query and share one answer. Undefined: no query. */
export function foundEvents(session: Session, query: FindQuery): FoundEvents | undefined {
  if (!isFinding(query)) {
    return undefined;
  }
  const before = latest.get(session);
  if (before !== undefined && isSameSearch(before.query, query)) {
    return before;
  }
  const found = findEvents(session, query);
  latest.set(session, found);
  return found;
}

/** Whether two queries look for the same; what is done with the others does not count. */
function isSameSearch(one: FindQuery, other: FindQuery): boolean {
  return (
    one.text === other.text &&
    one.categories === other.categories &&
    one.toolNames === other.toolNames &&
    one.agentIds === other.agentIds &&
    one.outcomes === other.outcomes &&
    one.overMs === other.overMs &&
    one.underMs === other.underMs
  );
}
