import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';

import { foldSession } from '../sessions/foldSession';
import { buildTimeline } from './buildTimeline';
import { laneAt, layoutTimeline, lineAt, lineTop, markHeight, rowAt, scrollToShow } from './layout';

const someLayout = fc
  .record({ records: arbitrarySession, collapsed: fc.subarray(['', 'a1', 'a2', 'a3']) })
  .map(({ records, collapsed }) =>
    layoutTimeline(buildTimeline(foldSession('session-1', records)), new Set(collapsed))
  );

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
        const all = new Set(timeline.lanes.map(({ agentId }) => agentId));
        const open = layoutTimeline(timeline, new Set());
        const closed = layoutTimeline(timeline, all);
        expect([...closed.rowBoxes.keys()]).toEqual([...open.rowBoxes.keys()]);
        expect(closed.heightPx).toBeLessThanOrEqual(open.heightPx);
      })
    );
  });

  it('scrolls as little as it takes to show a row', () => {
    fc.assert(
      fc.property(someLayout, fc.nat(2000), fc.integer({ min: 300, max: 900 }), (layout, scrollTop, viewHeight) => {
        for (const row of layout.rowBoxes.values()) {
          const scrolled = scrollToShow(row, scrollTop, viewHeight);
          expect(scrolled).toBeLessThanOrEqual(row.topPx);
          expect(scrolled).toBeGreaterThanOrEqual(0);
          expect(scrolled + viewHeight).toBeGreaterThanOrEqual(
            Math.min(row.topPx + row.heightPx, scrolled + viewHeight)
          );
          expect(scrollToShow(row, scrolled, viewHeight)).toBe(scrolled);
        }
      })
    );
  });
});
