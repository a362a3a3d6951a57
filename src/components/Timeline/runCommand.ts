import { geometry } from 'domain/timeline/geometry';
import {
  type Direction,
  headOfTurn,
  neighbourEvent,
  type NeighbourKind,
  neighbourTurn,
} from 'domain/timeline/neighbours';
import type { Interval } from 'domain/sessions/session';
import type { Viewport } from 'domain/timeline/timeline';
import { clampViewport, fitInterval, isSameViewport, panBy, zoomAbout } from 'domain/timeline/viewport';
import { clearLatest } from './clearLatest';
import type { TimelineCommand } from './keyCommands';
import type { TimelineController } from './TimelineController';

/** Room left around an event that is fitted, as a share of its length: one sees what is around it. */
const EVENT_MARGIN = 0.5;
const TURN_MARGIN = 0.03;

type Run = (timeline: TimelineController) => unknown;

const COMMANDS: Readonly<Record<TimelineCommand, Run>> = {
  zoomIn: (timeline) => zoom(timeline, geometry.step.zoom),
  zoomOut: (timeline) => zoom(timeline, 1 / geometry.step.zoom),
  panLeft: (timeline) => pan(timeline, -geometry.step.pan),
  panRight: (timeline) => pan(timeline, geometry.step.pan),
  nextEvent: (timeline) => stepTo(timeline, 'event', 'next'),
  previousEvent: (timeline) => stepTo(timeline, 'event', 'previous'),
  nextProblem: (timeline) => stepTo(timeline, 'problem', 'next'),
  previousProblem: (timeline) => stepTo(timeline, 'problem', 'previous'),
  nextTurn: (timeline) => stepToTurn(timeline, 'next'),
  previousTurn: (timeline) => stepToTurn(timeline, 'previous'),
  fit: (timeline) => fit(timeline),
  fitAll: (timeline) => timeline.jumpTo(timeline.bounds),
  zoomToArea: (timeline) => zoomToArea(timeline),
  statistics: (timeline) => openStatistics(timeline),
  clear: (timeline) => clearLatest(timeline),
  // The overlay with the keys is the owner's.
  help: () => undefined,
};

/** Does what a key or a button asks; without content there is nothing to do. */
export function runCommand(timeline: TimelineController, command: TimelineCommand): void {
  if (timeline.content) {
    COMMANDS[command](timeline);
  }
}

function zoom(timeline: TimelineController, factor: number): void {
  const { viewport, bounds } = timeline;
  timeline.jumpTo(zoomAbout(viewport, zoomCentre(timeline), factor, bounds));
}

/** The pointer, else the selected event where it is in view, else the middle. */
function zoomCentre(timeline: TimelineController): number {
  const { viewport, selectedMark: mark, pointedMs } = timeline;
  const isInView = mark && mark.endMs >= viewport.fromMs && mark.endMs <= viewport.toMs;
  return pointedMs ?? (isInView ? mark.endMs : (viewport.fromMs + viewport.toMs) / 2);
}

function pan(timeline: TimelineController, share: number): void {
  const { viewport, bounds } = timeline;
  timeline.jumpTo(panBy(viewport, (viewport.toMs - viewport.fromMs) * share, bounds));
}

const originOf = ({ selectedEventId, viewport }: TimelineController) => ({ eventId: selectedEventId, ...viewport });

function stepTo(timeline: TimelineController, kind: NeighbourKind, direction: Direction): void {
  const found = timeline.content && neighbourEvent(timeline.content.order, kind, direction, originOf(timeline));
  if (found !== undefined) {
    timeline.selectEvent(found);
  }
}

function stepToTurn(timeline: TimelineController, direction: Direction): void {
  const turn = timeline.content && neighbourTurn(timeline.content.order, direction, originOf(timeline));
  const head = turn && headOfTurn(turn);
  if (head !== undefined) {
    timeline.selectEvent(head);
  }
}

function zoomToArea(timeline: TimelineController): void {
  const { interval } = timeline.area;
  if (interval) {
    timeline.jumpTo(clampViewport({ fromMs: interval.startMs, toMs: interval.endMs }, timeline.bounds));
  }
}

/** Of the marked area, else of what of the session is in view. */
function openStatistics(timeline: TimelineController): void {
  const { fromMs, toMs } = timeline.viewport;
  const { startMs, endMs } = timeline.content?.timeline.interval ?? { startMs: fromMs, endMs: toMs };
  const inView = { startMs: fromMs > startMs ? fromMs : startMs, endMs: toMs < endMs ? toMs : endMs };
  timeline.askStatistics(timeline.area.interval ?? inView);
}

/** The selected event or its turn; when that is what is shown, or nothing is selected, the whole session. */
function fit(timeline: TimelineController): void {
  const target = selectionTarget(timeline);
  timeline.jumpTo(target && !isSameViewport(target, timeline.viewport) ? target : timeline.bounds);
}

function selectionTarget({
  content,
  selectedEventId,
  selectedMark: mark,
  bounds,
}: TimelineController): Viewport | undefined {
  if (!content || selectedEventId === undefined) {
    return undefined;
  }
  if (mark && mark.endMs > mark.startMs) {
    return fitEvent(mark, bounds);
  }
  const turn = content.order.session.turnOfEvent.get(selectedEventId);
  return turn && fitTurn(turn.interval, bounds);
}

export const fitEvent = (interval: Interval, bounds: Viewport): Viewport => fitInterval(interval, bounds, EVENT_MARGIN);
export const fitTurn = (interval: Interval, bounds: Viewport): Viewport => fitInterval(interval, bounds, TURN_MARGIN);
