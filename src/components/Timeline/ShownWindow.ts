import type { Interval } from 'domain/sessions/session';
import { type TimeAxis, TRUE_AXIS } from 'domain/timeline/timeAxis';
import type { Viewport } from 'domain/timeline/timeline';
import { clampViewport, isSameViewport, isWithin, viewportBounds } from 'domain/timeline/viewport';
import { epochMs } from 'domain/units';

/** A link keeps whole milliseconds of a window; coming back from one is no move. */
const LINK_PRECISION_MS = 1;

/** The window in view, in real time: as near to what is wanted as session and axis let it be. */
export class ShownWindow {
  axis: TimeAxis = TRUE_AXIS;
  /** The whole session with a margin, as the owner knows it: on the true axis. */
  private whole: Viewport = viewportBounds({ startMs: epochMs(0), endMs: epochMs(0) });
  /** The same on the axis that is drawn: the widest window there is. */
  bounds: Viewport = this.whole;
  viewport: Viewport = this.whole;
  private wanted: Viewport | undefined;
  /** The one the owner gave last. */
  private owned: Viewport | undefined;

  /** Of another session, or on another axis: the window stays where it can. */
  fitTo(interval: Interval, axis: TimeAxis): void {
    this.axis = axis;
    this.whole = viewportBounds(interval);
    this.bounds = viewportBounds(interval, axis);
    this.viewport = clampViewport(this.wanted ?? this.viewport, this.bounds, axis);
  }

  moveTo(viewport: Viewport): void {
    this.viewport = clampViewport(viewport, this.bounds, this.axis);
    // All stays all when the axis changes.
    this.wanted = this.isWhole ? this.whole : viewport;
  }

  private get isWhole(): boolean {
    return isWithin(this.viewport, this.bounds, LINK_PRECISION_MS);
  }

  /** What the owner is told of the window. */
  get told(): Viewport {
    return this.isWhole ? this.whole : this.viewport;
  }

  /** Whether the owner gives another window than before, which is not the one in view. */
  isNews(viewport: Viewport): boolean {
    const isOther = !this.owned || !isWithin(viewport, this.owned, 0);
    this.owned = viewport;
    return isOther && !isWithin(viewport, this.viewport, LINK_PRECISION_MS);
  }

  /** Whether one sees no difference. */
  looksLike(viewport: Viewport): boolean {
    return isSameViewport(viewport, this.viewport, this.axis);
  }
}
