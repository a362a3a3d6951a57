/** By what lanes are ordered below the main conversation, each within its parent. */
export type LaneOrder = 'start' | 'cost' | 'duration';

/** What a person did to the lanes, by agent id. */
export interface LaneChoices {
  readonly order: LaneOrder;
  /** Lanes without an event in the window in view are left out. */
  readonly isEmptyHidden: boolean;
  readonly collapsed: readonly string[];
  /** Stay at the top. */
  readonly pinned: readonly string[];
  /** Where any is named, all others are muted. */
  readonly soloed: readonly string[];
  /** Shown by their name alone. */
  readonly muted: readonly string[];
}

export const NO_LANE_CHOICES: LaneChoices = {
  order: 'start',
  isEmptyHidden: false,
  collapsed: [],
  pinned: [],
  soloed: [],
  muted: [],
};
