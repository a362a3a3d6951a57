/** A wheel has no end: it is over when it has not turned for this long. */
const WHEEL_END_MS = 150;

/** Waits for the wheel to rest. */
export class WheelRest {
  private timer: ReturnType<typeof setTimeout> | undefined;

  get isTurning(): boolean {
    return this.timer !== undefined;
  }

  /** Called for each turn; `onRest` once when no further one has come. */
  turned(onRest: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(onRest, WHEEL_END_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
