import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NO_FIND } from 'domain/find/findQuery';
import { foldSession } from 'domain/sessions/foldSession';
import React, { useState } from 'react';
import { aSession } from 'testing/builders';
import { readCapture } from 'testing/captures';
import { testIds } from '../testIds';
import { withElementSize } from '../testing/layout';
import { EventList, type EventListProps } from './EventList';

const work = aSession()
  .prompt('Tidy the repo')
  .request({ model: 'claude-opus-5-5' })
  .decide('Bash', { tool_parameters: '{"full_command":"git status"}' })
  .result({ success: false, error: 'Shell command failed', error_type: 'ShellError' })
  .decide('Edit', { decision: 'reject', source: 'user_reject' })
  .prompt('Now <b>explain</b> it')
  .request({ model: 'glm-4.6' });
const session = foldSession('session-1', work.records);

function Harness(props: Partial<EventListProps>) {
  const [selected, setSelected] = useState(props.selectedEventId);
  const [find, setFind] = useState(props.find ?? NO_FIND);
  const shown = props.session ?? session;
  return (
    <EventList
      session={shown}
      events={shown.events}
      {...props}
      find={find}
      onFind={setFind}
      selectedEventId={selected}
      onSelect={(id) => {
        setSelected(id);
        props.onSelect?.(id);
      }}
    />
  );
}

const rows = () => screen.getAllByTestId(testIds.eventList.row);
const grid = () => screen.getByRole('grid');

describe('EventList', () => {
  beforeEach(() => withElementSize());

  it('shows every event with its kind, what it says and its figures', () => {
    render(<Harness />);
    expect(rows()).toHaveLength(7);
    const request = screen.getByRole('row', { name: /API Request.*claude-opus-5-5/ });
    expect(within(request).getByText('$0.0042')).toHaveAttribute('title', '$0.0041676');
    expect(within(request).getByText('1.1k')).toHaveAttribute('title', expect.stringContaining('Cache read 1,000'));
    expect(screen.getByText('Events: 7')).toBeInTheDocument();
  });

  it('says in words what failed and what was rejected', () => {
    render(<Harness />);
    expect(screen.getByRole('row', { name: /Tool Result failed/ })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Tool Decision rejected/ })).toBeInTheDocument();
  });

  it('filters by kind and says how many of how many are shown', async () => {
    render(<Harness />);
    await userEvent.click(screen.getByRole('button', { name: /User Prompt 2/ }));
    expect(rows()).toHaveLength(2);
    expect(screen.getByText('2 of 7 events shown')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /User Prompt 2/ }));
    expect(rows()).toHaveLength(7);
  });

  it.each([
    ['git STATUS', 1],
    ['shell command', 1],
    ['glm-4.6', 1],
    ['(.*', 0],
    ['<b>', 1],
  ])('shows of what matches "%s" alone %d events', (text, found) => {
    render(<Harness find={{ ...NO_FIND, text, onlyMatches: true }} />);
    expect(screen.getByText(`${found} of 7 events shown`)).toBeInTheDocument();
    expect(screen.queryAllByTestId(testIds.eventList.row)).toHaveLength(found);
  });

  it('says how many of the events match that are shown among the others', () => {
    render(<Harness find={{ ...NO_FIND, text: 'git' }} />);
    expect(rows()).toHaveLength(7);
    expect(screen.getByText('1 match')).toBeInTheDocument();
    expect(screen.getByText('Events: 7')).toBeInTheDocument();
  });

  it('says what to clear where nothing matches', async () => {
    const find = { ...NO_FIND, text: 'nowhere', outcomes: ['failed'], onlyMatches: true } as const;
    render(<Harness find={find} />);
    expect(screen.getByText('No event matches')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filters: 1' }));
    expect(screen.getByText('No event matches')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the text "nowhere"' }));
    expect(rows()).toHaveLength(7);
  });

  it('shows the other events again where nothing matches', async () => {
    render(<Harness find={{ ...NO_FIND, text: 'nowhere', onlyMatches: true }} />);
    await userEvent.click(screen.getByRole('button', { name: 'Show the other events' }));
    expect(rows()).toHaveLength(7);
  });

  it('moves the selection with the keyboard; the grid itself says which row is active', async () => {
    const onSelect = jest.fn();
    render(<Harness onSelect={onSelect} />);
    grid().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('row', { selected: true })).toHaveAccessibleName(/API Request/);
    expect(grid()).toHaveAttribute('aria-activedescendant', screen.getByRole('row', { selected: true }).id);
    await userEvent.keyboard('{End}');
    expect(onSelect).toHaveBeenLastCalledWith(session.events.at(-1)?.id);
    await userEvent.keyboard('{Home}');
    expect(onSelect).toHaveBeenLastCalledWith(session.events[0]?.id);
  });

  it('opens the selected event with Enter', async () => {
    const onOpen = jest.fn();
    render(<Harness onOpen={onOpen} selectedEventId={session.events[2]?.id} />);
    grid().focus();
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith(session.events[2]?.id);
  });

  it('selects by click', async () => {
    const onSelect = jest.fn();
    render(<Harness onSelect={onSelect} />);
    await userEvent.click(screen.getByText('Tidy the repo'));
    expect(onSelect).toHaveBeenCalledWith(session.events[0]?.id);
  });

  it('groups by turn', async () => {
    render(<Harness />);
    await userEvent.click(screen.getByRole('switch', { name: 'By turn' }));
    expect(rows()).toHaveLength(9);
    expect(rows()[0]).toHaveTextContent('Tidy the repo');
    expect(rows()[0]).toHaveTextContent('5 of 5 events');
    grid().focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('row', { selected: true })).toHaveAccessibleName(/User Prompt/);
  });

  it('shows markup as text', () => {
    render(<Harness />);
    expect(screen.getByText('Now <b>explain</b> it')).toBeInTheDocument();
  });

  it('copies the selected event whole', async () => {
    const user = userEvent.setup();
    render(<Harness selectedEventId={session.events[0]?.id} />);
    Object.assign(window, { isSecureContext: true });
    await user.click(screen.getByRole('button', { name: 'Copy event as JSON' }));
    const copied = await window.navigator.clipboard.readText();
    expect(JSON.parse(copied)).toEqual(session.events[0]?.record);
  });

  it('draws only what is in view of a long session', () => {
    const long = aSession().prompt('Go on');
    for (let count = 0; count < 3000; count++) {
      long.request();
    }
    render(<Harness session={foldSession('session-1', long.records)} />);
    expect(grid()).toHaveAttribute('aria-rowcount', '3002');
    expect(rows().length).toBeLessThan(60);
  });

  it('shows a whole captured session', () => {
    render(<Harness session={foldSession('3459316f', readCapture('2.1.330-interactive'))} />);
    expect(screen.getByRole('button', { name: /API Request 34/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Other 108/ })).toBeInTheDocument();
  });
});
