import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { rangeInterval } from 'domain/events/rangeInterval';
import type { EventCategory, SessionEvent } from 'domain/events/sessionEvent';
import { NO_FIND } from 'domain/find/findQuery';
import { foldSession } from 'domain/sessions/foldSession';
import type { Interval } from 'domain/sessions/session';
import React, { useState } from 'react';
import { aSession } from 'testing/builders';
import { testIds } from '../testIds';
import { withElementSize } from '../testing/layout';
import { EventList, type EventListProps } from './EventList';

const HOSTILE = 'first\tcell\nsecond "line" =1+1';
const work = aSession()
  .prompt('Tidy the repo')
  .request({ model: 'claude-opus-5-5', ttft_ms: 700, duration_ms: 1800 })
  .decide('Bash', { tool_parameters: '{"full_command":"git status"}' })
  .result({ success: false, error: HOSTILE, tool_result_size_bytes: 2048, duration_ms: 500 })
  .after(60_000)
  .decide('Edit', { decision: 'reject', source: 'user_reject' })
  .prompt(HOSTILE)
  .request({ model: HOSTILE });
const session = foldSession('session-1', work.records);
const event = (index: number): SessionEvent => {
  const found = session.events[index];
  if (!found) {
    throw new Error(`no event ${index}`);
  }
  return found;
};

interface OwnerProps extends Partial<EventListProps> {
  readonly kinds?: readonly EventCategory[];
}

function Owner({ kinds = [], onAreaChange, onSelect, ...props }: OwnerProps) {
  const [selected, setSelected] = useState(props.selectedEventId);
  const [area, setArea] = useState<Interval>();
  return (
    <>
      <EventList
        session={session}
        events={session.events}
        find={{ ...NO_FIND, categories: kinds }}
        area={area}
        {...props}
        selectedEventId={selected}
        onSelect={(eventId) => {
          setSelected(eventId);
          onSelect?.(eventId);
        }}
        onAreaChange={(next) => {
          setArea(next);
          onAreaChange?.(next);
        }}
        timeZone="utc"
      />
      <button type="button" onClick={() => setArea({ ...session.interval })}>
        Mark something else
      </button>
    </>
  );
}

const rows = () => screen.getAllByTestId(testIds.eventList.row);
const row = (index: number): HTMLElement => rows()[index] ?? document.body;
const selectedRows = () => screen.queryAllByRole('row', { selected: true });
const bar = () => screen.getByRole('toolbar', { name: 'The marked events' });
const headings = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);

beforeEach(() => withElementSize());

describe('a range of events', () => {
  it('reaches from the selected one to the one clicked with Shift, and is a marked area', async () => {
    const user = userEvent.setup();
    const onAreaChange = jest.fn();
    render(<Owner onAreaChange={onAreaChange} />);
    await user.click(row(1));
    await user.keyboard('{Shift>}');
    await user.click(row(3));
    await user.keyboard('{/Shift}');
    expect(selectedRows()).toEqual(rows().slice(1, 4));
    expect(bar()).toHaveTextContent('3 events, 2.3 s');
    expect(onAreaChange).toHaveBeenLastCalledWith(rangeInterval(event(1), event(3)));
  });

  it('is made, and made smaller, by keys with Shift', async () => {
    render(<Owner selectedEventId={event(2).id} />);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
    expect(selectedRows()).toEqual(rows().slice(2, 4));
    expect(screen.getByRole('grid')).toHaveAttribute('aria-activedescendant', row(3).id);
    await userEvent.keyboard('{Shift>}{Home}{/Shift}');
    expect(selectedRows()).toEqual(rows().slice(0, 3));
  });

  it('ends with another selection, another area, or when it is cleared', async () => {
    render(<Owner selectedEventId={event(2).id} />);
    const extend = () => {
      screen.getByRole('grid').focus();
      return userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    };
    await extend();
    await userEvent.click(within(bar()).getByRole('button', { name: 'Clear' }));
    expect(selectedRows()).toEqual([row(2)]);
    await extend();
    await userEvent.click(screen.getByRole('button', { name: 'Mark something else' }));
    expect(selectedRows()).toEqual([row(2)]);
    await extend();
    await userEvent.click(row(6));
    expect(selectedRows()).toEqual([row(6)]);
    expect(screen.queryByRole('toolbar', { name: 'The marked events' })).not.toBeInTheDocument();
  });

  it('has statistics', async () => {
    const onStatistics = jest.fn();
    render(<Owner selectedEventId={event(2).id} onStatistics={onStatistics} />);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await userEvent.click(within(bar()).getByRole('button', { name: 'Statistics' }));
    expect(onStatistics).toHaveBeenCalledWith(rangeInterval(event(2), event(3)));
  });
});

