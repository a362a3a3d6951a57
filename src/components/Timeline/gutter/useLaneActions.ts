import type { ArrangedLane } from 'domain/timeline/arrangeLanes';
import type { TimelineChoices } from 'domain/timeline/choices';
import { toggleCollapsed, toggleMuted, togglePinned, toggleSoloed } from 'domain/timeline/chooseLanes';
import type { LaneChoices } from 'domain/timeline/laneChoices';
import { useLayoutEffect, useMemo, useRef } from 'react';

/** What a person can do to a lane, and to those that are left out. */
export interface LaneActions {
  readonly collapse: (lane: ArrangedLane, isAnySoloed: boolean) => void;
  readonly pin: (lane: ArrangedLane) => void;
  readonly solo: (lane: ArrangedLane) => void;
  readonly mute: (lane: ArrangedLane, isAnySoloed: boolean) => void;
  readonly showEmpty: () => void;
}

/** The same object for as long as the timeline is shown, so that labels are rendered only when a lane has changed. */
export function useLaneActions(
  choices: LaneChoices,
  onChoose: (change: Partial<TimelineChoices>) => void
): LaneActions {
  const latest = useRef({ choices, onChoose });
  useLayoutEffect(() => {
    latest.current = { choices, onChoose };
  });
  return useMemo(() => {
    const change = (next: (choices: LaneChoices) => LaneChoices) =>
      latest.current.onChoose({ lanes: next(latest.current.choices) });
    return {
      collapse: (lane, isAnySoloed) => change((before) => toggleCollapsed(before, lane, isAnySoloed)),
      pin: (lane) => change((before) => togglePinned(before, lane)),
      solo: (lane) => change((before) => toggleSoloed(before, lane)),
      mute: (lane, isAnySoloed) => change((before) => toggleMuted(before, lane, isAnySoloed)),
      showEmpty: () => change((before) => ({ ...before, isEmptyHidden: false })),
    };
  }, []);
}
