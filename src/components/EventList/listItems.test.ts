import * as fc from 'fast-check';
import { foldSession } from 'domain/sessions/foldSession';
import { aSession } from 'testing/builders';
import { CATEGORIES, countByCategory, filterEvents, listItems } from './eventListFilter';

const session = foldSession(
  'session-1',
  aSession().startup().prompt('One').request().decide('Bash').result().prompt('Two').request().records
);

describe('filterEvents', () => {
  it('shows each event under exactly one kind', () => {
    const shown = CATEGORIES.flatMap((category) => filterEvents(session.events, { categories: [category], text: '' }));
    expect(shown).toHaveLength(session.events.length);
    expect(Object.values(countByCategory(session.events)).reduce((sum, count) => sum + count)).toBe(shown.length);
  });

  it('never throws, whatever is searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(filterEvents(session.events, { categories: [], text }).length).toBeLessThanOrEqual(
          session.events.length
        );
      })
    );
  });

  it('finds an event by its id', () => {
    const [first] = session.events;
    expect(filterEvents(session.events, { categories: [], text: first?.id ?? '' })).toContain(first);
  });
});

describe('listItems', () => {
  it('heads each turn once and keeps every event', () => {
    const items = listItems(session.events, session.turnOfEvent);
    const headings = items.filter((item) => item.kind === 'turn');
    expect(headings.map((item) => item.turn.title)).toEqual(session.turns.map((turn) => turn.title));
    expect(items.length - headings.length).toBe(session.events.length);
  });
});
