import { geometry } from 'domain/timeline/geometry';
import { NOTICE_SHAPES } from 'domain/timeline/noticeShapes';
import type { NoticeKind } from 'domain/timeline/notices';
import type { Drawing } from './drawing';

/** Draws the sign of a kind of notice around a point, in the stroke and fill style that is set. */
export function paintShape(ctx: Drawing, kind: NoticeKind, x: number, y: number, size: number): void {
  const { lines, isFilled } = NOTICE_SHAPES[kind];
  const half = size / 2;
  ctx.lineWidth = geometry.notices.iconStroke;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.beginPath();
  for (const line of lines) {
    let isFirst = true;
    for (const [dx, dy] of line) {
      if (isFirst) {
        ctx.moveTo(x + dx * half, y + dy * half);
      } else {
        ctx.lineTo(x + dx * half, y + dy * half);
      }
      isFirst = false;
    }
  }
  if (isFilled) {
    ctx.fill();
  } else {
    ctx.stroke();
  }
}
