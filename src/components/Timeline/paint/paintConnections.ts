import { blockLeft, blockRight } from 'domain/timeline/drawnExtent';
import type { Connection } from 'domain/timeline/connections';
import { geometry } from 'domain/timeline/geometry';
import { lineTop, markHeight } from 'domain/timeline/layout';
import { markLine } from 'domain/timeline/markLine';
import type { Mark } from 'domain/timeline/timeline';
import { bodyTop, type Frame, layoutToStage } from '../frame';

/** What led to the selected event and what it led to: a thin curve with an arrow for each. Call inside the plot. */
export function paintConnections(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  connections: readonly Connection[]
): void {
  ctx.save();
  ctx.strokeStyle = frame.palette.connection;
  ctx.fillStyle = frame.palette.connection;
  ctx.lineWidth = geometry.connection.width;
  ctx.lineCap = 'butt';
  for (const { fromId, toId, isByOrder } of connections) {
    const from = endOf(frame, frame.timeline.markOfEvent.get(fromId), 'right');
    const to = endOf(frame, frame.timeline.markOfEvent.get(toId), 'left');
    if (from && to && !isAside(frame, from.x, to.x)) {
      // What was told by order is no certain thing.
      ctx.setLineDash(isByOrder ? [geometry.connection.dash, geometry.connection.dash] : []);
      paintCurve(ctx, from, to);
    }
  }
  ctx.restore();
}

interface End {
  readonly x: number;
  readonly y: number;
}

/** Both ends are out of view, on the same side. */
const isAside = ({ box }: Frame, a: number, b: number): boolean =>
  Math.max(a, b) < 0 || Math.min(a, b) > box.plotWidthPx;

/** The middle of a mark's edge. Beyond the view it is brought near it: the curve leaves at the right height. */
function endOf(frame: Frame, mark: Mark | undefined, side: 'left' | 'right'): End | undefined {
  const row = mark && frame.layout.rowBoxes.get(mark.rowId);
  if (!mark || !row) {
    return undefined;
  }
  const { box, scale, heldPx } = frame;
  const { beyond } = geometry.connection;
  const alone = markLine([mark]);
  const x = side === 'left' ? blockLeft(alone, 0, 1, scale) : blockRight(alone, 0, 1, scale);
  const layoutY = lineTop(row, mark.line) + markHeight(row) / 2;
  const isHeld = layoutY < heldPx;
  const top = bodyTop(box) + (isHeld ? 0 : heldPx);
  const y = layoutToStage(frame, layoutY);
  return {
    x: Math.min(box.plotWidthPx + beyond, Math.max(-beyond, x)),
    y: Math.min(bodyTop(box) + box.bodyHeightPx + beyond, Math.max(top - (heldPx > 0 ? 0 : beyond), y)),
  };
}

function paintCurve(ctx: CanvasRenderingContext2D, from: End, to: End): void {
  const { leastBend, mostBend, headLength, headWidth } = geometry.connection;
  const bend = Math.min(mostBend, Math.max(leastBend, Math.abs(to.x - from.x) / 2));
  const tipX = to.x;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.bezierCurveTo(from.x + bend, from.y, tipX - headLength - bend, to.y, tipX - headLength, to.y);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(tipX - headLength, to.y - headWidth / 2);
  ctx.lineTo(tipX, to.y);
  ctx.lineTo(tipX - headLength, to.y + headWidth / 2);
  ctx.closePath();
  ctx.fill();
}
