import { geometry } from 'domain/timeline/geometry';
import type { TurnBand } from 'domain/timeline/timeline';
import { bandGroupEnd, firstBand } from 'domain/timeline/turnBands';
import { type Frame, stageTops } from '../frame';
import { paintText } from './paintText';

/** The strip that names the turns, and their light background behind the lanes. Call inside the plot. */
export function paintBands(ctx: CanvasRenderingContext2D, frame: Frame): void {
  ctx.font = frame.palette.font;
  const { bands, bandColumns } = frame.timeline;
  const { fromMs, toMs } = frame.scale;
  for (let first = firstBand(bandColumns, fromMs); first < bands.length; ) {
    const end = bandGroupEnd(bandColumns, first, frame.scale, geometry.bands.leastWidth);
    const band = bands[end - 1];
    if (!band || (bandColumns.startMs[first] ?? Infinity) > toMs) {
      return;
    }
    paintBand(ctx, frame, band);
    first = end;
  }
}

function paintBand(ctx: CanvasRenderingContext2D, frame: Frame, band: TurnBand): void {
  const { palette, box, scale } = frame;
  const left = Math.max(-1, scale.timeToX(band.startMs));
  const right = Math.min(box.plotWidthPx + 1, Math.max(left + 1, scale.timeToX(band.endMs)));
  const isHuman = band.origin === 'human' || band.origin === 'command';
  ctx.fillStyle = isHuman ? palette.band : palette.machineBand;
  ctx.fillRect(left, stageTops.bands, right - left, geometry.bands.height);
  const isWide = right - left >= geometry.bands.leastShaded;
  if (band.index % 2 === 1 && isWide) {
    ctx.fillRect(left, stageTops.body, right - left, box.bodyHeightPx);
  }
  ctx.fillStyle = palette.bandEdge;
  ctx.fillRect(Math.round(left), stageTops.bands, 1, geometry.bands.height);
  if (isWide) {
    ctx.fillStyle = palette.bandLine;
    ctx.fillRect(Math.round(left), stageTops.body, 1, box.bodyHeightPx);
  }
  paintTitle(ctx, frame, band, left, right);
}

function paintTitle(ctx: CanvasRenderingContext2D, frame: Frame, band: TurnBand, left: number, right: number): void {
  const { labelPadding, leastLabelWidth, height } = geometry.bands;
  const start = Math.max(0, left) + labelPadding;
  const room = right - start - labelPadding;
  if (room < leastLabelWidth) {
    return;
  }
  const isHuman = band.origin === 'human' || band.origin === 'command';
  ctx.fillStyle = isHuman ? frame.palette.text : frame.palette.mutedText;
  const title = band.index > 0 ? `${band.index}  ${band.title}` : band.title;
  paintText(ctx, title, start, stageTops.bands + height / 2, room);
}
