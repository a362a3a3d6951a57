import type { Interval } from 'domain/sessions/session';
import { geometry } from 'domain/timeline/geometry';
import { bodyTop, type Frame } from '../frame';

/** An owner may keep whole milliseconds. */
const isSameInterval = (one: Interval, other: Interval): boolean =>
  Math.abs(one.startMs - other.startMs) <= 1 && Math.abs(one.endMs - other.endMs) <= 1;

/** The area that is marked, and its bar of buttons, which follows it while the view moves. */
export class MarkedArea {
  interval: Interval | undefined;
  /** Whether it was marked after the selection was made: what came last goes first. */
  isLatest = false;
  private led: { readonly interval: Interval; readonly anchorId: string; readonly leadId: string } | undefined;
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

  /** Remembers between which events an area lies that is marked from one event to another. */
  keepLead(interval: Interval, anchorId: string, leadId: string): void {
    this.led = { interval, anchorId, leadId };
  }

  /** The event at the far end of the area marked from the given one; that one itself while there is no such area. */
  leadFrom(anchorId: string): string {
    const { led, interval } = this;
    const isStill = led?.anchorId === anchorId && interval !== undefined && isSameInterval(led.interval, interval);
    return isStill ? led.leadId : anchorId;
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
