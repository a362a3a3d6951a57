import { fireEvent, render, screen } from '@testing-library/react';
import { EventDetails } from 'components/EventDetails/EventDetails';
import { AreaStatistics } from 'components/AreaStatistics/AreaStatistics';
import { CostTokens } from 'components/CostTokens/CostTokens';
import { EventList } from 'components/EventList/EventList';
import { RawRecords } from 'components/RawRecords/RawRecords';
import { SessionHeader } from 'components/SessionHeader/SessionHeader';
import { Timeline } from 'components/Timeline/Timeline';
import { TurnList } from 'components/TurnList/TurnList';
import { foldSession } from 'domain/sessions/foldSession';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { DEFAULT_CHOICES } from 'domain/timeline/choices';
import { viewportBounds } from 'domain/timeline/viewport';
import { ALL_REQUESTS, DEFAULT_USAGE, USAGE_DIMENSIONS } from 'domain/usage/usageChoices';
import React, { type ReactElement } from 'react';
import { aSession, record, type RowFields } from 'testing/builders';
import { EVENT_TYPES, fullRecord, INJECTED } from 'testing/fullRecord';
import { withElementSize } from './testing/layout';
import { ViewState } from './ViewState/ViewState';

// Icons load as files, which there are none of here.

/** Markup, entities, a path, quotes, signs of the translations' own and of terminals. */
const NASTY = `R&D <${INJECTED}>/x</${INJECTED}> "it's" {{count}} $t(key) \u001b[31m\u0007\u202e%s`;
const common: RowFields = { team: NASTY, 'user.email': NASTY, 'service.version': NASTY, 'terminal.type': NASTY };
const rows = [
  ...aSession({ common })
    .prompt(NASTY)
    .request({ model: NASTY, cost_usd: NASTY })
    .decide(NASTY, { source: NASTY, tool_parameters: JSON.stringify({ full_command: NASTY, [NASTY]: NASTY }) })
    .result({ success: false, error: NASTY, error_type: NASTY, tool_input: JSON.stringify({ command: NASTY }) })
    .inAgent(NASTY, (agent) => agent.request().decide('Edit', { decision: NASTY }), { agent_type: NASTY })
    .add(NASTY, { anything: NASTY }).records,
  ...EVENT_TYPES.map(fullRecord),
  record('user_prompt', { _time: NASTY }),
  { [NASTY]: NASTY },
  NASTY,
];
const session = foldSession(NASTY, rows);
const nothing = (): void => undefined;

/** Text that was escaped once too often shows its entities; text that was escaped too seldom became an element. */
function expectPlain(container: HTMLElement): void {
  expect(container.querySelector(INJECTED)).toBeNull();
  const values = [...container.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ value }) => value)
  );
  // The filled records hold this entity themselves: as text it stays as it is.
  const shown = [container.textContent, ...values].map((words) => words.replaceAll('&amp;</', ''));
  expect(shown.flatMap((words) => /.{0,40}&(?:lt|gt|amp|quot|#x?[\dA-F]+);.{0,20}/i.exec(words) ?? [])).toEqual([]);
}

const views: ReadonlyArray<readonly [string, ReactElement]> = [
  ['header', <SessionHeader key="" session={session} onSelectEvent={nothing} />],
  ['event list', <EventList key="" session={session} events={session.events} onSelect={nothing} groupByTurn />],
  ['turn list', <TurnList key="" session={session} onSelectTurn={nothing} />],
  ...USAGE_DIMENSIONS.map((by): [string, ReactElement] => [
    `cost by ${by}`,
    <CostTokens
      key=""
      session={session}
      choices={{ ...DEFAULT_USAGE, by, open: ALL_REQUESTS }}
      onChoose={nothing}
      onSelect={nothing}
    />,
  ]),
  ['raw records', <RawRecords key="" session={session} />],
  [
    'timeline',
    <Timeline
      key=""
      session={session}
      timeline={buildTimeline(session)}
      viewport={viewportBounds(session.interval)}
      onViewportChange={nothing}
      onSelect={nothing}
      choices={DEFAULT_CHOICES}
      onChoose={nothing}
      area={session.interval}
      onAreaChange={nothing}
      onStatistics={nothing}
      selectedEventId={session.events[5]?.id}
    />,
  ],
  [
    'statistics of an area',
    <AreaStatistics
      key=""
      session={session}
      area={session.interval}
      onSelect={nothing}
      onZoom={nothing}
      onClose={nothing}
    />,
  ],
  ['unknown id', <ViewState key="" state={{ kind: 'notFound', sessionId: NASTY, searched: NASTY }} />],
  ['failure', <ViewState key="" state={{ kind: 'failed', message: 'It failed', detail: NASTY, onRetry: nothing }} />],
  ['older client', <ViewState key="" state={{ kind: 'olderClient', version: 'R&D', fields: ['a/b', '<c>'] }} />],
];

describe('texts of any content', () => {
  beforeEach(() => withElementSize());

  it.each(views)('are plain text in the %s', (_name, element) => {
    expectPlain(render(element).container);
  });

  it.each(session.events.map((event) => [event.name.slice(0, 30), event.id] as const))(
    'are plain text in the details of %s',
    (_name, eventId) => {
      const { container } = render(
        <EventDetails session={session} eventId={eventId} onSelect={nothing} onClose={nothing} />
      );
      fireEvent.click(screen.getByText(/^All fields/));
      expectPlain(container);
    }
  );
});
