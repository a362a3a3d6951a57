import type { EventCategory } from 'domain/events/sessionEvent';
import { type FindQuery, NO_FIND } from 'domain/find/findQuery';
import { ROW_CATEGORIES } from 'domain/timeline/buildTimeline';
import type { MarkTone } from 'domain/timeline/timeline';
import { type DurationMs, durationMs } from 'domain/units';

import type { ChoiceKey, ChoiceKeys } from './choiceKey';
import { listOfText, listText } from './listText';

const OUTCOMES = ['normal', 'failed', 'rejected'] as const satisfies readonly MarkTone[];
const ONLY = 'matches';
const MILLISECONDS = /^\d{1,12}$/;

const named = <Name extends string>(names: readonly Name[], text: string | undefined): readonly Name[] =>
  listOfText(text).flatMap((item) => names.find((name) => name === item) ?? []);

/** The same list while nothing is named, so that nothing is looked for anew. */
const orNone = <Item>(items: readonly Item[], none: readonly Item[]): readonly Item[] =>
  items.length === 0 ? none : items;

const kindsOf = (text: string | undefined): readonly EventCategory[] =>
  orNone(named(ROW_CATEGORIES, text), NO_FIND.categories);

const millisecondsOf = (text: string | undefined): DurationMs | undefined =>
  text !== undefined && MILLISECONDS.test(text) ? durationMs(Number(text)) : undefined;

const millisecondsText = (duration: DurationMs | undefined): string =>
  duration === undefined ? '' : String(Math.round(duration));

const part = (
  write: (find: FindQuery) => string,
  read: (text: string | undefined) => Partial<FindQuery>
): ChoiceKey => ({
  write: ({ find }) => write(find),
  read: (text, choices) => ({ ...choices, find: { ...choices.find, ...read(text) } }),
});

/** What is looked for: part of a link, but not of what a browser remembers for other sessions. */
export const FIND_KEYS: ChoiceKeys = {
  q: part(
    ({ text }) => text,
    (text = '') => ({ text })
  ),
  kind: part(
    ({ categories }) => listText(categories),
    (text) => ({ categories: kindsOf(text) })
  ),
  tool: part(
    ({ toolNames }) => listText(toolNames),
    (text) => ({ toolNames: orNone(listOfText(text), NO_FIND.toolNames) })
  ),
  agent: part(
    ({ agentIds }) => listText(agentIds),
    (text) => ({ agentIds: orNone(listOfText(text), NO_FIND.agentIds) })
  ),
  outcome: part(
    ({ outcomes }) => listText(outcomes),
    (text) => ({ outcomes: orNone(named(OUTCOMES, text), NO_FIND.outcomes) })
  ),
  over: part(
    ({ overMs }) => millisecondsText(overMs),
    (text) => ({ overMs: millisecondsOf(text) })
  ),
  under: part(
    ({ underMs }) => millisecondsText(underMs),
    (text) => ({ underMs: millisecondsOf(text) })
  ),
  only: part(
    ({ onlyMatches }) => (onlyMatches ? ONLY : ''),
    (text) => ({ onlyMatches: text === ONLY })
  ),
};
