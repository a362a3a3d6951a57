import * as fc from 'fast-check';
import { countByCategory } from 'domain/events/categoryOf';
import { findEvents } from 'domain/find/findEvents';
import { NO_FIND } from 'domain/find/findQuery';
import { foldSession } from 'domain/sessions/foldSession';
import { ROW_CATEGORIES } from 'domain/timeline/buildTimeline';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { listedEvents, listItems } from './listItems';

const session = foldSession(
  'session-1',
  aSession().startup().prompt('One').request().decide('Bash').result().prompt('Two').request().records
);

describe('what of the events is listed', () => {
  const sessions = arbitrarySession.map((records) => foldSession('session-1', records));

  it('is each event under exactly one kind, as many as are counted', () => {
    fc.assert(
      fc.property(sessions, (any) => {
        const counts = countByCategory(any.events);
        const listed = ROW_CATEGORIES.map((category) => {
          const find = { ...NO_FIND, categories: [category] };
          return listedEvents(any.events, find, findEvents(any, find));
        });
        expect(listed.map(({ length }) => length)).toEqual(ROW_CATEGORIES.map((category) => counts[category]));
        expect(new Set(listed.flat())).toEqual(new Set(any.events));
      })
    );
  });

  it('is all while a text is looked for, unless only the matches are wanted', () => {
    const find = { ...NO_FIND, text: 'Two' };
    const found = findEvents(session, find);
    expect(listedEvents(session.events, find, found)).toEqual(session.events);
    const only = listedEvents(session.events, { ...find, onlyMatches: true }, found);
    expect(only.map(({ type }) => type)).toEqual(['user_prompt']);
  });

  it('grouped, has each event once, below the heading of its own turn', () => {
    fc.assert(
      fc.property(sessions, ({ events, turnOfEvent }) => {
        const items = listItems(events, turnOfEvent);
        const shown = items.flatMap((item) => (item.kind === 'event' ? [item.event] : []));
        expect(new Set(shown)).toEqual(new Set(events));
        expect(shown).toHaveLength(events.length);
        let heading: string | undefined;
        for (const item of items) {
          heading = item.kind === 'turn' ? item.turn.id : heading;
          expect(item.kind === 'turn' || turnOfEvent.get(item.event.id)?.id === heading).toBe(true);
        }
      })
    );
  });

  it('heads each turn once and keeps every event', () => {
    const items = listItems(session.events, session.turnOfEvent);
    const headings = items.filter((item) => item.kind === 'turn');
    expect(headings.map((item) => item.turn.title)).toEqual(session.turns.map((turn) => turn.title));
    expect(items.length - headings.length).toBe(session.events.length);
  });
});
