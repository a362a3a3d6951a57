import type { EpochMs } from 'domain/units';
import { type Frame, zoneAt } from '../frame';
import type { SharedCrosshair } from '../SharedCrosshair';
import type { StagePoint } from './gestures';
import { timeAt } from './lookup';

/** Joins the timeline with the crosshair of its page: shows where others point, and tells where its own pointer is. */
export class CrosshairLink {
  /** What another part of the page points at. */
  heardMs: EpochMs | undefined;
  private shared: SharedCrosshair | undefined;
  private toldMs: EpochMs | undefined;
  private isTelling = false;

  constructor(private readonly onHeard: () => void) {}

  /** The answer ends it. */
  join(shared: SharedCrosshair): () => void {
    this.shared = shared;
    const stopFollowing = shared.follow((timeMs) => this.hear(timeMs));
    return () => {
      this.tell(undefined);
      stopFollowing();
      this.shared = undefined;
      this.heardMs = undefined;
    };
  }

  private hear(timeMs: EpochMs | undefined): void {
    // What the timeline says itself it need not be shown.
    if (!this.isTelling) {
      this.heardMs = timeMs;
      this.onHeard();
    }
  }

  /** Tells the time under the timeline's own pointer, once for each place; call it once a frame. */
  point(frame: Frame, point: StagePoint | undefined): void {
    const zone = point && zoneAt(frame.box, point.x, point.y);
    // The minimap has a scale of its own.
    this.tell(point === undefined || zone === 'gutter' || zone === 'minimap' ? undefined : timeAt(frame, point));
  }

  private tell(timeMs: EpochMs | undefined): void {
    if (timeMs !== this.toldMs) {
      this.toldMs = timeMs;
      this.isTelling = true;
      this.shared?.show(timeMs);
      this.isTelling = false;
    }
  }
}
