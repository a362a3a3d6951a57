/** Tells a person what goes on, each line with the time since the start. */
export class Report {
  private readonly startedMs = performance.now();

  constructor(private readonly write: (text: string) => void) {}

  /** A line of progress. */
  line(text: string): void {
    const seconds = (performance.now() - this.startedMs) / 1000;
    this.write(`${seconds.toFixed(1).padStart(6)} s  ${text}\n`);
  }

  /** Text as it stands. */
  plain(text: string): void {
    this.write(`${text}\n`);
  }
}
