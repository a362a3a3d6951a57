import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { START_MS } from 'testing/builders';

import { foldSession } from '../sessions/foldSession';
import { totalsOf } from '../usage/totals';
import { epochMs, type NanoUsd, nanoUsd } from '../units';
import { type ArrangedLane, arrangeLanes, isDrawn } from './arrangeLanes';
import { buildTimeline } from './buildTimeline';
import { type LaneChoices, NO_LANE_CHOICES } from './laneChoices';
import { markLine } from './markLine';
import type { Lane, Mark, Timeline } from './timeline';
import { viewportBounds } from './viewport';

const at = (ms: number) => epochMs(START_MS + ms);

/** A lane with an instant at its start and at its end. */
function laneOf(agentId: string, parentId: string | undefined, from: number, to: number, cost: number): Lane {
  const marks = [from, to].map((ms): Mark => {
    const rowId = `${agentId}/other`;
    const eventId = `${agentId}-${ms}`;
    return {
      eventId,
      rowId,
      category: 'other',
      shape: 'instant',
      tone: 'normal',
      line: 0,
      label: () => '',
      startMs: at(ms),
      endMs: at(ms),
    };
  });
  const costNanoUsd: NanoUsd = nanoUsd(cost);
  return {
    agentId,
    name: agentId,
    parentId,
    depth: parentId === undefined ? 0 : parentId === '' ? 1 : 2,
    interval: { startMs: at(from), endMs: at(to) },
    totals: { ...totalsOf([]), costNanoUsd },
    rows: [{ id: `${agentId}/other`, category: 'other', lines: 1, marks, stack: [markLine(marks)] }],
    eventCount: 2,
  };
}

/** `b` is dear by its child `b1`; `c` lasts longest. */
const LANES = [
  laneOf('', undefined, 0, 1000, 5),
  laneOf('a', '', 100, 200, 30),
  laneOf('b', '', 150, 250, 1),
  laneOf('b1', 'b', 160, 240, 90),
  laneOf('b2', 'b', 170, 400, 2),
  laneOf('c', '', 300, 900, 20),
];
const empty = buildTimeline(foldSession('session-1', []));
const timeline: Timeline = { ...empty, lanes: LANES };

const shown = (choices: Partial<LaneChoices>, surroundings?: Parameters<typeof arrangeLanes>[2]) =>
  arrangeLanes(timeline, { ...NO_LANE_CHOICES, ...choices }, surroundings);
const ids = (lanes: ReadonlyArray<ArrangedLane | Lane>) =>
  lanes.map((lane) => ('lane' in lane ? lane.lane.agentId : lane.agentId)).join(' ');
const mutedIds = (choices: Partial<LaneChoices>) => ids(shown(choices).lanes.filter(({ isMuted }) => isMuted));
const windowOf = (from: number, to: number) => ({ fromMs: at(from), toMs: at(to) });

describe('lanes', () => {
  it.each([
    ['start', ' a b b1 b2 c'],
    ['cost', ' b b1 b2 a c'],
    ['duration', ' c b b2 b1 a'],
  ] as const)('by %s have siblings in that order, children below their parent', (order, expected) => {
    expect(ids(shown({ order }).lanes)).toBe(expected);
  });

  it('that are pinned come first, in their order, wherever their parents are', () => {
    expect(ids(shown({ pinned: ['c', 'b1', 'nobody'] }).lanes)).toBe('b1 c  a b b2');
    expect(ids(shown({ pinned: ['c', 'b1'], order: 'duration' }).lanes)).toBe('c b1  b b2 a');
  });

  it.each([
    ['nothing is chosen', {}, ''],
    ['some are muted', { muted: ['a', '', 'nobody'] }, ' a'],
    ['one is soloed', { soloed: ['b'] }, ' a b1 b2 c'],
    ['one is soloed that is muted too', { soloed: ['b'], muted: ['b', 'a'] }, ' a b1 b2 c'],
    ['a lane is soloed that is not there', { soloed: ['nobody'], muted: ['c'] }, 'c'],
  ])('are muted as chosen: %s', (_, choices, expected) => {
    expect(mutedIds(choices)).toBe(expected);
  });

  it('without an event in view are left out where that is wanted, and named', () => {
    const { lanes, hidden } = shown({ isEmptyHidden: true }, { viewport: windowOf(190, 245) });
    expect(ids(lanes)).toBe('a b1');
    expect(ids(hidden)).toBe(' b b2 c');
    expect(ids(shown({}, { viewport: windowOf(190, 245) }).hidden)).toBe('');
    expect(ids(shown({ isEmptyHidden: true }).hidden)).toBe('');
  });

  it('stay, though nothing of them is in view, when they are pinned or soloed', () => {
    const choices = { isEmptyHidden: true, pinned: ['c'], soloed: ['b'] };
    expect(ids(shown(choices, { viewport: windowOf(190, 245) }).lanes)).toBe('c a b b1');
  });

  it('have an event in view when it reaches into the window or touches its edge', () => {
    const shownIn = (from: number, to: number) =>
      ids(shown({ isEmptyHidden: true }, { viewport: windowOf(from, to) }).lanes);
    expect(shownIn(900, 950)).toBe('c');
    expect(shownIn(850, 900)).toBe('c');
    expect(shownIn(901, 950)).toBe('');
  });

  it('with the selected event are drawn though they are muted or have nothing in view', () => {
    const muted = shown({ muted: ['a'] }, { selectedAgentId: 'a' }).lanes.find(({ lane }) => lane.agentId === 'a');
    expect(muted).toMatchObject({ isMuted: true, isForSelection: true });
    const away = shown({ isEmptyHidden: true }, { viewport: windowOf(190, 195), selectedAgentId: 'c' });
    expect(ids(away.lanes)).toBe('c');
    expect(away.lanes).toMatchObject([{ isMuted: false, isForSelection: true }]);
  });
});

