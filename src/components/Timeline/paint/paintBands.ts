import { geometry } from 'domain/timeline/geometry';
import type { TurnBand } from 'domain/timeline/timeline';
import { bandGroupEnd, firstBand } from 'domain/timeline/turnBands';
import { turnTitle } from '../../turnTitle';
import { bodyTop, type Frame, stripsOf } from '../frame';
import { paintMachineSign } from './paintMachineSign';
import { paintText } from './paintText';
import type { Drawing } from './drawing';

/** The strip that names the turns, and their light background behind the lanes. Call inside the plot. */
export function paintBands(ctx: Drawing, frame: Frame): void {
  ctx.font = frame.palette.font;
  const { bands, bandColumns } = frame.timeline;
  const { fromMs, toMs } = frame.scale;
  for (let first = firstBand(bandColumns, fromMs); first < bands.length; ) {
    const end = bandGroupEnd(bandColumns, first, frame.scale, geometry.bands.leastWidth);
    const band = bands[end - 1];
    if (!band || (bandColumns.startMs[first] ?? Infinity) > toMs) {
      return;
    }
    const next = bands[end];
    const nextX = next === undefined ? frame.box.plotWidthPx : frame.scale.timeToX(next.startMs);
    // Of turns too close to be told apart none can be named.
    paintBand(ctx, frame, band, end === first + 1 ? nextX : -Infinity);
    first = end;
  }
}

/** @param nextX where the next turn begins: the number of a turn without length stands in the gap before it */
function paintBand(ctx: Drawing, frame: Frame, band: TurnBand, nextX: number): void {
  const { palette, box, scale } = frame;
  const left = Math.max(-1, scale.timeToX(band.startMs));
  const right = Math.min(box.plotWidthPx + 1, Math.max(left + 1, scale.timeToX(band.endMs)));
  const { topPx, heightPx } = stripsOf(box).bands;
  const isHuman = band.origin === 'human' || band.origin === 'command';
  ctx.fillStyle = isHuman ? palette.band : palette.machineBand;
  ctx.fillRect(left, topPx, right - left, heightPx);
  const isWide = right - left >= geometry.bands.leastShaded;
  if (band.index % 2 === 1 && isWide) {
    ctx.fillRect(left, bodyTop(box), right - left, box.bodyHeightPx + box.curvesHeightPx);
  }
  ctx.fillStyle = palette.bandEdge;
  ctx.fillRect(Math.round(left), topPx, 1, heightPx);
  if (isWide) {
    ctx.fillStyle = palette.bandLine;
    ctx.fillRect(Math.round(left), bodyTop(box), 1, box.bodyHeightPx + box.curvesHeightPx);
  }
  paintTitle(ctx, frame, band, { left, right, nextX });
}

interface TitlePlace {
  readonly left: number;
  readonly right: number;
  readonly nextX: number;
}

function paintTitle(ctx: Drawing, frame: Frame, band: TurnBand, place: TitlePlace): void {
  const { labelPadding, leastLabelWidth } = geometry.bands;
  const { topPx, heightPx } = stripsOf(frame.box).bands;
  const start = Math.max(0, place.left) + labelPadding;
  const room = place.right - start - labelPadding;
  const isHuman = band.origin === 'human' || band.origin === 'command';
  ctx.fillStyle = isHuman ? frame.palette.text : frame.palette.mutedText;
  const middle = topPx + heightPx / 2;
  if (room >= leastLabelWidth) {
    const signWidth = band.origin === 'machine' ? paintMachineSign(ctx, start, middle) : 0;
    const title = turnTitle(band);
    const text = band.index > 0 ? `${band.index}  ${title}` : title;
    paintText(ctx, text, start + signWidth, middle, room - signWidth);
    return;
  }
  const number = String(band.index);
  const isRoom = ctx.measureText(number).width <= Math.max(room, place.nextX - start - labelPadding);
  if (band.index > 0 && isRoom) {
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    ctx.fillText(number, start, middle);
  }
}
