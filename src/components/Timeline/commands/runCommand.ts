import { neighbourMatch } from 'domain/find/neighbourMatch';
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
import {
  clampViewport,
  drawnLength,
  fitInterval,
  isSameViewport,
  middleOf,
  movedBy,
  panBy,
  zoomAbout,
} from 'domain/timeline/viewport';
import { type ChoiceCommand, isChoiceCommand } from './choiceCommands';
import { clearLatest } from './clearLatest';
import { extendArea } from './extendArea';
import type { TimelineCommand } from './keyCommands';
import { forNotices } from './noticeCommands';
import type { TimelineController } from '../TimelineController';

/** Room left around an event that is fitted, as a share of its length: one sees what is around it. */
const EVENT_MARGIN = 0.5;
const TURN_MARGIN = 0.03;

type Run = (timeline: TimelineController) => unknown;

const COMMANDS: Readonly<Record<Exclude<TimelineCommand, ChoiceCommand>, Run>> = {
  zoomIn: (timeline) => zoom(timeline, geometry.step.zoom),
  zoomOut: (timeline) => zoom(timeline, 1 / geometry.step.zoom),
  panLeft: (timeline) => pan(timeline, -geometry.step.pan),
  panRight: (timeline) => pan(timeline, geometry.step.pan),
  nextEvent: (timeline) => stepTo(timeline, 'event', 'next'),
  previousEvent: (timeline) => stepTo(timeline, 'event', 'previous'),
  nextProblem: (timeline) => stepTo(timeline, 'problem', 'next'),
  previousProblem: (timeline) => stepTo(timeline, 'problem', 'previous'),
  ...forNotices((kind, direction) => (timeline: TimelineController) => stepTo(timeline, kind, direction)),
  nextMatch: (timeline) => stepToMatch(timeline, 'next'),
  previousMatch: (timeline) => stepToMatch(timeline, 'previous'),
  extendToNext: (timeline) => extendArea(timeline, 'next'),
  extendToPrevious: (timeline) => extendArea(timeline, 'previous'),
  nextTurn: (timeline) => stepToTurn(timeline, 'next'),
  previousTurn: (timeline) => stepToTurn(timeline, 'previous'),
  fit: (timeline) => fit(timeline),
  fitAll: (timeline) => timeline.jumpTo(timeline.bounds),
  zoomToArea: (timeline) => zoomToArea(timeline),
  zoomBack: (timeline) => timeline.jumpTo(timeline.zoomedFrom.viewport ?? timeline.viewport),
  leftEdgeEarlier: (timeline) => moveEdge(timeline, 'from', -geometry.step.edge),
  leftEdgeLater: (timeline) => moveEdge(timeline, 'from', geometry.step.edge),
  rightEdgeEarlier: (timeline) => moveEdge(timeline, 'to', -geometry.step.edge),
  rightEdgeLater: (timeline) => moveEdge(timeline, 'to', geometry.step.edge),
  statistics: (timeline) => openStatistics(timeline),
  replay: (timeline) => timeline.replay.toggle(),
  playPause: (timeline) => timeline.replay.playPause(),
  clear: (timeline) => clearLatest(timeline),
  // The overlay with the keys is the owner's.
  help: () => undefined,
};

/** Does what a key or a button asks; without content there is nothing to do, and choices are the owner's. */
export function runCommand(timeline: TimelineController, command: TimelineCommand): void {
  if (timeline.content && !isChoiceCommand(command)) {
    COMMANDS[command](timeline);
  }
}

function zoom(timeline: TimelineController, factor: number): void {
  const { viewport, bounds, axis } = timeline;
  timeline.jumpTo(zoomAbout(viewport, zoomCentre(timeline), factor, bounds, axis));
}

/** The pointer, else the selected event where it is in view, else the middle. */
function zoomCentre(timeline: TimelineController): number {
  const { viewport, selectedMark: mark, pointedMs, axis } = timeline;
  const isInView = mark && mark.endMs >= viewport.fromMs && mark.endMs <= viewport.toMs;
  return pointedMs ?? (isInView ? mark.endMs : middleOf(viewport, axis));
}

function pan(timeline: TimelineController, share: number): void {
  const { viewport, bounds, axis } = timeline;
  timeline.jumpTo(panBy(viewport, drawnLength(viewport, axis) * share, bounds, axis));
}

/** One edge of the window in view by a share of its length, as the minimap's handles do; the other stays. */
function moveEdge(timeline: TimelineController, edge: 'from' | 'to', share: number): void {
  const { viewport, bounds, axis } = timeline;
  const moved = movedBy(viewport[`${edge}Ms`], drawnLength(viewport, axis) * share, axis);
  const edges = edge === 'from' ? { ...viewport, fromMs: moved } : { ...viewport, toMs: moved };
  const fromMs = edges.fromMs > bounds.fromMs ? edges.fromMs : bounds.fromMs;
  const toMs = edges.toMs < bounds.toMs ? edges.toMs : bounds.toMs;
  timeline.jumpTo(clampViewport({ fromMs, toMs }, bounds, axis));
}

const originOf = ({ selectedEventId, replay, viewport }: TimelineController) => ({
  eventId: selectedEventId ?? replay.eventId,
  ...viewport,
});

function stepTo(timeline: TimelineController, kind: NeighbourKind, direction: Direction): void {
  timeline.replay.pause();
  const found = timeline.content && neighbourEvent(timeline.content.order, kind, direction, originOf(timeline));
  if (found !== undefined) {
    timeline.selectEvent(found);
  }
}

function stepToMatch(timeline: TimelineController, direction: Direction): void {
  const { content } = timeline;
  const match = content?.found && neighbourMatch(content.order, content.found, direction, originOf(timeline));
  if (match !== undefined) {
    timeline.selectEvent(match);
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
    timeline.jumpTo(clampViewport({ fromMs: interval.startMs, toMs: interval.endMs }, timeline.bounds, timeline.axis));
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
  timeline.jumpTo(target && !isSameViewport(target, timeline.viewport, timeline.axis) ? target : timeline.bounds);
}

function selectionTarget(timeline: TimelineController): Viewport | undefined {
  const { content, selectedEventId, selectedMark: mark } = timeline;
  if (!content || selectedEventId === undefined) {
    return undefined;
  }
  if (mark && mark.endMs > mark.startMs) {
    return fitEvent(mark, timeline);
  }
  const turn = content.order.session.turnOfEvent.get(selectedEventId);
  return turn && fitTurn(turn.interval, timeline);
}

type Limits = Pick<TimelineController, 'bounds' | 'axis'>;

export const fitEvent = (interval: Interval, { bounds, axis }: Limits): Viewport =>
  fitInterval(interval, bounds, EVENT_MARGIN, axis);
export const fitTurn = (interval: Interval, { bounds, axis }: Limits): Viewport =>
  fitInterval(interval, bounds, TURN_MARGIN, axis);
