import type { ArrangedLane } from './arrangeLanes';
import type { LaneChoices } from './laneChoices';

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((each) => each !== id);
const withId = (ids: readonly string[], id: string): readonly string[] => [...without(ids, id), id];
const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? without(ids, id) : withId(ids, id);

/** Collapses a lane, or expands it; a muted one is shown again first. */
export function toggleCollapsed(choices: LaneChoices, lane: ArrangedLane, isAnySoloed: boolean): LaneChoices {
  return lane.isMuted && !lane.isForSelection
    ? toggleMuted(choices, lane, isAnySoloed)
    : { ...choices, collapsed: toggled(choices.collapsed, lane.lane.agentId) };
}

export function togglePinned(choices: LaneChoices, { lane }: ArrangedLane): LaneChoices {
  return { ...choices, pinned: toggled(choices.pinned, lane.agentId) };
}

/** A lane that is soloed is no longer muted. */
export function toggleSoloed(choices: LaneChoices, { lane, isSoloed }: ArrangedLane): LaneChoices {
  return {
    ...choices,
    soloed: toggled(choices.soloed, lane.agentId),
    muted: isSoloed ? choices.muted : without(choices.muted, lane.agentId),
  };
}

/**
 * Turns over whether a lane's marks are drawn. One that is muted because others are soloed joins them; a soloed one
 * leaves them.
 */
export function toggleMuted(choices: LaneChoices, { lane, isMuted }: ArrangedLane, isAnySoloed: boolean): LaneChoices {
  const { agentId } = lane;
  if (!isMuted) {
    return { ...choices, muted: withId(choices.muted, agentId), soloed: without(choices.soloed, agentId) };
  }
  const soloed = isAnySoloed ? withId(choices.soloed, agentId) : choices.soloed;
  return { ...choices, muted: without(choices.muted, agentId), soloed };
}

export const expandAll = (choices: LaneChoices): LaneChoices => ({ ...choices, collapsed: [] });

export const collapseAll = (choices: LaneChoices, agentIds: readonly string[]): LaneChoices => ({
  ...choices,
  collapsed: agentIds,
});

/** Expands all where one is collapsed, else collapses all. */
export const toggleAllCollapsed = (choices: LaneChoices, agentIds: readonly string[]): LaneChoices =>
  agentIds.some((id) => choices.collapsed.includes(id)) ? expandAll(choices) : collapseAll(choices, agentIds);

/** Every lane in its place, drawn: none pinned, soloed, muted or left out. */
export const showAll = (choices: LaneChoices): LaneChoices => ({
  ...choices,
  isEmptyHidden: false,
  pinned: [],
  soloed: [],
  muted: [],
});