describe('copying', () => {
  const copied = (): string => {
    const setData = jest.fn();
    fireEvent.copy(screen.getByRole('grid'), { clipboardData: { setData } });
    return String(setData.mock.calls[0]?.[1]);
  };

  it('gives the selected event as a line below a heading, in plain values', () => {
    render(<Owner selectedEventId={event(1).id} />);
    expect(copied().split('\n')).toEqual([
      'Time (UTC)\tKind\tWhat happened\tDuration (ms)\tCost (USD)\tTokens',
      expect.stringMatching(/^2026-11-23T10:00:0\d\.\d{3}Z\tAPI Request\tclaude-opus-5-5 .*\t1800\t0\.0041676\t1130$/),
    ]);
  });

  it('gives a line for each event of a range, whatever they say', async () => {
    render(<Owner selectedEventId={event(0).id} />);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Shift>}{End}{/Shift}');
    const lines = copied().split('\n');
    expect(lines).toHaveLength(session.events.length + 1);
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([6]));
  });

  it('leaves it to the browser while nothing is selected', () => {
    render(<Owner />);
    const setData = jest.fn();
    fireEvent.copy(screen.getByRole('grid'), { clipboardData: { setData } });
    expect(setData).not.toHaveBeenCalled();
  });
});

describe('columns', () => {
  it.each<[EventCategory, readonly string[]]>([
    ['user_prompt', ['Time', 'Prompt', 'Characters', 'From']],
    [
      'api_request',
      [
        'Time',
        'Model',
        'Input',
        'Output',
        'Cache read',
        'Cache write',
        'Cost',
        'First token',
        'Duration',
        'Query source',
      ],
    ],
    ['tool_decision', ['Time', 'Tool', 'What happened', 'Decision', 'Source', 'Waited']],
    ['tool_result', ['Time', 'Tool', 'What happened', 'Outcome', 'Duration', 'Size']],
  ])('of %s alone are its own', (kind, titles) => {
    render(<Owner kinds={[kind]} />);
    expect(headings()).toEqual([...titles, 'Actions']);
  });

  it('of several kinds are what they have in common', () => {
    render(<Owner kinds={['tool_result', 'tool_decision']} />);
    expect(headings()).toContain('Kind');
  });

  it('say what events of that kind say', () => {
    render(<Owner kinds={['tool_result']} />);
    expect(row(0)).toHaveTextContent(/Bash.*failed.*0\.5 s|Bash.*failed.*500 ms/);
    expect(row(0)).toHaveTextContent('2 KiB');
  });

  it('say how long a person was waited for', () => {
    render(<Owner kinds={['tool_decision']} />);
    expect(row(1)).toHaveTextContent(/Edit.*reject.*user_reject.*1 min 01 s/);
  });
});

describe('the pointer', () => {
  it('over a row points at its time, over none at none', async () => {
    const onPoint = jest.fn();
    render(<Owner onPoint={onPoint} />);
    fireEvent.mouseMove(row(2));
    expect(onPoint).toHaveBeenLastCalledWith(event(2).timeMs);
    fireEvent.mouseLeave(screen.getByRole('grid'));
    expect(onPoint).toHaveBeenLastCalledWith(undefined);
  });
});
