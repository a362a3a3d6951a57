import { act, render } from '@testing-library/react';
import { hideTexts } from 'domain/privacy/hideTexts';
import { foldSession } from 'domain/sessions/foldSession';
import * as fc from 'fast-check';
import { hideTextsHere } from 'infra/hiddenTexts';
import React, { type ReactElement } from 'react';
import { aSession } from 'testing/builders';
import { AreaStatistics } from './AreaStatistics/AreaStatistics';
import { EventDetails } from './EventDetails/EventDetails';
import { EventList } from './EventList/EventList';
import { ExportDialog } from './ExportDialog/ExportDialog';
import { RawRecords } from './RawRecords/RawRecords';
import { SessionFilters } from './SessionFilters/SessionFilters';
import { SessionHeader } from './SessionHeader/SessionHeader';
import { withElementSize, withTextWidths } from './testing/layout';
import { TurnList } from './TurnList/TurnList';

const MARK = 'zq plan';
const nothing = (): void => undefined;

beforeEach(() => {
  withElementSize();
  withTextWidths();
  hideTextsHere(true);
});
afterEach(() => hideTextsHere(false));

/** A session that says it in every place that people and models write to. */
const sessionOf = (text: string) =>
  foldSession(
    'session-1',
    aSession({ common: { team: text, thought: text } })
      .prompt(text)
      .request()
      .decide('Bash', { tool_parameters: JSON.stringify({ full_command: text, description: text }) })
      .result({ success: false, error: text, error_type: text, tool_input: JSON.stringify({ command: text }) })
      .add('assistant_response', { response: text })
      .add('api_error', { error: text })
      .add('system_prompt', { system_prompt: text })
      .add('api_response_body', { body: text })
      .add('event_of_tomorrow', { words: text })
      .prompt(`<command-name>/x</command-name><command-args>${text}</command-args>`)
      .records.map(hideTexts)
  );

function views(text: string): readonly ReactElement[] {
  const session = sessionOf(text);
  const all = { session, onSelect: nothing };
  return [
    <SessionHeader key="" session={session} />,
    <EventList key="" {...all} events={session.events} groupByTurn />,
    <TurnList key="" session={session} onSelectTurn={nothing} />,
    <RawRecords key="" session={session} />,
    <AreaStatistics key="" {...all} area={session.interval} onZoom={nothing} onClose={nothing} />,
    <ExportDialog
      key=""
      session={session}
      link="https://grafana.example/"
      onShorten={async () => undefined}
      onClose={nothing}
      language="en"
    />,
    ...session.events.map(({ id }) => (
      <EventDetails key={id} session={session} eventId={id} onSelect={nothing} onClose={nothing} />
    )),
  ];
}

describe('for those who may not read texts', () => {
  it('no component shows one, opened or not', async () => {
    const around = fc.constantFrom('', '"', '\n', '<b>', '/', '\u001b[31m');
    await fc.assert(
      fc.asyncProperty(around, around, async (before, after) => {
        for (const view of views(`${before}${MARK}${after}`)) {
          const { baseElement, unmount } = render(view);
          await act(async () => {
            baseElement.querySelectorAll<HTMLElement>('[aria-expanded="false"]').forEach((button) => button.click());
          });
          expect(baseElement.innerHTML).not.toContain(MARK);
          unmount();
        }
      }),
      { numRuns: 3 }
    );
  });

  it('details say that it is this app that hides it, not the client', () => {
    const session = sessionOf(MARK);
    const detailsOf = (type: string) => (
      <EventDetails
        session={session}
        eventId={session.events.find((event) => event.type === type)?.id ?? ''}
        onSelect={nothing}
        onClose={nothing}
      />
    );
    for (const type of ['user_prompt', 'assistant_response']) {
      const { container, unmount } = render(detailsOf(type));
      expect(container).toHaveTextContent('set to show texts to those permitted only');
      expect(container).not.toHaveTextContent('OTEL_LOG');
      unmount();
    }
  });

  it('the list cannot be searched by texts, and says why', () => {
    const { getByRole } = render(
      <SessionFilters
        search={MARK}
        onSearch={nothing}
        filters={{}}
        onFilters={nothing}
        loadValues={async () => []}
        loadLabelNames={async () => []}
        loadLabelValues={async () => []}
        onOpenSession={nothing}
      />
    );
    const box = getByRole('textbox', { name: 'Search sessions' });
    expect(box).toBeDisabled();
    expect(box).toHaveValue('');
    expect(box).toHaveAttribute('placeholder', 'Off: texts are hidden');
  });
});
