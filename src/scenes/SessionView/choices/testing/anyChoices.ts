import fc from 'fast-check';

import { DEFAULT_CHOICES, type TimelineChoices } from 'domain/timeline/choices';
import { CURVE_KINDS } from 'domain/timeline/curves';
import { REPLAY_SPEEDS } from 'domain/timeline/replayChoices';

const anyReplay = fc.record(
  { positionMs: fc.nat(), speed: fc.constantFrom(...REPLAY_SPEEDS), skipsIdle: fc.boolean() },
  { requiredKeys: ['speed', 'skipsIdle'] }
);

/** Whatever a person may have chosen. */
export const anyChoices: fc.Arbitrary<TimelineChoices> = fc.record({
  curves: fc.subarray([...CURVE_KINDS]),
  axis: fc.record({
    isIdleCompressed: fc.boolean(),
    clock: fc.constantFrom('relative' as const, 'wall' as const),
  }),
  lanes: fc.constant(DEFAULT_CHOICES.lanes),
  find: fc.constant(DEFAULT_CHOICES.find),
  replay: anyReplay,
  isFollowingEnd: fc.boolean(),
});
