import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SessionEvent } from 'domain/events/sessionEvent';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import React, { useState } from 'react';
import { aSession } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';
import { EventDetails } from './EventDetails';
import { eventLinks, turnNeighbours } from './eventLinks';

// Icons load as files, which there are none of here.

const folded = (name: string) => foldSession('session', readCapture(name));

function show(session: Session, event: SessionEvent | undefined) {
  const eventId = event?.id ?? '';
  return render(<EventDetails session={session} eventId={eventId} onSelect={jest.fn()} onClose={jest.fn()} />);
}

describe('what is not logged, and the setting that would have it logged', () => {
  const PROMPTS = 'OTEL_LOG_USER_PROMPTS=1';
  const RESPONSES = 'OTEL_LOG_ASSISTANT_RESPONSES=1';
  const TOOLS = 'OTEL_LOG_TOOL_DETAILS=1';

  it.each([
    ['2.1.330-interactive', []],
    ['2.1.330-print-api-error-compaction', []],
    ['2.1.330-print-glm-models', [TOOLS]],
    ['2.1.330-print-redacted', [PROMPTS, RESPONSES, TOOLS]],
    ['2.1.330-print-resumed', []],
    ['2.1.330-print-tool-content', []],
    ['2.1.330-print-tool-details', []],
    ['1.0.60-print', []],
    ['2.0.76-print', []],
  ])('%s: %j', (name, expected) => {
    const session = folded(name);
    const named = new Set<string>();
    const kinds = ['user_prompt', 'assistant_response', 'tool_decision', 'tool_result'];
    for (const event of session.events.filter(({ type }) => kinds.includes(type))) {
      const { unmount } = show(session, event);
      [PROMPTS, RESPONSES, TOOLS].filter((flag) => screen.queryByText(flag)).forEach((flag) => named.add(flag));
      unmount();
    }
    expect([...named].sort()).toEqual([...expected].sort());
  });

  it('names no setting where the session shows that it is on', () => {
    const session = foldSession(
      'session-1',
      aSession().prompt('x').decide('Bash', { tool_parameters: '{"full_command":"ls"}' }).decide('Read').records
    );
    show(session, session.events.at(-1));
    expect(screen.getByText(/does not log the input here, though it does for others/)).toBeInTheDocument();
  });

  it('does not miss in a decision what came with its result', () => {
    const rows = aSession().prompt('x').request().decide('Read').result({ tool_input: '{"file_path":"/a"}' }).records;
    const session = foldSession('session-1', rows);
    show(
      session,
      session.events.find(({ type }) => type === 'tool_decision')
    );
    expect(screen.getByText('/a')).toBeInTheDocument();
    expect(screen.queryByText(/does not log/)).not.toBeInTheDocument();
  });
});

describe('events that belong together', () => {
  const linked = captures.map(({ name }) => [name, folded(name)] as const);
  const linksOf = (session: Session, event: SessionEvent) => eventLinks(session, event).links;

  it.each(linked)('%s: agree on the ids that the client sent', (_name, session) => {
    for (const event of session.events) {
      for (const link of linksOf(session, event).filter(({ isByOrder }) => !isByOrder)) {
        const ids = ['tool_use_id', 'request_id', 'prompt.id'].filter(
          (id) => event.record[id] !== undefined && event.record[id] === link.event.record[id]
        );
        expect([event.id, link.role, ids.length > 0]).toEqual([event.id, link.role, true]);
      }
    }
  });

  it.each(linked)('%s: decision and result lead to each other', (_name, session) => {
    const pairs = session.calls.filter(({ decision, result }) => decision !== undefined && result !== undefined);
    const leads = (from: SessionEvent, to: SessionEvent) =>
      linksOf(session, from).some(({ event }) => event.id === to.id);
    for (const { decision, result } of pairs) {
      expect(decision && result && leads(decision, result) && leads(result, decision)).toBe(true);
    }
  });

  it.each(linked)('%s: no event leads to itself or twice to another', (_name, session) => {
    for (const event of session.events) {
      const ids = linksOf(session, event).map((link) => link.event.id);
      expect(ids).not.toContain(event.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each(linked)('%s: the neighbours of a turn lead back', (_name, session) => {
    for (const event of session.events) {
      const { next } = turnNeighbours(session, event);
      expect(next === undefined || turnNeighbours(session, next).previous?.id === event.id).toBe(true);
    }
  });

  it.each(['1.0.60-print', '2.0.76-print'])('%s: are said to be paired by order', (name) => {
    const session = folded(name);
    show(
      session,
      session.events.find(({ type }) => type === 'tool_result')
    );
    expect(screen.getByText(/Paired by order/)).toBeInTheDocument();
  });

  it('are shown up to a number, and how many there are', () => {
    const rows = Array.from({ length: 30 }).reduce<ReturnType<typeof aSession>>(
      (session) => session.request(),
      aSession().prompt('Tidy')
    ).records;
    const session = foldSession('session-1', rows);
    show(session, session.events[0]);
    expect(screen.getAllByRole('listitem')).toHaveLength(12);
    expect(screen.getByText(/^12 of 30 shown/)).toBeInTheDocument();
  });
});

describe('a walk through a captured session', () => {
  function Walk({ session, from }: { readonly session: Session; readonly from: string }) {
    const [eventId, setEventId] = useState(from);
    return <EventDetails session={session} eventId={eventId} onSelect={setEventId} onClose={jest.fn()} />;
  }

  it('goes from the prompt by a request, a decision and its result back to the prompt', async () => {
    const session = folded('2.1.330-interactive');
    const first = session.turns.find(({ index }) => index === 1)?.prompt;
    render(<Walk session={session} from={first?.id ?? ''} />);
    const follow = async (name: RegExp) => {
      const links = within(screen.getByRole('region', { name: 'Belongs together' }));
      const [link] = links.getAllByRole('button', { name });
      await userEvent.click(link ?? document.body);
    };
    const heading = () => screen.getByRole('heading', { level: 2 });
    expect(heading()).toHaveTextContent('User Prompt');
    await follow(/^Request/);
    expect(heading()).toHaveTextContent('API Request');
    await follow(/^Decision/);
    expect(heading()).toHaveTextContent('Tool Decision');
    await follow(/^Result/);
    expect(heading()).toHaveTextContent('Tool Result');
    await follow(/^Asked by/);
    expect(screen.getByRole('group', { name: 'Prompt' })).toHaveTextContent('Tidy the repo please');
  });

  it('reaches every event of a turn by the button to the next', async () => {
    const session = folded('2.1.330-print-resumed');
    const turn = session.turns.at(-1);
    render(<Walk session={session} from={turn?.events[0]?.id ?? ''} />);
    const next = () => screen.getByRole('button', { name: 'Next event of the turn' });
    let steps = 1;
    while (next().getAttribute('aria-disabled') !== 'true' && !next().hasAttribute('disabled') && steps < 50) {
      await userEvent.click(next());
      steps++;
    }
    expect(steps).toBe(turn?.events.length);
  });

  it('starts every event with its folds closed', async () => {
    const session = foldSession('session-1', aSession().prompt('x').request().request().records);
    render(<Walk session={session} from={session.events[1]?.id ?? ''} />);
    await userEvent.click(screen.getByText(/^All fields/));
    expect(screen.getByLabelText('Search fields and values')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Next event of the turn' }));
    expect(screen.queryByLabelText('Search fields and values')).not.toBeInTheDocument();
  });
});
