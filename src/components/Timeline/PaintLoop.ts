/** What is painted apart from the rest, as it changes at other times. */
export type TimelineLayer = 'minimap' | 'plot' | 'overlay';
export type StaleLayers = Readonly<Record<TimelineLayer, boolean>>;

const ALL: StaleLayers = { minimap: true, plot: true, overlay: true };
const NONE: StaleLayers = { minimap: false, plot: false, overlay: false };

/** Paints what is out of date, once a frame however often it is asked. */
export class PaintLoop {
  private stale = ALL;
  private request: number | undefined;

  constructor(private readonly paint: (stale: StaleLayers) => void) {}

  /** @param canPaint false while there is nothing to paint on: the layers stay out of date */
  refresh(layers: readonly TimelineLayer[], canPaint: boolean): void {
    layers.forEach((layer) => {
      this.stale = { ...this.stale, [layer]: true };
    });
    if (this.request === undefined && canPaint) {
      this.request = requestAnimationFrame(() => {
        const { stale } = this;
        this.request = undefined;
        this.stale = NONE;
        this.paint(stale);
      });
    }
  }

  stop(): void {
    if (this.request !== undefined) {
      cancelAnimationFrame(this.request);
      this.request = undefined;
    }
  }
}
