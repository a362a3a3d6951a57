import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';

import { foldSession } from '../sessions/foldSession';
import { arrangeLanes } from './arrangeLanes';
import { buildTimeline } from './buildTimeline';
import { type LaneChoices, NO_LANE_CHOICES } from './laneChoices';
import { heldHeight, layoutToView } from './lanePanes';
import { laneAt, layoutTimeline, lineAt, lineTop, markHeight, rowAt, scrollToShow } from './layout';

const AGENTS = ['', 'a1', 'a2', 'a3'];

const someChoices: fc.Arbitrary<LaneChoices> = fc.record({
  order: fc.constantFrom('start', 'cost', 'duration'),
  isEmptyHidden: fc.boolean(),
  collapsed: fc.subarray(AGENTS),
  pinned: fc.subarray(AGENTS),
  soloed: fc.oneof(fc.constant([]), fc.subarray(AGENTS)),
  muted: fc.oneof(fc.constant([]), fc.subarray(AGENTS)),
});

const someLayout = fc
  .record({ records: arbitrarySession, choices: someChoices })
  .map(({ records, choices }) =>
    layoutTimeline(arrangeLanes(buildTimeline(foldSession('session-1', records)), choices))
  );

/** Sums of fractions of pixels end a little beside. */
const ROUNDING_PX = 1e-6;

describe('layoutTimeline', () => {
  it('lays lanes, rows and lines below one another, without overlap and inside of their parent', () => {
    fc.assert(
      fc.property(someLayout, (layout) => {
        let bottom = 0;
        for (const lane of layout.lanes) {
          expect(lane.topPx).toBeGreaterThanOrEqual(bottom);
          bottom = lane.topPx + lane.heightPx;
          let rowBottom = lane.isCollapsed ? lane.topPx : lane.topPx + lane.headerPx;
          for (const row of lane.rows) {
            expect(row.topPx).toBeGreaterThanOrEqual(rowBottom - 1e-6);
            rowBottom = row.topPx + row.heightPx;
            expect(rowBottom).toBeLessThanOrEqual(bottom + 1e-6);
            expect(lineTop(row, row.row.lines)).toBeLessThanOrEqual(rowBottom + 1e-6);
          }
        }
        expect(layout.heightPx).toBeGreaterThanOrEqual(bottom);
      })
    );
  });

  it('finds by height the lane, row and line that were laid there', () => {
    fc.assert(
      fc.property(someLayout, (layout) => {
        for (const lane of layout.lanes) {
          expect(laneAt(layout, lane.topPx)).toBe(lane);
          for (const row of lane.rows) {
            for (let line = 0; line < row.row.lines; line++) {
              const y = lineTop(row, line) + Math.min(markHeight(row), row.linePx) / 2;
              expect(rowAt(layout, y)).toBe(row);
              expect(lineAt(row, y)).toBe(line);
            }
          }
        }
      })
    );
  });

  it('keeps every row of a collapsed lane to be seen in its header', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const timeline = buildTimeline(foldSession('session-1', records));
        const all = timeline.lanes.map(({ agentId }) => agentId);
        const open = layoutTimeline(arrangeLanes(timeline));
        const closed = layoutTimeline(arrangeLanes(timeline, { ...NO_LANE_CHOICES, collapsed: all }));
        expect([...closed.rowBoxes.keys()]).toEqual([...open.rowBoxes.keys()]);
        expect(closed.heightPx).toBeLessThanOrEqual(open.heightPx);
      })
    );
  });

  it('has pinned lanes first, in one piece that can be held at the top', () => {
    fc.assert(
      fc.property(someLayout, ({ lanes, pinned, unpinned, pinnedHeightPx, heightPx }) => {
        expect(lanes).toEqual([...pinned, ...unpinned]);
        pinned.forEach((lane) => expect(lane.topPx + lane.heightPx).toBeLessThanOrEqual(pinnedHeightPx));
        unpinned.forEach((lane) => expect(lane.topPx).toBeGreaterThanOrEqual(pinnedHeightPx));
        expect(heightPx).toBeGreaterThanOrEqual(pinnedHeightPx);
      })
    );
  });

  it('gives a muted lane a header and nothing else', () => {
    fc.assert(
      fc.property(someLayout, ({ lanes, rowBoxes }) => {
        const drawn = lanes.filter(({ isMuted }) => !isMuted).flatMap(({ lane }) => lane.rows.map(({ id }) => id));
        expect([...rowBoxes.keys()]).toEqual(drawn);
        lanes
          .filter(({ isMuted }) => isMuted)
          .forEach(({ heightPx, headerPx, rows }) => {
            expect(heightPx).toBe(headerPx);
            expect(rows).toEqual([]);
          });
      })
    );
  });

  it('scrolls as little as it takes to show a row', () => {
    fc.assert(
      fc.property(someLayout, fc.nat(2000), fc.integer({ min: 60, max: 900 }), (layout, scrollTop, viewHeight) => {
        const held = heldHeight(layout, viewHeight);
        for (const row of layout.rowBoxes.values()) {
          const scrolled = scrollToShow(row, scrollTop, viewHeight, held);
          expect(scrolled).toBeGreaterThanOrEqual(0);
          const top = layoutToView(row.topPx, held, scrolled);
          expect(top).toBeGreaterThanOrEqual(row.topPx < held ? 0 : held);
          expect(top + Math.min(row.heightPx, viewHeight - held)).toBeLessThanOrEqual(viewHeight + ROUNDING_PX);
          expect(scrollToShow(row, scrolled, viewHeight, held)).toBe(scrolled);
        }
      })
    );
  });
});
