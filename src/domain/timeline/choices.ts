import { type FindQuery, NO_FIND } from '../find/findQuery';
import { CURVE_KINDS, type CurveKind } from './curves';
import { type LaneChoices, NO_LANE_CHOICES } from './laneChoices';
import { NO_REPLAY, type ReplayChoices } from './replayChoices';

/** How time is drawn. */
export interface AxisChoices {
  /** Long stretches without events are shortened to marked breaks. */
  readonly isIdleCompressed: boolean;
  /** Times since the session's start, or of the clock. */
  readonly clock: 'relative' | 'wall';
}

/** How a person has set up a session's timeline and list, beyond window, selection and marked area. */
export interface TimelineChoices {
  /** The curves that are drawn. */
  readonly curves: readonly CurveKind[];
  readonly axis: AxisChoices;
  readonly lanes: LaneChoices;
  readonly find: FindQuery;
  readonly replay: ReplayChoices;
  /** The window keeps to the end of a session that goes on. */
  readonly isFollowingEnd: boolean;
}

export const DEFAULT_CHOICES: TimelineChoices = {
  curves: CURVE_KINDS,
  // Sessions wait for people for hours: in full, those hours would hide what was done.
  axis: { isIdleCompressed: true, clock: 'relative' },
  lanes: NO_LANE_CHOICES,
  find: NO_FIND,
  replay: NO_REPLAY,
  isFollowingEnd: false,
};
