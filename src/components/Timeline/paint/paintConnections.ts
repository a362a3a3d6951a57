import { blockLeft, blockRight } from 'domain/timeline/drawnExtent';
import type { Connection } from 'domain/timeline/connections';
import { geometry } from 'domain/timeline/geometry';
import { lineTop, markHeight } from 'domain/timeline/layout';
import { markLine } from 'domain/timeline/markLine';
import type { Mark } from 'domain/timeline/timeline';
import { bodyTop, type Frame, layoutToStage } from '../frame';
import type { Drawing } from './drawing';

/** What led to the selected event and what it led to: a thin curve with an arrow for each. Call inside the plot. */
export function paintConnections(ctx: Drawing, frame: Frame, connections: readonly Connection[]): void {
  ctx.save();
  ctx.strokeStyle = frame.palette.connection;
  ctx.fillStyle = frame.palette.connection;
  ctx.lineWidth = geometry.connection.width;
  ctx.lineCap = 'butt';
  let latest: readonly [MarkBox, MarkBox] | undefined;
  for (const { fromId, toId, isByOrder } of connections) {
    const from = boxOf(frame, frame.timeline.markOfEvent.get(fromId));
    const to = boxOf(frame, frame.timeline.markOfEvent.get(toId));
    if (from && to && !isAside(frame, from, to) && isLong(from, to) && !isNextTo(from, to, latest)) {
      // What was told by order is no certain thing.
      ctx.setLineDash(isByOrder ? [geometry.connection.dash, geometry.connection.dash] : []);
      paintCurve(ctx, from, to);
      latest = [from, to];
    }
  }
  ctx.restore();
}

/** Between marks that all but touch an arrow says nothing that their places do not, and only hides them. */
function isLong(from: MarkBox, to: MarkBox): boolean {
  const { leastLength } = geometry.connection;
  const downPx = Math.abs(to.middle - from.middle) - to.half - from.half;
  return isAlong(from, to)
    ? Math.abs(to.left - from.right) + Math.max(0, downPx) >= leastLength
    : downPx >= leastLength;
}

/** Zoomed out, the lines of tools that ran side by side lie on one another: one of them is enough. */
function isNextTo(from: MarkBox, to: MarkBox, latest: readonly [MarkBox, MarkBox] | undefined): boolean {
  const { leastApart } = geometry.connection;
  const isNear = (a: MarkBox, b: MarkBox) => a.middle === b.middle && Math.abs(a.left - b.left) < leastApart;
  return latest !== undefined && isNear(from, latest[0]) && isNear(to, latest[1]);
}

/** Where a mark is drawn. Beyond the view it is brought near it: the curve leaves at the right height. */
interface MarkBox {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  /** Half its height. */
  readonly half: number;
}

/** Both are out of view, on the same side. */
const isAside = ({ box }: Frame, a: MarkBox, b: MarkBox): boolean =>
  Math.max(a.right, b.left) < 0 || Math.min(a.right, b.left) > box.plotWidthPx;

function boxOf(frame: Frame, mark: Mark | undefined): MarkBox | undefined {
  const row = mark && frame.layout.rowBoxes.get(mark.rowId);
  if (!mark || !row) {
    return undefined;
  }
  const { box, scale, heldPx } = frame;
  const { beyond } = geometry.connection;
  const alone = markLine([mark]);
  const inReach = (x: number) => Math.min(box.plotWidthPx + beyond, Math.max(-beyond, x));
  const half = markHeight(row) / 2;
  const layoutY = lineTop(row, mark.line) + half;
  // What scrolls leaves below the lanes that are held, not over them.
  const top = bodyTop(box) + (layoutY < heldPx ? 0 : heldPx) - (heldPx > 0 ? 0 : beyond);
  const bottom = bodyTop(box) + box.bodyHeightPx + beyond;
  return {
    left: inReach(blockLeft(alone, 0, 1, scale)),
    right: inReach(blockRight(alone, 0, 1, scale)),
    middle: Math.min(bottom, Math.max(top, layoutToStage(frame, layoutY))),
    half,
  };
}

const isAlong = (from: MarkBox, to: MarkBox): boolean =>
  to.left - from.right >= geometry.connection.leastGap || from.middle === to.middle;

/** From end to start; where that would go backwards or hardly on, straight from one row to the other. */
function paintCurve(ctx: Drawing, from: MarkBox, to: MarkBox): void {
  if (isAlong(from, to)) {
    paintAlong(ctx, from, to);
  } else {
    paintAcross(ctx, from, to);
  }
}

function paintAlong(ctx: Drawing, from: MarkBox, to: MarkBox): void {
  const { leastBend, mostBend, headLength, headWidth } = geometry.connection;
  const bend = Math.min(mostBend, Math.max(leastBend, Math.abs(to.left - from.right) / 2));
  const neck = to.left - headLength;
  ctx.beginPath();
  ctx.moveTo(from.right, from.middle);
  ctx.bezierCurveTo(from.right + bend, from.middle, neck - bend, to.middle, neck, to.middle);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(neck, to.middle - headWidth / 2);
  ctx.lineTo(to.left, to.middle);
  ctx.lineTo(neck, to.middle + headWidth / 2);
  ctx.closePath();
  ctx.fill();
}

function paintAcross(ctx: Drawing, from: MarkBox, to: MarkBox): void {
  const { headLength, headWidth } = geometry.connection;
  const down = to.middle > from.middle ? 1 : -1;
  const toX = Math.min(to.right, Math.max((to.left + Math.min(to.right, to.left + headWidth)) / 2, from.right - 1));
  const fromX = Math.min(from.right, Math.max(from.left, toX));
  const fromY = from.middle + down * from.half;
  const tipY = to.middle - down * to.half;
  const neck = tipY - down * headLength;
  const bend = (neck - fromY) / 2;
  ctx.beginPath();
  ctx.moveTo(fromX, fromY);
  ctx.bezierCurveTo(fromX, fromY + bend, toX, neck - bend, toX, neck);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(toX - headWidth / 2, neck);
  ctx.lineTo(toX, tipY);
  ctx.lineTo(toX + headWidth / 2, neck);
  ctx.closePath();
  ctx.fill();
}
