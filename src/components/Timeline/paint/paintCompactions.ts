import { firstAtLeast } from 'domain/timeline/binarySearch';
import { geometry } from 'domain/timeline/geometry';
import type { Frame } from '../frame';
import type { CurveRow } from './curveRow';
import type { Drawing } from './drawing';

/** Where the context was compacted: a line over the row and a wedge that points down. At most one a pixel. */
export function paintCompactions(ctx: Drawing, frame: Frame, row: CurveRow): void {
  const { scale, palette, curves } = frame;
  const { compactionWidth, compactionHeight } = geometry.curves;
  const { compactionMs } = curves.of;
  ctx.fillStyle = palette.text;
  let index = firstAtLeast(compactionMs, scale.xToTime(-compactionWidth));
  for (let timeMs = compactionMs[index]; timeMs !== undefined; timeMs = compactionMs[index]) {
    const x = Math.round(scale.timeToX(timeMs));
    if (x > frame.box.plotWidthPx + compactionWidth) {
      return;
    }
    ctx.fillRect(x, row.top, 1, row.fullHeight);
    ctx.beginPath();
    ctx.moveTo(x + 0.5 - compactionWidth / 2, row.top + 1);
    ctx.lineTo(x + 0.5 + compactionWidth / 2, row.top + 1);
    ctx.lineTo(x + 0.5, row.top + 1 + compactionHeight);
    ctx.closePath();
    ctx.fill();
    index = firstAtLeast(compactionMs, scale.xToTime(x + 1), index + 1);
  }
}
