import type { Interval } from 'domain/sessions/session';
import { geometry } from 'domain/timeline/geometry';
import { bodyTop, type Frame } from './frame';

/** The area that is marked, and its bar of buttons, which follows it while the view moves. */
export class MarkedArea {
  interval: Interval | undefined;
  /** Whether it was marked after the selection was made: what came last goes first. */
  isLatest = false;
  private bar: HTMLElement | undefined;
  private barWidthPx = 0;

  /** True when it is another one than before. */
  show(interval: Interval | undefined): boolean {
    const { interval: before } = this;
    if (before?.startMs === interval?.startMs && before?.endMs === interval?.endMs) {
      return false;
    }
    this.interval = interval;
    this.isLatest = interval !== undefined;
    return true;
  }

  /** The bar to keep in place; the answer lets go of it. */
  hold(bar: HTMLElement): () => void {
    this.bar = bar;
    this.barWidthPx = bar.offsetWidth;
    return () => {
      this.bar = undefined;
    };
  }

  /** Moves the bar to the middle of what is seen of the area; hides it while nothing of the area is in view. */
  place({ scale, box }: Frame): void {
    const { bar, interval } = this;
    if (!bar || !interval) {
      return;
    }
    const left = Math.max(0, scale.timeToX(interval.startMs));
    const right = Math.min(box.plotWidthPx, scale.timeToX(interval.endMs));
    const { margin } = geometry.card;
    const most = box.plotWidthPx - this.barWidthPx - margin;
    const x = Math.max(margin, Math.min(most, (left + right - this.barWidthPx) / 2));
    bar.style.transform = `translate(${Math.round(box.plotLeftPx + x)}px, ${bodyTop(box) + margin}px)`;
    bar.style.visibility = left > right ? 'hidden' : 'visible';
  }
}