const AGENTS = ['', 'a1', 'a2', 'a3', 'nobody'];
const anyOf = () => fc.oneof(fc.constant([]), fc.subarray(AGENTS));
const someArrangement = fc
  .record({
    records: arbitrarySession,
    choices: fc.record<LaneChoices>({
      order: fc.constantFrom('start', 'cost', 'duration'),
      isEmptyHidden: fc.boolean(),
      collapsed: anyOf(),
      pinned: anyOf(),
      soloed: anyOf(),
      muted: anyOf(),
    }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    span: fc.double({ min: 0, max: 1, noNaN: true }),
    selectedAgentId: fc.option(fc.constantFrom(...AGENTS), { nil: undefined }),
  })
  .map(({ records, choices, from, span, selectedAgentId }) => {
    const of = buildTimeline(foldSession('session-1', records));
    const { fromMs, toMs } = viewportBounds(of.interval);
    const startMs = fromMs + (toMs - fromMs) * from;
    const viewport = { fromMs: epochMs(startMs), toMs: epochMs(startMs + (toMs - fromMs) * span) };
    return { of, choices, viewport, ...arrangeLanes(of, choices, { viewport, selectedAgentId }) };
  });

describe('any lanes, however chosen', () => {
  it('are each shown or counted as hidden, once', () => {
    fc.assert(
      fc.property(someArrangement, ({ of, lanes, hidden }) => {
        const all = [...lanes.map(({ lane }) => lane), ...hidden];
        expect(all).toHaveLength(of.lanes.length);
        expect(new Set(all)).toEqual(new Set(of.lanes));
      })
    );
  });

  it('have children below their parent, among the pinned and among the others', () => {
    fc.assert(
      fc.property(someArrangement, ({ lanes }) => {
        for (const isPinned of [true, false]) {
          const order = lanes.filter((each) => each.isPinned === isPinned).map(({ lane }) => lane);
          order.forEach(({ parentId }, index) => {
            expect(order.findIndex(({ agentId }) => agentId === parentId)).toBeLessThan(index);
          });
        }
        const firstUnpinned = lanes.findIndex(({ isPinned }) => !isPinned);
        expect(lanes.slice(firstUnpinned).some(({ isPinned }) => isPinned) && firstUnpinned >= 0).toBe(false);
      })
    );
  });

  it('are muted by choice, or all but the soloed ones', () => {
    fc.assert(
      fc.property(someArrangement, ({ of, lanes, choices, isAnySoloed }) => {
        expect(isAnySoloed).toBe(of.lanes.some(({ agentId }) => choices.soloed.includes(agentId)));
        for (const { lane, isMuted, isSoloed } of lanes) {
          expect(isSoloed).toBe(choices.soloed.includes(lane.agentId));
          expect(isMuted).toBe(isAnySoloed ? !isSoloed : choices.muted.includes(lane.agentId));
        }
      })
    );
  });

  it('hide no event in view but those of muted lanes', () => {
    fc.assert(
      fc.property(someArrangement, ({ hidden, viewport }) => {
        const inView = hidden
          .flatMap(({ rows }) => rows.flatMap(({ marks }) => marks))
          .filter(({ startMs, endMs }) => startMs <= viewport.toMs && endMs >= viewport.fromMs);
        expect(inView).toEqual([]);
      })
    );
  });

  it('are drawn unless they are muted, and with the selection always', () => {
    fc.assert(
      fc.property(someArrangement, ({ lanes }) => {
        lanes.forEach((lane) => expect(isDrawn(lane)).toBe(!lane.isMuted || lane.isForSelection));
      })
    );
  });
});
