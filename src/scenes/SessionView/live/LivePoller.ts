/** What a look for new events has found. */
export type LookOutcome = 'news' | 'nothing' | 'failed';

const MINUTE_MS = 60_000;

/** The longer nothing has come, the rarer one looks. */
const PACES = [
  { quietMs: MINUTE_MS, waitMs: 5_000 },
  { quietMs: 3 * MINUTE_MS, waitMs: 10_000 },
  { quietMs: 10 * MINUTE_MS, waitMs: 30_000 },
] as const;
const LONGEST_WAIT_MS = 60_000;
const WAITS_AFTER_FAILURES_MS = [0, 10_000, 30_000] as const;

/** How long to wait for the next look, `quietMs` after the last news and after so many failures in a row. */
export function waitAfter(quietMs: number, failures: number): number {
  const pace = PACES.find((each) => quietMs < each.quietMs)?.waitMs ?? LONGEST_WAIT_MS;
  return Math.max(pace, WAITS_AFTER_FAILURES_MS[failures] ?? LONGEST_WAIT_MS);
}

/** Looks again and again while the page is seen; never twice at the same time. */
export class LivePoller {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listening: AbortController | undefined;
  private isLooking = false;
  private newsAtMs = 0;
  private failures = 0;

  public constructor(private readonly look: () => Promise<LookOutcome>) {}

  public start(): void {
    if (this.listening === undefined) {
      this.listening = new AbortController();
      this.newsAtMs = Date.now();
      this.failures = 0;
      document.addEventListener('visibilitychange', this.onVisibility, { signal: this.listening.signal });
      this.schedule();
    }
  }

  public stop(): void {
    this.listening?.abort();
    this.listening = undefined;
    clearTimeout(this.timer);
  }

  /** Looks now, unless it does already. */
  public async lookNow(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isLooking) {
      return;
    }
    this.isLooking = true;
    // A look that throws must not be the last one.
    const outcome = await this.look().catch((): LookOutcome => 'failed');
    this.isLooking = false;
    this.failures = outcome === 'failed' ? this.failures + 1 : 0;
    if (outcome === 'news') {
      this.newsAtMs = Date.now();
    }
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (this.listening !== undefined && !document.hidden) {
      const waitMs = waitAfter(Date.now() - this.newsAtMs, this.failures);
      this.timer = setTimeout(() => void this.lookNow(), waitMs);
    }
  }

  /** At once when the page is seen again: that is when somebody wants to know. */
  private readonly onVisibility = (): void => {
    if (document.hidden) {
      clearTimeout(this.timer);
    } else {
      void this.lookNow();
    }
  };
}
