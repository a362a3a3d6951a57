import { curvesTop, type Frame } from '../frame';
import { type CurveRow, curveRow } from './curveRow';
import { paintCompactions } from './paintCompactions';
import { paintTokenBars } from './paintTokenBars';
import { contextSteps, costSteps, paintSteps } from './paintSteps';
import type { Drawing } from './drawing';

/** What the requests add up to, below the lanes. Call inside the plot; costs by pixels, not by requests. */
export function paintCurves(ctx: Drawing, frame: Frame): void {
  const { palette, box, curves } = frame;
  curves.kinds.forEach((kind, index) => {
    const row = curveRow(frame, kind, index);
    ctx.fillStyle = palette.grid;
    ctx.fillRect(0, row.top, box.plotWidthPx, 1);
    paintCurve(ctx, frame, row);
  });
  ctx.fillStyle = palette.border;
  ctx.fillRect(0, curvesTop(box), box.plotWidthPx, 1);
}

function paintCurve(ctx: Drawing, frame: Frame, row: CurveRow): void {
  const { of } = frame.curves;
  switch (row.kind) {
    case 'cost':
      paintSteps(ctx, frame, row, costSteps(of));
      return;
    case 'context':
      paintSteps(ctx, frame, row, contextSteps(of));
      paintCompactions(ctx, frame, row);
      return;
    case 'tokens':
      paintTokenBars(ctx, frame, row);
  }
}
