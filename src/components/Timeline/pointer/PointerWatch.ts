import type { EpochMs } from 'domain/units';
import { type Frame, zoneAt } from '../frame';
import { cursorAt, type StagePoint } from './gestures';
import { hoverAt, isSameHover, isSelecting, timeAt } from './lookup';
import { isOnPlayhead } from '../replay/playheadGesture';
import type { ReplayControl } from '../replay/ReplayControl';
import type { Hover } from '../timelineContent';

/** Where the pointer is while nothing is pressed, and what lies under it. */
export class PointerWatch {
  point: StagePoint | undefined;
  private under: Hover | undefined;

  constructor(private readonly tell: (hover: Hover | undefined) => void) {}

  get hover(): Hover | undefined {
    return this.under;
  }

  show(hover: Hover | undefined): void {
    if (!isSameHover(this.under, hover)) {
      this.under = hover;
      this.tell(hover);
    }
  }

  /** Looks for what lies under the pointer. @returns the pointer's shape there */
  look(frame: Frame, replay: ReplayControl): string {
    const { point } = this;
    const hover = point && hoverAt(frame, point);
    this.show(hover);
    if (!point) {
      return 'default';
    }
    return isOnPlayhead(replay, frame, point) ? 'ew-resize' : cursorAt(frame, point, isSelecting(hover));
  }

  /** The time under the pointer, where it is over the plot. */
  timeIn(frame: Frame | undefined): EpochMs | undefined {
    const { point } = this;
    return point && frame && zoneAt(frame.box, point.x, point.y) !== 'gutter' ? timeAt(frame, point) : undefined;
  }
}
