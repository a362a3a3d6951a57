import { geometry } from './geometry';
import type { Lane, LaneRow, Timeline } from './timeline';

/** Where one row of marks lies. Pixels count from the top of the lanes, before any scrolling. */
export interface RowBox {
  readonly row: LaneRow;
  readonly topPx: number;
  readonly heightPx: number;
  readonly firstLineTopPx: number;
  /** Height of one stacked line, its gap included. */
  readonly linePx: number;
}

/** Where one lane lies: a header and, unless it is collapsed, its rows below. */
export interface LaneBox {
  readonly lane: Lane;
  readonly isCollapsed: boolean;
  readonly topPx: number;
  readonly heightPx: number;
  readonly headerPx: number;
  /** A collapsed lane keeps its rows, pressed into the header, so that nothing in it is hidden. */
  readonly rows: readonly RowBox[];
}

/** The vertical picture of a timeline. */
export interface TimelineLayout {
  readonly lanes: readonly LaneBox[];
  readonly rowBoxes: ReadonlyMap<string, RowBox>;
  readonly heightPx: number;
}

/** Lays the lanes out from top to bottom; `collapsed` holds the agent ids of collapsed lanes. */
export function layoutTimeline(timeline: Timeline, collapsed: ReadonlySet<string>): TimelineLayout {
  const lanes: LaneBox[] = [];
  const rowBoxes = new Map<string, RowBox>();
  let topPx = 0;
  for (const lane of timeline.lanes) {
    const box = collapsed.has(lane.agentId) ? collapsedLane(lane, topPx) : openLane(lane, topPx);
    lanes.push(box);
    box.rows.forEach((row) => rowBoxes.set(row.row.id, row));
    topPx += box.heightPx + geometry.lane.gap;
  }
  return { lanes, rowBoxes, heightPx: topPx + geometry.row.bottomSpace };
}

function openLane(lane: Lane, topPx: number): LaneBox {
  const headerPx = geometry.lane.headerHeight;
  let rowTopPx = topPx + headerPx;
  const rows = lane.rows.map((row): RowBox => {
    const linePx = lineHeight(row.lines);
    const heightPx = linePx * row.lines + 2 * geometry.row.padding;
    const box = { row, topPx: rowTopPx, heightPx, firstLineTopPx: rowTopPx + geometry.row.padding, linePx };
    rowTopPx += heightPx;
    return box;
  });
  return { lane, isCollapsed: false, topPx, heightPx: rowTopPx - topPx, headerPx, rows };
}

function collapsedLane(lane: Lane, topPx: number): LaneBox {
  const headerPx = geometry.lane.headerHeight;
  const { stripPadding } = geometry.lane;
  const heightPx = (headerPx - 2 * stripPadding) / Math.max(1, lane.rows.length);
  const rows = lane.rows.map((row, index): RowBox => {
    const rowTopPx = topPx + stripPadding + index * heightPx;
    return { row, topPx: rowTopPx, heightPx, firstLineTopPx: rowTopPx, linePx: heightPx / Math.max(1, row.lines) };
  });
  return { lane, isCollapsed: true, topPx, heightPx: headerPx, headerPx, rows };
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

/** The scroll position, nearest to the current one, at which the row is in view. */
export function scrollToShow(box: RowBox, scrollTopPx: number, viewHeightPx: number): number {
  const bottomPx = box.topPx + box.heightPx;
  if (box.topPx < scrollTopPx) {
    return Math.max(0, box.topPx - geometry.lane.headerHeight);
  }
  return bottomPx > scrollTopPx + viewHeightPx ? bottomPx - viewHeightPx : scrollTopPx;
}
