import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { categoryOf } from 'domain/events/categoryOf';
import { eventOutcome } from 'domain/events/eventOutcome';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import * as fc from 'fast-check';
import React, { useState } from 'react';
import { arbitrarySession } from 'testing/arbitrarySession';
import { type Capture, captures, readCapture } from 'testing/captures';
import { testIds } from '../testIds';
import { withElementSize } from '../testing/layout';
import { EventList } from './EventList';
import { CATEGORIES, countByCategory, filterEvents, listItems, NO_EVENT_FILTER } from './eventListFilter';

// Icons load as files, which there are none of here.

const folded = new Map(captures.map(({ name }) => [name, foldSession('session-1', readCapture(name))]));
const sessionOf = (name: string): Session => folded.get(name) ?? foldSession('none', []);

interface OwnerProps {
  readonly session: Session;
  readonly first?: string;
  readonly onOpen?: (eventId: string) => void;
}

function Owner({ session, first, onOpen }: OwnerProps) {
  const [selected, setSelected] = useState(first);
  return (
    <EventList
      session={session}
      events={session.events}
      selectedEventId={selected}
      onSelect={setSelected}
      onOpen={onOpen}
      timeZone="utc"
    />
  );
}

const count = () => screen.getByTestId(testIds.eventList.count).textContent;
const chip = (name: RegExp) =>
  within(screen.getByRole('group', { name: 'Kinds of events' })).getByRole('button', { name });
const search = (text: string) => userEvent.type(screen.getByLabelText('Search events'), text);
const selected = () => screen.getByRole('row', { selected: true });

beforeEach(() => withElementSize());

describe.each(captures.map((capture): [string, Capture] => [capture.name, capture]))('%s', (name, capture) => {
  it('counts its events by kind, on the switches and where they are filtered', async () => {
    render(<Owner session={sessionOf(name)} />);
    expect(count()).toBe(`Events: ${capture.events}`);
    const kinds = [
      [/^User Prompt/, capture.userPrompts],
      [/^API Request/, capture.apiRequests],
      [/^Tool Decision/, capture.toolDecisions],
      [/^Tool Result/, capture.toolResults],
      [/^Other/, capture.otherEvents],
    ] as const;
    for (const [words, total] of kinds) {
      expect(chip(words)).toHaveTextContent(new RegExp(`${total}$`));
      if (total === 0) {
        expect(chip(words)).toBeDisabled();
        continue;
      }
      await userEvent.click(chip(words));
      expect(count()).toBe(`${total} of ${capture.events} events shown`);
      await userEvent.click(chip(words));
    }
    expect(count()).toBe(`Events: ${capture.events}`);
  });

  it('says in words of every event that failed or was rejected', () => {
    const session = sessionOf(name);
    const wrong = session.events.filter((event) => eventOutcome(event) !== 'normal').slice(0, 5);
    for (const event of wrong) {
      const { unmount } = render(<Owner session={session} first={event.id} />);
      const row = screen.queryByRole('row', { selected: true });
      // Rows out of view do not exist; the announcement of the selected one does.
      expect(row === null || /failed|rejected/.test(row.textContent)).toBe(true);
      unmount();
    }
  });
});

describe('the interactive session', () => {
  const name = '2.1.330-interactive';

  it.each([
    ['git', /^\d+ of 192 events shown$/],
    ['TIDY THE REPO', /^\d+ of 192 events shown$/],
    ['zzzz no such text', /^0 of 192 events shown$/],
    ['([', /of 192 events shown$/],
    ['   ', /^Events: 192$/],
  ])('searched for %j says how many of how many', async (text, words) => {
    render(<Owner session={sessionOf(name)} />);
    await search(text.replace(/[[{]/g, '$&$&'));
    expect(count()).toMatch(words);
  });

  it('offers to clear a filter that nothing passes', async () => {
    render(<Owner session={sessionOf(name)} />);
    await search('zzzz');
    expect(screen.getByText('No event passes the filter')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(count()).toBe('Events: 192');
    expect(screen.getByLabelText('Search events')).toHaveValue('');
  });

  it('walks by keys through the events that pass', async () => {
    const opened = jest.fn();
    render(<Owner session={sessionOf(name)} onOpen={opened} />);
    await userEvent.click(chip(/^User Prompt/));
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Home}');
    expect(selected()).toHaveTextContent('Tidy the repo please');
    await userEvent.keyboard('{End}{ArrowUp}');
    expect(selected()).toHaveTextContent('/compact');
    await userEvent.keyboard('{Enter}');
    const prompts = sessionOf(name).events.filter((event) => categoryOf(event) === 'user_prompt');
    expect(opened).toHaveBeenCalledWith(prompts.at(-2)?.id);
  });

  it('announces the selected event', async () => {
    render(<Owner session={sessionOf(name)} />);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Home}');
    const said = screen.getAllByRole('status').map((element) => element.textContent);
    const [first] = screen.getAllByTestId(testIds.eventList.row);
    expect(first).toHaveAttribute('aria-selected', 'true');
    expect(said.some((words) => words.length > 3 && first?.textContent.includes(words.split(':')[0] ?? '?'))).toBe(
      true
    );
  });

  it('grouped by turn has a heading with how many of its events pass', async () => {
    render(<Owner session={sessionOf(name)} />);
    await userEvent.click(screen.getByLabelText('By turn'));
    await userEvent.click(chip(/^API Request/));
    const { turns } = sessionOf(name);
    const turn = turns.find(({ totals }) => totals.apiRequests > 0);
    const words = `${turn?.totals.apiRequests} of ${turn?.events.length} events`;
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(count()).toBe('34 of 192 events shown');
  });
});

describe('filters on any session', () => {
  const sessions = arbitrarySession.map((records) => foldSession('session-1', records));
  const filters = fc.record({
    categories: fc.subarray([...CATEGORIES]),
    text: fc.oneof(fc.constantFrom('', 'tidy', 'Bash', '(', '\\', '[a-', '$&'), fc.string()),
  });

  it('keep the order, invent nothing, and every kind alone adds up to all', () => {
    fc.assert(
      fc.property(sessions, filters, ({ events }, filter) => {
        const found = filterEvents(events, filter);
        expect(found).toEqual(events.filter((event) => found.includes(event)));
        const parts = CATEGORIES.map((category) => filterEvents(events, { categories: [category], text: filter.text }));
        expect(parts.flat()).toHaveLength(filterEvents(events, { categories: [], text: filter.text }).length);
      })
    );
  });

  it('count what they would show', () => {
    fc.assert(
      fc.property(sessions, ({ events }) => {
        const counts = countByCategory(events);
        for (const category of CATEGORIES) {
          expect(filterEvents(events, { ...NO_EVENT_FILTER, categories: [category] })).toHaveLength(counts[category]);
        }
      })
    );
  });

  it('grouped, show each event once, below the heading of its own turn', () => {
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
});
