import { t } from '@grafana/i18n';
import { geometry } from 'domain/timeline/geometry';
import type { EpochMs } from 'domain/units';
import { type Frame, stripsOf } from '../frame';
import type { Drawing } from '../paint/drawing';

/** Where news begin: a line, and a flag on the axis that says so. Call inside the plot. */
export function paintNews(ctx: Drawing, frame: Frame, newSinceMs: EpochMs): void {
  const { scale, box, palette } = frame;
  const x = Math.round(scale.timeToX(newSinceMs));
  if (x < 0 || x > box.plotWidthPx) {
    return;
  }
  const { labelOffset } = geometry.axis;
  const { topPx, heightPx } = stripsOf(box).axis;
  const label = t('timeline.live.new', 'new');
  ctx.font = palette.smallFont;
  const width = ctx.measureText(label).width + 2 * labelOffset;
  ctx.fillStyle = palette.news.fill;
  ctx.fillRect(x, topPx, 1, box.heightPx - topPx);
  ctx.fillRect(Math.min(x, box.plotWidthPx - width), topPx + 1, width, heightPx - 2);
  ctx.fillStyle = palette.news.text;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(label, Math.min(x, box.plotWidthPx - width) + labelOffset, topPx + heightPx / 2);
}
