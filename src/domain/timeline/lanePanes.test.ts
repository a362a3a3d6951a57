import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';

import { foldSession } from '../sessions/foldSession';
import { arrangeLanes } from './arrangeLanes';
import { buildTimeline } from './buildTimeline';
import { NO_LANE_CHOICES } from './laneChoices';
import { heldHeight, isSeen, lanePanes, layoutToView, viewToLayout } from './lanePanes';
import { layoutTimeline } from './layout';

const someView = fc
  .record({
    records: arbitrarySession,
    pinned: fc.subarray(['', 'a1', 'a2', 'a3']),
    scrollTopPx: fc.nat(1500),
    viewHeightPx: fc.integer({ min: 0, max: 900 }),
  })
  .map(({ records, pinned, scrollTopPx, viewHeightPx }) => {
    const timeline = buildTimeline(foldSession('session-1', records));
    const layout = layoutTimeline(arrangeLanes(timeline, { ...NO_LANE_CHOICES, pinned }));
    const heldPx = heldHeight(layout, viewHeightPx);
    return { layout, heldPx, scrollTopPx, viewHeightPx };
  });

describe('the panes of the lanes', () => {
  it('fill the view and have every lane once', () => {
    fc.assert(
      fc.property(someView, ({ layout, heldPx, scrollTopPx, viewHeightPx }) => {
        const panes = lanePanes(layout, heldPx, scrollTopPx, viewHeightPx);
        expect(panes.flatMap(({ lanes }) => lanes)).toEqual(layout.lanes);
        expect(panes.reduce((height, pane) => height + pane.heightPx, 0)).toBe(viewHeightPx);
      })
    );
  });

  it('hold pinned lanes at the top as long as they leave room for others', () => {
    fc.assert(
      fc.property(someView, ({ layout, heldPx, viewHeightPx }) => {
        expect([0, layout.pinnedHeightPx]).toContain(heldPx);
        expect(heldPx).toBeLessThanOrEqual(0.6 * viewHeightPx);
        expect(heldPx === 0 && layout.pinned.length > 0).toBe(
          layout.pinned.length > 0 && layout.pinnedHeightPx > 0.6 * viewHeightPx
        );
      })
    );
  });

  it('find by height what is seen there, and see it where it is found', () => {
    fc.assert(
      fc.property(someView, fc.nat(899), ({ layout, heldPx, scrollTopPx, viewHeightPx }, y) => {
        fc.pre(y < viewHeightPx);
        const layoutPx = viewToLayout(y, heldPx, scrollTopPx);
        expect(layoutToView(layoutPx, heldPx, scrollTopPx)).toBe(y);
        for (const pane of lanePanes(layout, heldPx, scrollTopPx, viewHeightPx)) {
          const found = pane.lanes.find(({ topPx, heightPx }) => layoutPx >= topPx && layoutPx < topPx + heightPx);
          expect(
            found === undefined || !(y >= pane.topPx && y < pane.topPx + pane.heightPx) || isSeen(pane, found)
          ).toBe(true);
        }
      })
    );
  });
});
