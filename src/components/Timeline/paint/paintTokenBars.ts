import { forEachBar } from 'domain/timeline/curveColumns';
import { TOKEN_KINDS, tokensOfRequests } from 'domain/timeline/curves';
import { geometry } from 'domain/timeline/geometry';
import { formatTokens } from '../../numbers';
import type { Frame } from '../frame';
import { type CurveRow, valueY } from './curveRow';
import type { Drawing } from './drawing';

/** Tokens of the requests that ended in each bar of the grid, stacked by kind. */
export function paintTokenBars(ctx: Drawing, frame: Frame, row: CurveRow): void {
  const { scale, grid, curves, palette } = frame;
  const peak = curves.bars.of(grid);
  forEachBar(curves.of, grid, scale.fromMs, scale.toMs, (startMs, endMs, first, end) => {
    const left = Math.round(scale.timeToX(startMs));
    const right = Math.round(scale.timeToX(endMs));
    const width = Math.max(geometry.curves.leastBar, right - left - 1);
    let tokens = 0;
    let bottom = row.base;
    for (const kind of TOKEN_KINDS) {
      tokens += tokensOfRequests(curves.of, kind, first, end);
      const top = valueY(row, tokens, peak);
      ctx.fillStyle = palette.tokens[kind];
      ctx.fillRect(left, top, width, bottom - top);
      bottom = top;
    }
  });
  paintPeak(ctx, frame, row, peak);
}

/** How many tokens the highest bar of the session has: that changes with the zoom, as bars hold more or less time. */
function paintPeak(ctx: Drawing, { palette }: Frame, row: CurveRow, peak: number): void {
  const { labelOffset } = geometry.curves;
  const { fullHeight: rowHeight } = row;
  const text = `≤ ${formatTokens(peak)}`;
  ctx.font = palette.smallFont;
  // Bars behind it stay to be seen.
  ctx.fillStyle = palette.veil;
  ctx.fillRect(0, row.top + 1, ctx.measureText(text).width + 2 * labelOffset, rowHeight - 1);
  ctx.fillStyle = palette.mutedText;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(text, labelOffset, row.top + rowHeight / 2);
}
