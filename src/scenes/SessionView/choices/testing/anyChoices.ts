import fc from 'fast-check';

import type { FindQuery } from 'domain/find/findQuery';
import { ROW_CATEGORIES } from 'domain/timeline/buildTimeline';
import type { TimelineChoices } from 'domain/timeline/choices';
import { CURVE_KINDS } from 'domain/timeline/curves';
import type { LaneChoices } from 'domain/timeline/laneChoices';
import { REPLAY_SPEEDS } from 'domain/timeline/replayChoices';
import type { MarkTone } from 'domain/timeline/timeline';
import { durationMs } from 'domain/units';

const anyReplay = fc.record(
  { positionMs: fc.nat(), speed: fc.constantFrom(...REPLAY_SPEEDS), skipsIdle: fc.boolean() },
  { requiredKeys: ['speed', 'skipsIdle'] }
);

const anyIds = fc.uniqueArray(fc.oneof(fc.string(), fc.constantFrom('', 'agent-1', ',', '~')));

const anyLanes = fc.record<LaneChoices>({
  order: fc.constantFrom('start', 'cost', 'duration'),
  isEmptyHidden: fc.boolean(),
  collapsed: anyIds,
  pinned: anyIds,
  soloed: anyIds,
  muted: anyIds,
});

const anyNames = fc.uniqueArray(fc.oneof(fc.string(), fc.constantFrom('', 'Bash', 'mcp__a,b', '%2c', '~', '~~')));

const anyLength = fc.nat({ max: 999_999_999_999 }).map(durationMs);

const anyFind: fc.Arbitrary<FindQuery> = fc.record(
  {
    text: fc.string(),
    categories: fc.subarray([...ROW_CATEGORIES]),
    toolNames: anyNames,
    agentIds: anyNames,
    outcomes: fc.subarray<MarkTone>(['normal', 'failed', 'rejected']),
    overMs: anyLength,
    underMs: anyLength,
    onlyMatches: fc.boolean(),
  },
  { requiredKeys: ['text', 'categories', 'toolNames', 'agentIds', 'outcomes', 'onlyMatches'] }
);

/** Whatever a person may have chosen. */
export const anyChoices: fc.Arbitrary<TimelineChoices> = fc.record({
  curves: fc.subarray([...CURVE_KINDS]),
  axis: fc.record({
    isIdleCompressed: fc.boolean(),
    clock: fc.constantFrom('relative' as const, 'wall' as const),
  }),
  lanes: anyLanes,
  find: anyFind,
  replay: anyReplay,
  isFollowingEnd: fc.boolean(),
});
