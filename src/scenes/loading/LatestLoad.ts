import { failedAfter, type Loadable, loadingAfter } from './loadable';

/**
 * Runs one load at a time. Starting a newer one cancels the one under way, whose outcome is then never told: an answer
 * to an old question must not replace the answer to a newer one.
 */
export class LatestLoad {
  private controller: AbortController | undefined;

  /**
   * @param before what is known already; it stays visible meanwhile
   * @param tell is called at once with `loading`, and once more with the outcome unless superseded or cancelled
   */
  public start<Value>(
    before: Loadable<Value>,
    load: (signal: AbortSignal) => Promise<Value>,
    tell: (next: Loadable<Value>) => void
  ): void {
    this.cancel();
    const controller = new AbortController();
    this.controller = controller;
    const tellIfLatest = (next: Loadable<Value>): void => {
      if (this.controller === controller) {
        tell(next);
      }
    };
    tell(loadingAfter(before));
    load(controller.signal).then(
      (value) => tellIfLatest({ status: 'ready', value }),
      (cause: unknown) => tellIfLatest(failedAfter(before, cause))
    );
  }

  public cancel(): void {
    this.controller?.abort();
    this.controller = undefined;
  }
}
