import { geometry } from 'domain/timeline/geometry';
import type { StagePoint } from '../pointer/gestures';

/**
 * Where a card lies: below and to the right of the pointer, on the other side where it would leave the box, and in
 * any case inside of it. All in pixels of the box.
 */
export function cardPlace(
  pointer: StagePoint,
  cardWidth: number,
  cardHeight: number,
  boxWidth: number,
  boxHeight: number
): { readonly left: number; readonly top: number } {
  return {
    left: along(pointer.x, cardWidth, boxWidth),
    top: along(pointer.y, cardHeight, boxHeight),
  };
}

function along(pointer: number, length: number, room: number): number {
  const { gap, margin } = geometry.card;
  const after = pointer + gap;
  const wanted = after + length + margin <= room ? after : pointer - gap - length;
  return Math.max(0, Math.min(wanted, room - length - margin));
}
