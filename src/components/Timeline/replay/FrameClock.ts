/** A longer frame is a pause: of the machine, or of a page that was hidden. */
const LONGEST_FRAME_MS = 250;

/** Tells of every frame while it runs, and how long it took. */
export class FrameClock {
  private request: number | undefined;
  private lastMs: number | undefined;

  constructor(private readonly tell: (elapsedMs: number, nowMs: number) => void) {}

  get isRunning(): boolean {
    return this.request !== undefined;
  }

  start(): void {
    this.lastMs = undefined;
    this.request = requestAnimationFrame(this.onFrame);
  }

  stop(): void {
    if (this.request !== undefined) {
      cancelAnimationFrame(this.request);
      this.request = undefined;
    }
  }

  private readonly onFrame = (nowMs: number): void => {
    const elapsedMs = Math.min(LONGEST_FRAME_MS, nowMs - (this.lastMs ?? nowMs));
    this.lastMs = nowMs;
    this.request = requestAnimationFrame(this.onFrame);
    this.tell(elapsedMs, nowMs);
  };
}
