import { act, fireEvent, render, screen } from '@testing-library/react';
import { foldSession } from 'domain/sessions/foldSession';
import type { Interval, Session } from 'domain/sessions/session';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { DEFAULT_CHOICES, type TimelineChoices } from 'domain/timeline/choices';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { geometry } from 'domain/timeline/geometry';
import { layoutTimeline } from 'domain/timeline/layout';
import type { Timeline as TimelineModel, Viewport } from 'domain/timeline/timeline';
import { timeScale, viewportBounds } from 'domain/timeline/viewport';
import React, { Profiler, useMemo, useState } from 'react';
import { aSession } from 'testing/builders';
import type { SharedCrosshair } from '../SharedCrosshair';
import { Timeline } from '../Timeline';
import { STAGE } from './fakeStage';

const work = aSession()
  .prompt('Tidy the repo')
  .request({ duration_ms: 2000, ttft_ms: 500, model: 'claude-opus-5-5' })
  .decide('Bash', { tool_parameters: '{"full_command":"git status"}' })
  .result({ duration_ms: 1000, success: false, error: 'Shell command failed', error_type: 'ShellError' })
  .request({ duration_ms: 1000 })
  .after(4000)
  .decide('Edit', { decision: 'reject', source: 'user_reject' })
  .inAgent('agent-1', (agent) => agent.request({ duration_ms: 3000 }).decide('Read').result({ duration_ms: 500 }))
  .after(20_000)
  .prompt('Now explain it')
  .request({ duration_ms: 1500 });

/** Two turns, a subagent, one failure, one rejection after a wait. */
export const session = foldSession('session-1', work.records);
export const bounds = viewportBounds(session.interval);
/** Where the lanes of a session with notices begin, as this one is. */
export const BODY_TOP = USUAL_STRIPS.notices.topPx + geometry.notices.height;
/** How wide the plot is on the fake stage. */
export const PLOT_WIDTH = STAGE.width - STAGE.gutter;

/** The id of the n-th event of a kind. */
export const idOf = (position: number, type: string): string =>
  session.events.filter((event) => event.type === type)[position]?.id ?? '';

/** What the timeline told its owner. */
export interface Told {
  readonly viewports: Viewport[];
  readonly selections: Array<string | undefined>;
  readonly renders: number[];
  /** What was chosen each time. */
  readonly chosen: Array<Partial<TimelineChoices>>;
  readonly areas: Array<Interval | undefined>;
  readonly statistics: Interval[];
}

interface OwnerProps {
  readonly shown: Session;
  readonly told: Told;
  readonly viewport?: Viewport;
  readonly selectedEventId?: string;
  /** Chosen from the start. */
  readonly choices?: Partial<TimelineChoices>;
  readonly crosshair?: SharedCrosshair;
}

function Owner({ shown, told, viewport: initial, selectedEventId, choices: chosenFirst, crosshair }: OwnerProps) {
  const timeline = useMemo(() => buildTimeline(shown), [shown]);
  const [viewport, setViewport] = useState(initial ?? viewportBounds(shown.interval));
  const [choices, setChoices] = useState<TimelineChoices>({ ...DEFAULT_CHOICES, ...chosenFirst });
  const [area, setArea] = useState<Interval>();
  // What the timeline chose holds until something else is chosen elsewhere.
  const [chosen, setChosen] = useState({ eventId: selectedEventId, insteadOf: selectedEventId });
  const selected = chosen.insteadOf === selectedEventId ? chosen.eventId : selectedEventId;
  return (
    <Profiler id="timeline" onRender={() => void told.renders.push(1)}>
      <Timeline
        session={shown}
        timeline={timeline}
        viewport={{ ...viewport }}
        onViewportChange={(next) => {
          told.viewports.push(next);
          setViewport(next);
        }}
        selectedEventId={selected}
        onSelect={(next) => {
          told.selections.push(next);
          setChosen({ eventId: next, insteadOf: selectedEventId });
        }}
        choices={choices}
        onChoose={(change) => {
          told.chosen.push(change);
          setChoices((before) => ({ ...before, ...change }));
        }}
        area={area}
        onAreaChange={(next) => {
          told.areas.push(next);
          setArea(next);
        }}
        onStatistics={(of) => void told.statistics.push(of)}
        timeZone="utc"
        crosshair={crosshair}
      />
    </Profiler>
  );
}

/** Shows a session in an owner that keeps window and selection; `select` is a selection made elsewhere. */
export function show(shown: Session = session, initial: Omit<OwnerProps, 'shown' | 'told'> = {}) {
  const told: Told = { viewports: [], selections: [], renders: [], chosen: [], areas: [], statistics: [] };
  const { rerender } = render(<Owner shown={shown} told={told} {...initial} />);
  const select = (eventId: string) =>
    act(() => rerender(<Owner shown={shown} told={told} selectedEventId={eventId} />));
  /** The owner renders again with a window that is equal, but another object. */
  const renderAgain = () => act(() => rerender(<Owner shown={{ ...shown }} told={told} {...initial} />));
  return { told, select, renderAgain };
}

export const stage = () => screen.getByRole('application');
export const press = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean; code?: string } = {}) =>
  fireEvent.keyDown(stage(), { key, ...more });
export const width = (viewport: Viewport | undefined) => (viewport ? viewport.toMs - viewport.fromMs : NaN);

/** jsdom's pointer events lack places; the timeline reads no more of them than a mouse event has. */
export const pointer = (type: string, init: object) =>
  fireEvent(stage(), new MouseEvent(type, { bubbles: true, cancelable: true, ...init }));

export function drag(from: object, to: object, button = 0): void {
  pointer('pointerdown', { ...from, button });
  pointer('pointermove', to);
  pointer('pointerup', to);
}

/** The middle of an event's mark on the stage, while the whole session is in view. */
export function placeOf(eventId: string, timeline: TimelineModel = buildTimeline(session)) {
  const mark = timeline.markOfEvent.get(eventId);
  const row = layoutTimeline(arrangeLanes(timeline)).rowBoxes.get(mark?.rowId ?? '');
  const middle = ((mark?.startMs ?? 0) + (mark?.endMs ?? 0)) / 2;
  return {
    clientX: STAGE.gutter + timeScale(bounds, PLOT_WIDTH).timeToX(middle),
    clientY: BODY_TOP + (row?.firstLineTopPx ?? 0) + (mark?.line ?? 0) * (row?.linePx ?? 0) + 3,
  };
}
