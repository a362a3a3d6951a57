import { AreaStatistics } from 'components/AreaStatistics/AreaStatistics';
import { BudgetList } from 'components/BudgetList/BudgetList';
import { BY_WEEKS, eachItem, lineOf, singleItem, unknownItem } from 'components/BudgetList/testing/budgetItems';
import { CostTokens } from 'components/CostTokens/CostTokens';
import { DiffView } from 'components/DiffView/DiffView';
import { DoctorList } from 'components/DoctorList/DoctorList';
import { EventDetails } from 'components/EventDetails/EventDetails';
import { EventList } from 'components/EventList/EventList';
import { IdWithCopy } from 'components/IdWithCopy/IdWithCopy';
import { JsonView } from 'components/JsonView/JsonView';
import { LoadProgress } from 'components/LoadProgress/LoadProgress';
import { LongText } from 'components/LongText/LongText';
import { OriginBadge } from 'components/OriginBadge/OriginBadge';
import { RawRecords } from 'components/RawRecords/RawRecords';
import { SessionHeader } from 'components/SessionHeader/SessionHeader';
import { TerminalText } from 'components/TerminalText/TerminalText';
import { Timeline } from 'components/Timeline/Timeline';
import { TurnList } from 'components/TurnList/TurnList';
import { DOCTOR_STATES } from 'domain/doctor/doctor';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { DEFAULT_CHOICES } from 'domain/timeline/choices';
import { viewportBounds } from 'domain/timeline/viewport';
import { ALL_REQUESTS, DEFAULT_USAGE } from 'domain/usage/usageChoices';
import { epochMs } from 'domain/units';
import React, { type ReactElement } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { readCapture } from 'testing/captures';

const NAME = 'A specimen';
const LINES = 'line\n'.repeat(100);
const RED = '\u001b[31mred\u001b[0m';
const nothing = (): void => undefined;

const detailsOf = (session: Session, type: string): ReactElement => (
  <EventDetails
    session={session}
    eventId={session.events.find((event) => event.type === type)?.id ?? ''}
    onSelect={nothing}
    onClose={nothing}
  />
);

/** Each component with data of a real session, for what must hold of all of them. */
export function specimens(): ReadonlyArray<readonly [name: string, element: ReactElement]> {
  const session = foldSession('3459316f-4b57-4041-aae2-04fad0375ff6', readCapture('2.1.330-interactive'));
  const timeline = buildTimeline(session);
  return [
    ['session header', <SessionHeader key="" session={session} />],
    ['event list', <EventList key="" session={session} events={session.events} onSelect={nothing} />],
    [
      'grouped event list',
      <EventList key="" session={session} events={session.events} onSelect={nothing} groupByTurn />,
    ],
    ['turn list', <TurnList key="" session={session} onSelectTurn={nothing} selectedTurnId={session.turns[1]?.id} />],
    [
      'cost and tokens',
      <CostTokens
        key=""
        session={session}
        choices={{ ...DEFAULT_USAGE, open: ALL_REQUESTS }}
        onChoose={nothing}
        onSelect={nothing}
      />,
    ],
    [
      'budgets',
      <MemoryRouter key="">
        <BudgetList
          items={[
            singleItem(NAME, lineOf(NAME, 60, BY_WEEKS), ['From the logs.']),
            eachItem('Each', [lineOf('one', 130), lineOf('another', 5)], 3),
            unknownItem('Unknown', { kind: 'loading' }),
            unknownItem('Broken', { kind: 'failed', message: RED }),
          ]}
          timeZone="utc"
          onRetry={nothing}
          actions={() => <a href="/alerting">{NAME}</a>}
        />
      </MemoryRouter>,
    ],
    [
      'doctor',
      <DoctorList
        key=""
        findings={DOCTOR_STATES.map((state) => ({
          ...{ check: 'logs', state, reason: 'plugin.old', fix: NAME },
          facts: { type: RED, version: '0.1.0', needed: '0.21.2' },
        }))}
        pending={['clock']}
        ranAtMs={epochMs(0)}
        onRun={nothing}
      />,
    ],
    ['raw records', <RawRecords key="" session={session} exploreUrl="/explore" />],
    ['details of a prompt', detailsOf(session, 'user_prompt')],
    ['details of a request', detailsOf(session, 'api_request')],
    ['details of a decision', detailsOf(session, 'tool_decision')],
    ['details of a result', detailsOf(session, 'tool_result')],
    ['details of nothing', detailsOf(session, 'none')],
    [
      'timeline',
      <Timeline
        key=""
        session={session}
        timeline={timeline}
        viewport={viewportBounds(session.interval)}
        onViewportChange={nothing}
        onSelect={nothing}
        choices={DEFAULT_CHOICES}
        onChoose={nothing}
        area={session.interval}
        onAreaChange={nothing}
        onStatistics={nothing}
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
    ['long text', <LongText key="" text={LINES} label={NAME} />],
    ['terminal text', <TerminalText key="" text={RED} label={NAME} isCommand />],
    ['JSON', <JsonView key="" value={{ list: [1, 'two', { three: null }], body: 'a\nb' }} label={NAME} />],
    ['diff', <DiffView key="" oldText={'a\nb'} newText={'a\nc'} label={NAME} />],
    ['progress', <LoadProgress key="" loadedEvents={10} totalEvents={100} onStop={nothing} />],
    ['id', <IdWithCopy key="" id={session.id} copyLabel="Copy session id" />],
    ['origin', <OriginBadge key="" origin="machine" />],
  ];
}
