/** A canvas that is as sharp as the device allows. Lengths are in pixels of the page. */
export class Surface {
  private widthPx = 0;
  private heightPx = 0;
  private ratio = 0;

  constructor(private readonly canvas: HTMLCanvasElement) {}

  /** Fits the canvas to a size; true when that emptied it. */
  resize(widthPx: number, heightPx: number): boolean {
    const ratio = globalThis.devicePixelRatio || 1;
    if (widthPx === this.widthPx && heightPx === this.heightPx && ratio === this.ratio) {
      return false;
    }
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.ratio = ratio;
    this.canvas.width = Math.round(widthPx * ratio);
    this.canvas.height = Math.round(heightPx * ratio);
    return true;
  }

  /** Clears the canvas and hands it over; not at all where there is none to draw on. */
  paint(draw: (ctx: CanvasRenderingContext2D) => void): void {
    const ctx = this.canvas.getContext('2d');
    if (!ctx || this.widthPx === 0 || this.heightPx === 0) {
      return;
    }
    ctx.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    ctx.clearRect(0, 0, this.widthPx, this.heightPx);
    ctx.save();
    draw(ctx);
    ctx.restore();
  }
}
