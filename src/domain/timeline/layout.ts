import { type ArrangedLane, isDrawn, type LaneArrangement } from './arrangeLanes';
import { geometry } from './geometry';
import type { Lane, LaneRow } from './timeline';

/** Where one row of marks lies. Pixels count from the top of the lanes, before any scrolling. */
export interface RowBox {
  readonly row: LaneRow;
  readonly topPx: number;
  readonly heightPx: number;
  readonly firstLineTopPx: number;
  /** Height of one stacked line, its gap included. */
  readonly linePx: number;
}

/** Where one lane lies: a header and, unless it is collapsed or muted, its rows below. */
export interface LaneBox extends ArrangedLane {
  readonly topPx: number;
  readonly heightPx: number;
  readonly headerPx: number;
  /** A collapsed lane keeps its rows, pressed into the header, so that nothing in it is hidden; a muted one has none. */
  readonly rows: readonly RowBox[];
}

/** The vertical picture of a timeline. */
export interface TimelineLayout {
  /** From top to bottom, the pinned ones first. */
  readonly lanes: readonly LaneBox[];
  readonly pinned: readonly LaneBox[];
  /** Those below the pinned ones. */
  readonly unpinned: readonly LaneBox[];
  /** The boxes of all rows that are drawn. */
  readonly rowBoxes: ReadonlyMap<string, RowBox>;
  /** Of the pinned lanes with the gap below each. */
  readonly pinnedHeightPx: number;
  readonly heightPx: number;
  /** Lanes that are left out, as they have no event in view. */
  readonly hidden: readonly Lane[];
  readonly isAnySoloed: boolean;
}

/** Lays the lanes out from top to bottom. */
export function layoutTimeline({ lanes, hidden, isAnySoloed }: LaneArrangement): TimelineLayout {
  const boxes: LaneBox[] = [];
  const rowBoxes = new Map<string, RowBox>();
  let topPx = 0;
  let pinnedHeightPx = 0;
  for (const lane of lanes) {
    const box = laneBox(lane, topPx);
    boxes.push(box);
    box.rows.forEach((row) => rowBoxes.set(row.row.id, row));
    topPx += box.heightPx + geometry.lane.gap;
    pinnedHeightPx = lane.isPinned ? topPx : pinnedHeightPx;
  }
  return {
    lanes: boxes,
    pinned: boxes.filter(({ isPinned }) => isPinned),
    unpinned: boxes.filter(({ isPinned }) => !isPinned),
    rowBoxes,
    pinnedHeightPx,
    // What is left out is named in a line of its own.
    heightPx: topPx + geometry.row.bottomSpace + (hidden.length > 0 ? geometry.lane.headerHeight : 0),
    hidden,
    isAnySoloed,
  };
}

function laneBox(lane: ArrangedLane, topPx: number): LaneBox {
  if (!isDrawn(lane)) {
    const headerPx = geometry.lane.headerHeight;
    return { ...lane, topPx, heightPx: headerPx, headerPx, rows: [] };
  }
  return lane.isCollapsed ? collapsedLane(lane, topPx) : openLane(lane, topPx);
}

function openLane(arranged: ArrangedLane, topPx: number): LaneBox {
  const headerPx = geometry.lane.headerHeight;
  let rowTopPx = topPx + headerPx;
  const rows = arranged.lane.rows.map((row): RowBox => {
    const linePx = lineHeight(row.lines);
    const heightPx = linePx * row.lines + 2 * geometry.row.padding;
    const box = { row, topPx: rowTopPx, heightPx, firstLineTopPx: rowTopPx + geometry.row.padding, linePx };
    rowTopPx += heightPx;
    return box;
  });
  return { ...arranged, topPx, heightPx: rowTopPx - topPx, headerPx, rows };
}

function collapsedLane(arranged: ArrangedLane, topPx: number): LaneBox {
  const headerPx = geometry.lane.headerHeight;
  const { stripPadding } = geometry.lane;
  const { lane } = arranged;
  const heightPx = (headerPx - 2 * stripPadding) / Math.max(1, lane.rows.length);
  const rows = lane.rows.map((row, index): RowBox => {
    const rowTopPx = topPx + stripPadding + index * heightPx;
    return { row, topPx: rowTopPx, heightPx, firstLineTopPx: rowTopPx, linePx: heightPx / Math.max(1, row.lines) };
  });
  return { ...arranged, topPx, heightPx: headerPx, headerPx, rows };
}

function lineHeight(lines: number): number {
  const { lineHeights } = geometry.row;
  return (lineHeights.find(({ upToLines }) => lines <= upToLines) ?? lineHeights[lineHeights.length - 1])?.height ?? 0;
}

/** The lane whose header or rows are at `yPx`. */
export function laneAt(layout: TimelineLayout, yPx: number): LaneBox | undefined {
  return layout.lanes.find(({ topPx, heightPx }) => yPx >= topPx && yPx < topPx + heightPx);
}

/** The row at `yPx`; undefined over headers and gaps. */
export function rowAt(layout: TimelineLayout, yPx: number): RowBox | undefined {
  return laneAt(layout, yPx)?.rows.find(({ topPx, heightPx }) => yPx >= topPx && yPx < topPx + heightPx);
}

/** Index of the stacked line at `yPx`, the nearest one within the row's padding. */
export function lineAt(box: RowBox, yPx: number): number {
  const line = Math.floor((yPx - box.firstLineTopPx) / box.linePx);
  return Math.min(box.row.lines - 1, Math.max(0, line));
}

/** Top of a stacked line. */
export function lineTop(box: RowBox, line: number): number {
  return box.firstLineTopPx + line * box.linePx;
}

/** Height of the marks on a line; never below a pixel. */
export function markHeight(box: RowBox): number {
  return Math.max(1, box.linePx - (box.linePx > 2 * geometry.row.lineGap ? geometry.row.lineGap : 0));
}

/**
 * The scroll position, nearest to the current one, at which the row is in view.
 * @param heldPx height of the pinned lanes where they are held at the top
 */
export function scrollToShow(box: RowBox, scrollTopPx: number, viewHeightPx: number, heldPx: number): number {
  const bottomPx = box.topPx + box.heightPx;
  if (box.topPx < heldPx) {
    return scrollTopPx;
  }
  if (box.topPx < scrollTopPx + heldPx) {
    // With the lane's header above it, where there is room for both.
    const room = Math.max(0, Math.min(geometry.lane.headerHeight, viewHeightPx - heldPx - box.heightPx));
    return Math.max(0, box.topPx - heldPx - room);
  }
  // Of a row higher than the view the top is shown.
  return bottomPx > scrollTopPx + viewHeightPx ? Math.min(bottomPx - viewHeightPx, box.topPx - heldPx) : scrollTopPx;
}
