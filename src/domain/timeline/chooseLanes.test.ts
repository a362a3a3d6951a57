import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';

import { foldSession } from '../sessions/foldSession';
import { type ArrangedLane, arrangeLanes, isDrawn } from './arrangeLanes';
import { buildTimeline } from './buildTimeline';
import {
  collapseAll,
  expandAll,
  showAll,
  toggleAllCollapsed,
  toggleCollapsed,
  toggleMuted,
  togglePinned,
  toggleSoloed,
} from './chooseLanes';
import type { LaneChoices } from './laneChoices';

const AGENTS = ['', 'a1', 'a2', 'a3', 'nobody'];
const anyOf = () => fc.oneof(fc.constant([]), fc.subarray(AGENTS));

/** Any lane of any session, as anybody may have set it up. */
const someLane = fc
  .record({
    records: arbitrarySession,
    pick: fc.nat(),
    choices: fc.record<LaneChoices>({
      order: fc.constant('start'),
      isEmptyHidden: fc.constant(false),
      collapsed: anyOf(),
      pinned: anyOf(),
      soloed: anyOf(),
      muted: anyOf(),
    }),
  })
  .map(({ records, pick, choices }) => {
    const timeline = buildTimeline(foldSession('session-1', records));
    const agentId = timeline.lanes[pick % timeline.lanes.length]?.agentId ?? '';
    const stateOf = (of: LaneChoices) => {
      const { lanes, isAnySoloed } = arrangeLanes(timeline, of);
      return { lane: laneIn(lanes, agentId), isAnySoloed };
    };
    return { agentIds: timeline.lanes.map((lane) => lane.agentId), choices, stateOf, ...stateOf(choices) };
  });

function laneIn(lanes: readonly ArrangedLane[], agentId: string): ArrangedLane {
  const found = lanes.find(({ lane }) => lane.agentId === agentId);
  if (!found) {
    throw new Error(`No lane ${agentId}`);
  }
  return found;
}

describe('what a person does to a lane', () => {
  it('mutes one that is drawn and draws one that is muted, whatever else is chosen', () => {
    fc.assert(
      fc.property(someLane, ({ choices, lane, isAnySoloed, stateOf }) => {
        const after = stateOf(toggleMuted(choices, lane, isAnySoloed));
        expect(after.lane.isMuted).toBe(!lane.isMuted);
      })
    );
  });

  it('solos one, which is drawn then; and ends it', () => {
    fc.assert(
      fc.property(someLane, ({ choices, lane, stateOf }) => {
        const after = stateOf(toggleSoloed(choices, lane)).lane;
        expect(after.isSoloed).toBe(!lane.isSoloed);
        expect(after.isSoloed && after.isMuted).toBe(false);
      })
    );
  });

  it('collapses and expands one; one that is muted is shown instead', () => {
    fc.assert(
      fc.property(someLane, ({ choices, lane, isAnySoloed, stateOf }) => {
        const after = stateOf(toggleCollapsed(choices, lane, isAnySoloed)).lane;
        expect(isDrawn(after)).toBe(true);
        expect(after.isCollapsed).toBe(isDrawn(lane) ? !lane.isCollapsed : lane.isCollapsed);
      })
    );
  });

  it('pins one and lets it go, and changes nothing else', () => {
    fc.assert(
      fc.property(someLane, ({ choices, lane, stateOf }) => {
        const pinned = togglePinned(choices, lane);
        expect({ ...stateOf(pinned).lane, isPinned: lane.isPinned }).toEqual(lane);
        expect(stateOf(pinned).lane.isPinned).toBe(!lane.isPinned);
        expect(stateOf(togglePinned(pinned, stateOf(pinned).lane)).lane).toEqual(lane);
      })
    );
  });
});

describe('what a person does to all lanes', () => {
  it('expands all where one is collapsed, else collapses all', () => {
    fc.assert(
      fc.property(someLane, ({ choices, agentIds }) => {
        const isOneCollapsed = agentIds.some((id) => choices.collapsed.includes(id));
        expect(toggleAllCollapsed(choices, agentIds)).toEqual(
          isOneCollapsed ? expandAll(choices) : collapseAll(choices, agentIds)
        );
        expect(collapseAll(choices, agentIds).collapsed).toEqual(agentIds);
      })
    );
  });

  it('shows all in their place', () => {
    fc.assert(
      fc.property(someLane, ({ choices, stateOf }) => {
        expect(stateOf(showAll(choices)).lane).toMatchObject({ isPinned: false, isSoloed: false, isMuted: false });
      })
    );
  });
});
