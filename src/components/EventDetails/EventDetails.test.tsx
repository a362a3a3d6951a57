import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EVENT_KINDS } from 'domain/events/eventCatalogue';
import type { SessionEvent } from 'domain/events/sessionEvent';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import React from 'react';
import { aSession, record } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';
import { testIds } from '../testIds';
import { EventDetails } from './EventDetails';

const fold = (records: readonly unknown[]) => foldSession('session-1', records);

function show(session: Session, event: SessionEvent | undefined) {
  const onSelect = jest.fn();
  const onClose = jest.fn();
  const eventId = event?.id ?? 'none';
  const view = render(<EventDetails session={session} eventId={eventId} onSelect={onSelect} onClose={onClose} />);
  return { onSelect, onClose, ...view };
}

const ofType = (session: Session, type: SessionEvent['type']) => session.events.find((event) => event.type === type);

const work = fold(
  aSession()
    .prompt('Tidy the repo')
    .request({ ttft_ms: 161 })
    .decide('Bash', {
      source: 'user_temporary',
      tool_parameters: '{"full_command":"git status","description":"Look around"}',
    })
    .result({ tool_input: '{"command":"git status","description":"Look around"}', tool_result_size_bytes: 2048 })
    .records
);

describe('details of each main kind', () => {
  it('a prompt: its text, who asked, and what came of it', () => {
    show(work, ofType(work, 'user_prompt'));
    expect(screen.getByRole('group', { name: 'Prompt' })).toHaveTextContent('Tidy the repo');
    expect(screen.getByText('Human')).toBeInTheDocument();
    expect(screen.getByText('API requests').nextSibling).toHaveTextContent('1');
  });

  it('a request: model, cost, tokens by kind, times', () => {
    show(work, ofType(work, 'api_request'));
    expect(screen.getByText('Model').nextSibling).toHaveTextContent('claude-opus-5-5');
    expect(screen.getByTitle('$0.0041676')).toHaveTextContent('$0.0042');
    expect(screen.getByText('Cache read tokens').nextSibling).toHaveTextContent('1,000');
    expect(screen.getByText('First token after').nextSibling).toHaveTextContent('161 ms');
  });

  it('a decision: what was decided, by whom in words, on what command', () => {
    show(work, ofType(work, 'tool_decision'));
    expect(screen.getByText('accept')).toBeInTheDocument();
    expect(screen.getByText('A person allowed it, this time')).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Command' })).toHaveTextContent('git status');
  });

  it('a result: outcome, size and the command as a terminal shows it', () => {
    show(work, ofType(work, 'tool_result'));
    expect(screen.getByText('succeeded')).toBeInTheDocument();
    expect(screen.getByText('2 KiB')).toBeInTheDocument();
    expect(screen.getByText('Look around')).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Command' })).toHaveTextContent('$ git status');
  });

  it('an edit: as a diff', () => {
    const input = JSON.stringify({ file_path: '/src/a.ts', old_string: 'one\ntwo', new_string: 'one\n<b>2</b>' });
    const session = fold(aSession().prompt('x').request().decide('Edit').result({ tool_input: input }).records);
    show(session, ofType(session, 'tool_result'));
    const diff = screen.getByRole('group', { name: 'Changes in /src/a.ts' });
    expect(diff).toHaveTextContent(/removed:two/);
    expect(diff).toHaveTextContent(/added:<b>2<\/b>/);
  });
});

describe('ways to other events', () => {
  it('leads from the decision to prompt, request and result', async () => {
    const { onSelect } = show(work, ofType(work, 'tool_decision'));
    const links = within(screen.getByRole('region', { name: 'Belongs together' }));
    await userEvent.click(links.getByRole('button', { name: /Asked by/ }));
    expect(onSelect).toHaveBeenLastCalledWith(ofType(work, 'user_prompt')?.id);
    await userEvent.click(links.getByRole('button', { name: /Requested by/ }));
    expect(onSelect).toHaveBeenLastCalledWith(ofType(work, 'api_request')?.id);
    await userEvent.click(links.getByRole('button', { name: /Result/ }));
    expect(onSelect).toHaveBeenLastCalledWith(ofType(work, 'tool_result')?.id);
  });

  it('goes to the neighbours of the turn and closes', async () => {
    const { onSelect, onClose } = show(work, ofType(work, 'api_request'));
    await userEvent.click(screen.getByRole('button', { name: 'Next event of the turn' }));
    expect(onSelect).toHaveBeenLastCalledWith(ofType(work, 'tool_decision')?.id);
    await userEvent.click(screen.getByRole('button', { name: 'Previous event of the turn' }));
    expect(onSelect).toHaveBeenLastCalledWith(ofType(work, 'user_prompt')?.id);
    await userEvent.click(screen.getByRole('button', { name: 'Close details' }));
    expect(onClose).toHaveBeenCalled();
  });
});

