import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { categoryOf } from 'domain/events/categoryOf';
import { eventOutcome } from 'domain/events/eventOutcome';
import { type FindQuery, NO_FIND } from 'domain/find/findQuery';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import React, { useState } from 'react';
import { type Capture, captures, readCapture } from 'testing/captures';
import { testIds } from '../testIds';
import { withElementSize } from '../testing/layout';
import { EventList } from './EventList';

// Icons load as files, which there are none of here.

const folded = new Map(captures.map(({ name }) => [name, foldSession('session-1', readCapture(name))]));
const sessionOf = (name: string): Session => folded.get(name) ?? foldSession('none', []);

interface OwnerProps {
  readonly find?: FindQuery;
  readonly session: Session;
  readonly first?: string;
  readonly onOpen?: (eventId: string) => void;
}

function Owner({ session, first, onOpen, find: firstFind = NO_FIND }: OwnerProps) {
  const [find, setFind] = useState(firstFind);
  const [selected, setSelected] = useState(first);
  return (
    <EventList
      session={session}
      events={session.events}
      selectedEventId={selected}
      onSelect={setSelected}
      find={find}
      onFind={setFind}
      onOpen={onOpen}
      timeZone="utc"
    />
  );
}

const count = () => screen.getByTestId(testIds.eventList.count).textContent;
const chip = (name: RegExp) =>
  within(screen.getByRole('group', { name: 'Kinds of events' })).getByRole('button', { name });
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
  ])('with the matches of %j alone says how many of how many', (text, words) => {
    render(<Owner session={sessionOf(name)} find={{ ...NO_FIND, text, onlyMatches: true }} />);
    expect(count()).toMatch(words);
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
