import { barAt } from 'domain/timeline/curveColumns';
import { contextAt, costAt, tokensBetween } from 'domain/timeline/curves';
import { geometry } from 'domain/timeline/geometry';
import type { EpochMs } from 'domain/units';
import { formatTokens, formatUsd } from '../../numbers';
import type { Frame } from '../frame';
import { type CurveRow, curveRow, valueY } from './curveRow';
import type { Drawing } from './drawing';

/** A dot on each curve at the pointer and, unless a card says it, its value beside it. Call inside the plot. */
export function paintCurveValues(ctx: Drawing, frame: Frame, x: number, hasCard: boolean): void {
  const timeMs = frame.scale.xToTime(x);
  const { startMs, endMs } = frame.timeline.interval;
  if (timeMs < startMs || timeMs > endMs) {
    return;
  }
  frame.curves.kinds.forEach((kind, index) => {
    const row = curveRow(frame, kind, index);
    const value = valueAt(frame, row, timeMs);
    if (value?.y !== undefined) {
      ctx.fillStyle = frame.palette.text;
      ctx.beginPath();
      ctx.arc(x, value.y, geometry.curves.dot, 0, 2 * Math.PI);
      ctx.fill();
    }
    if (value !== undefined && !hasCard) {
      paintText(ctx, frame, row, x, value.text);
    }
  });
}

interface Value {
  readonly text: string;
  /** Where the line is; a bar has none. */
  readonly y: number | undefined;
}

function valueAt(frame: Frame, row: CurveRow, timeMs: EpochMs): Value | undefined {
  const { of } = frame.curves;
  if (row.kind === 'cost') {
    const cost = costAt(of, timeMs);
    return { text: formatUsd(cost), y: valueY(row, cost, of.costNanoUsd) };
  }
  if (row.kind === 'context') {
    const tokens = contextAt(of, timeMs);
    return tokens === undefined
      ? undefined
      : { text: formatTokens(tokens), y: valueY(row, tokens, of.contextPeakTokens) };
  }
  const bar = barAt(frame.grid, timeMs);
  const sum = Object.values(tokensBetween(of, bar.startMs, bar.endMs)).reduce((a, b) => a + b, 0);
  return sum === 0 ? undefined : { text: formatTokens(sum), y: undefined };
}

/** To the right of the pointer, where it fits, else to its left. */
function paintText(ctx: Drawing, frame: Frame, row: CurveRow, x: number, text: string): void {
  const { palette, box } = frame;
  const { labelOffset } = geometry.curves;
  const { fullHeight: rowHeight } = row;
  ctx.font = palette.smallFont;
  const width = ctx.measureText(text).width + 2 * labelOffset;
  const left = x + 2 * labelOffset + width <= box.plotWidthPx ? x + 2 * labelOffset : x - 2 * labelOffset - width;
  ctx.fillStyle = palette.background;
  ctx.fillRect(left, row.top + 2, width, rowHeight - 4);
  ctx.fillStyle = palette.text;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(text, left + labelOffset, row.top + rowHeight / 2);
}