describe('what is missing says why', () => {
  const redacted = fold(
    aSession()
      .prompt('<REDACTED>')
      .request({ cost_usd: undefined })
      .add('assistant_response', { response: '<REDACTED>' })
      .decide('Bash')
      .result().records
  );

  it.each([
    ['user_prompt', 'OTEL_LOG_USER_PROMPTS=1'],
    ['assistant_response', 'OTEL_LOG_ASSISTANT_RESPONSES=1'],
    ['tool_decision', 'OTEL_LOG_TOOL_DETAILS=1'],
    ['tool_result', 'OTEL_LOG_TOOL_DETAILS=1'],
    ['api_request', /no readable cost/],
  ] as const)('%s', (type, words) => {
    show(redacted, ofType(redacted, type));
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
  });

  it('an event that is not there', () => {
    show(work, undefined);
    expect(screen.getByText(/has no such event/)).toBeInTheDocument();
  });
});

describe('hostile and odd data', () => {
  it('names fields that cannot be read, with what was stored', () => {
    const session = fold([record('api_request', { cost_usd: 'a lot', input_tokens: 5 })]);
    show(session, session.events[0]);
    expect(screen.getByText(/cost_usd should be .* but is stored as "a lot"/)).toBeInTheDocument();
  });

  it('shows a kind nobody has heard of', async () => {
    const session = fold([record('quantum_leap', { distance: '5 <i>ly</i>' })]);
    show(session, session.events[0]);
    expect(screen.getByRole('heading', { name: /quantum_leap/ })).toBeInTheDocument();
    await userEvent.click(screen.getByText(/^All fields/));
    expect(screen.getByText('5 <i>ly</i>')).toBeInTheDocument();
  });

  it('shows markup and control sequences of a prompt as plain text', () => {
    const session = fold(aSession().prompt('<img src=x onerror=alert(1)> \u001b[31mred\u001b[0m').records);
    const { container } = show(session, session.events[0]);
    expect(screen.getByRole('group', { name: 'Prompt' })).toHaveTextContent('<img src=x onerror=alert(1)> red');
    expect(container.querySelector('img')).toBeNull();
  });

  it('shows the start of a prompt of 1 MB at once, and all of it when asked', async () => {
    const prompt = `${'All work and no play makes a dull boy.\n'.repeat(27_594)}THE END`;
    const session = fold(aSession().prompt(prompt).records);
    show(session, session.events[0]);
    const text = within(screen.getByRole('group', { name: 'Prompt' })).getByTestId(testIds.eventDetails.text);
    expect(text.textContent.length).toBeLessThan(5000);
    await userEvent.click(screen.getByRole('button', { name: 'Show all, 1 MiB' }));
    expect(text).toHaveTextContent(/THE END$/);
    await userEvent.click(screen.getByRole('button', { name: 'Show less' }));
    expect(text).not.toHaveTextContent('THE END');
  });

  it('shows every kind there is without any field', () => {
    for (const kind of EVENT_KINDS) {
      const session = fold([record(kind)]);
      const { unmount } = show(session, session.events[0]);
      expect(screen.getByTestId(testIds.eventDetails.root)).toBeInTheDocument();
      unmount();
    }
  });
});

describe('completeness', () => {
  it('every field of a stored row can be reached and searched', async () => {
    const event = ofType(work, 'tool_result');
    show(work, event);
    await userEvent.click(screen.getByText(/^All fields/));
    const names = Object.keys(event?.record ?? {});
    for (const name of names) {
      expect(screen.getAllByText(name).length).toBeGreaterThan(0);
    }
    await userEvent.type(screen.getByLabelText('Search fields and values'), 'tool_use');
    expect(screen.getByText(`1 of ${names.length} fields shown`)).toBeInTheDocument();
  });

  it('shows the stored record as JSON', async () => {
    show(work, ofType(work, 'user_prompt'));
    await userEvent.click(screen.getByText('Stored record'));
    expect(screen.getByTestId(testIds.eventDetails.raw)).toHaveTextContent('"prompt": "Tidy the repo"');
  });

  it.each(captures.map((capture) => capture.name))('opens every kind of event of %s', (name) => {
    const session = fold(readCapture(name));
    const kinds = new Map(session.events.map((event) => [event.name, event]));
    for (const event of kinds.values()) {
      const { unmount } = show(session, event);
      expect(screen.queryByText(/should be/)).not.toBeInTheDocument();
      unmount();
    }
  });
});
