import { hullOf } from '../events/eventInterval';
import type { Interval } from '../sessions/session';
import { firstAtLeast } from './binarySearch';
import { type LaneChoices, type LaneOrder, NO_LANE_CHOICES } from './laneChoices';
import type { Lane, Timeline, Viewport } from './timeline';

/** A lane that is shown, and what a person did to it. */
export interface ArrangedLane {
  readonly lane: Lane;
  readonly isCollapsed: boolean;
  readonly isPinned: boolean;
  readonly isSoloed: boolean;
  /** By choice, or because another lane is soloed: its marks are not drawn. */
  readonly isMuted: boolean;
  /** It holds the selected event and is drawn for that alone, though it is muted or has nothing in view. */
  readonly isForSelection: boolean;
}

/** Every lane of a timeline, shown or counted as hidden. */
export interface LaneArrangement {
  /** The pinned ones first; children somewhere below their parent, unless one of the two is pinned. */
  readonly lanes: readonly ArrangedLane[];
  /** Left out, as they have no event in view. */
  readonly hidden: readonly Lane[];
  readonly isAnySoloed: boolean;
}

/** What the choices alone do not say. */
export interface LaneSurroundings {
  /** The window in view, for which lanes without events are left out; without it none is. */
  readonly viewport?: Viewport;
  /** The lane of the selected event: always drawn. */
  readonly selectedAgentId?: string;
}

/**
 * The lanes to show, in order. Choices that name a lane the timeline does not have are harmless. A soloed lane is not
 * muted, and a lane that is pinned, soloed or holds the selection is not left out for having no event in view.
 */
export function arrangeLanes(
  timeline: Timeline,
  choices: LaneChoices = NO_LANE_CHOICES,
  { viewport, selectedAgentId }: LaneSurroundings = {}
): LaneArrangement {
  const collapsed = new Set(choices.collapsed);
  const pinned = new Set(choices.pinned);
  const soloed = new Set(choices.soloed);
  const muted = new Set(choices.muted);
  const isAnySoloed = timeline.lanes.some(({ agentId }) => soloed.has(agentId));
  const window = choices.isEmptyHidden ? viewport : undefined;
  const lanes: ArrangedLane[] = [];
  const hidden: Lane[] = [];
  for (const lane of orderedLanes(timeline.lanes, choices.order)) {
    const id = lane.agentId;
    const isSoloed = soloed.has(id);
    const isMuted = !isSoloed && (isAnySoloed || muted.has(id));
    const isEmpty = window !== undefined && !pinned.has(id) && !isSoloed && !hasEventIn(lane, window);
    const isForSelection = id === selectedAgentId && (isMuted || isEmpty);
    if (isEmpty && !isForSelection) {
      hidden.push(lane);
    } else {
      lanes.push({ lane, isCollapsed: collapsed.has(id), isPinned: pinned.has(id), isSoloed, isMuted, isForSelection });
    }
  }
  const atTop = lanes.filter(({ isPinned }) => isPinned);
  return { lanes: [...atTop, ...lanes.filter(({ isPinned }) => !isPinned)], hidden, isAnySoloed };
}

/** Whether the marks of a lane are drawn. */
export const isDrawn = ({ isMuted, isForSelection }: ArrangedLane): boolean => !isMuted || isForSelection;

function hasEventIn({ rows }: Lane, { fromMs, toMs }: Viewport): boolean {
  return rows.some(({ stack }) =>
    stack.some(({ startMs, endMs }) => (startMs[firstAtLeast(endMs, fromMs)] ?? Infinity) <= toMs)
  );
}

/** Parents before their children, the children of one parent in the order chosen; by start is how a timeline has them. */
function orderedLanes(lanes: readonly Lane[], order: LaneOrder): readonly Lane[] {
  if (order === 'start') {
    return lanes;
  }
  const children = childrenOf(lanes);
  const weightOf = order === 'cost' ? subtreeCosts(lanes) : subtreeDurations(lanes);
  const weight = ({ agentId }: Lane) => weightOf.get(agentId) ?? 0;
  const dearestLast = (of: readonly Lane[]) => of.toSorted((a, b) => weight(b) - weight(a)).reverse();
  const ordered: Lane[] = [];
  const waiting = dearestLast(children.get(undefined) ?? []);
  for (let lane = waiting.pop(); lane; lane = waiting.pop()) {
    ordered.push(lane);
    waiting.push(...dearestLast(children.get(lane.agentId) ?? []));
  }
  return ordered;
}

/** By parent; lanes whose parent has none stand beside the main conversation. */
function childrenOf(lanes: readonly Lane[]): ReadonlyMap<string | undefined, readonly Lane[]> {
  const known = new Set(lanes.map(({ agentId }) => agentId));
  const children = new Map<string | undefined, Lane[]>();
  for (const lane of lanes) {
    const parent = lane.parentId !== undefined && known.has(lane.parentId) ? lane.parentId : undefined;
    const siblings = children.get(parent) ?? [];
    siblings.push(lane);
    children.set(parent, siblings);
  }
  return children;
}

/** Nano-dollars of each lane and all below it. */
function subtreeCosts(lanes: readonly Lane[]): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const { agentId, parentId, totals } of lanes.toReversed()) {
    const cost = (costs.get(agentId) ?? 0) + totals.costNanoUsd;
    costs.set(agentId, cost);
    if (parentId !== undefined) {
      costs.set(parentId, (costs.get(parentId) ?? 0) + cost);
    }
  }
  return costs;
}

/** How long each lane and all below it took, from the first start to the last end. */
function subtreeDurations(lanes: readonly Lane[]): ReadonlyMap<string, number> {
  const spans = new Map<string, Interval>();
  const widen = (agentId: string, by: Interval) => {
    const span = spans.get(agentId);
    spans.set(agentId, span ? (hullOf([span, by]) ?? by) : by);
  };
  for (const { agentId, parentId, interval } of lanes.toReversed()) {
    widen(agentId, interval);
    if (parentId !== undefined) {
      widen(parentId, spans.get(agentId) ?? interval);
    }
  }
  return new Map([...spans].map(([agentId, { startMs, endMs }]) => [agentId, endMs - startMs]));
}
