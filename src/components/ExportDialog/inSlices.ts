/** As long as a page may be kept waiting; in a tab that nobody sees, timers come once a second. */
const SLICE_MS = 16;
const UNSEEN_SLICE_MS = 500;

interface Slices<Step, Result> {
  readonly onStep: (step: Step) => void;
  /** The time is up; the rest follows. */
  readonly onPause: () => void;
  readonly onDone: (result: Result) => void;
}

/**
 * Does work that can rest after each step in slices of a frame, so that the page stays usable. What takes no longer than
 * one slice is done at once, before this returns.
 *
 * @returns what ends it: nothing is heard of it any more
 */
export function inSlices<Step, Result>(work: Iterator<Step, Result>, told: Slices<Step, Result>): () => void {
  let next: ReturnType<typeof setTimeout> | undefined;
  const slice = (): void => {
    const end = performance.now() + (document.hidden ? UNSEEN_SLICE_MS : SLICE_MS);
    do {
      const step = work.next();
      if (step.done === true) {
        told.onDone(step.value);
        return;
      }
      told.onStep(step.value);
    } while (performance.now() < end);
    next = setTimeout(slice);
    told.onPause();
  };
  slice();
  return () => clearTimeout(next);
}
