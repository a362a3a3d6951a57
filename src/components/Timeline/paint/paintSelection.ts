import { blockLeft, blockRight } from 'domain/timeline/drawnExtent';
import { lineTop, markHeight } from 'domain/timeline/layout';
import { markLine } from 'domain/timeline/markLine';
import type { Mark } from 'domain/timeline/timeline';
import { bodyTop, type Frame, inPaneOf, layoutToStage } from '../frame';
import type { Drawing } from './drawing';

/** A frame around one mark. Call inside the plot. */
export function paintSelection(ctx: Drawing, frame: Frame, mark: Mark, usualOutline: number): void {
  const outline = usualOutline * frame.palette.emphasis;
  const row = frame.layout.rowBoxes.get(mark.rowId);
  if (!row) {
    return;
  }
  const alone = markLine([mark]);
  const left = blockLeft(alone, 0, 1, frame.scale);
  const right = blockRight(alone, 0, 1, frame.scale);
  const top = layoutToStage(frame, lineTop(row, mark.line));
  ctx.strokeStyle = frame.palette.text;
  ctx.lineWidth = outline;
  inPaneOf(ctx, frame, row.topPx, () =>
    ctx.strokeRect(left - outline, top - outline, right - left + 2 * outline, markHeight(row) + 2 * outline)
  );
}

/** A thin line over the whole height at a mark's start and end. */
export function paintMoment(ctx: Drawing, frame: Frame, mark: Mark): void {
  ctx.fillStyle = frame.palette.accent;
  ctx.globalAlpha = 0.5;
  for (const timeMs of mark.startMs === mark.endMs ? [mark.startMs] : [mark.startMs, mark.endMs]) {
    const x = Math.round(frame.scale.timeToX(timeMs));
    ctx.fillRect(x, bodyTop(frame.box), 1, frame.box.bodyHeightPx);
  }
  ctx.globalAlpha = 1;
}
