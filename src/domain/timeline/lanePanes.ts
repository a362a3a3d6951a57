import type { LaneBox, TimelineLayout } from './layout';

/** Pinned lanes that would take more of the view than this scroll like others. */
const MOST_HELD = 0.6;

/** Lanes that scroll together, and the stretch of the view in which they are seen. */
export interface LanePane {
  readonly lanes: readonly LaneBox[];
  /** Pixels from the top of the view. */
  readonly topPx: number;
  readonly heightPx: number;
  /** How far the lanes are scrolled: a place of the layout is this much higher in the view. */
  readonly scrollPx: number;
}

/** Height of the pinned lanes where they are held at the top of the view; 0 where there are none, or too many. */
export function heldHeight({ pinned, pinnedHeightPx }: TimelineLayout, viewHeightPx: number): number {
  return pinned.length > 0 && pinnedHeightPx <= viewHeightPx * MOST_HELD ? pinnedHeightPx : 0;
}

/** The pinned lanes where they are held, then all others. */
export function lanePanes(
  layout: TimelineLayout,
  heldPx: number,
  scrollTopPx: number,
  viewHeightPx: number
): readonly LanePane[] {
  if (heldPx === 0) {
    return [{ lanes: layout.lanes, topPx: 0, heightPx: viewHeightPx, scrollPx: scrollTopPx }];
  }
  return [
    { lanes: layout.pinned, topPx: 0, heightPx: heldPx, scrollPx: 0 },
    { lanes: layout.unpinned, topPx: heldPx, heightPx: viewHeightPx - heldPx, scrollPx: scrollTopPx },
  ];
}

/** Where a place of the layout is in the view. */
export const layoutToView = (layoutPx: number, heldPx: number, scrollTopPx: number): number =>
  layoutPx < heldPx ? layoutPx : layoutPx - scrollTopPx;

/** Which place of the layout is seen at a height of the view. */
export const viewToLayout = (viewPx: number, heldPx: number, scrollTopPx: number): number =>
  viewPx < heldPx ? viewPx : viewPx + scrollTopPx;

/** Whether anything of a lane or row is within its pane. */
export function isSeen(
  pane: LanePane,
  { topPx, heightPx }: { readonly topPx: number; readonly heightPx: number }
): boolean {
  const top = topPx - pane.scrollPx;
  return top < pane.topPx + pane.heightPx && top + heightPx > pane.topPx;
}
