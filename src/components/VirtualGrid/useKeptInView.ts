import { type RefObject, useEffect } from 'react';

/** A row of the grid: its top and height, below a header of one row's height that stays on top. */
interface KeptRow {
  readonly index: number;
  readonly heightPx: number;
}

/**
 * Scrolls to a row when it is another one, and again when the grid becomes lower while the row is in view: choosing an
 * event opens its details, which take room from the list.
 */
export function useKeptInView(
  scrollRef: RefObject<HTMLElement>,
  row: KeptRow | undefined,
  scrollTo: (index: number) => void
): void {
  const { index, heightPx } = row ?? {};
  useEffect(() => {
    const element = scrollRef.current;
    if (element === null || index === undefined || heightPx === undefined) {
      return;
    }
    scrollTo(index);
    let seenPx = element.clientHeight;
    const observer = new ResizeObserver(() => {
      const topPx = (index + 1) * heightPx - element.scrollTop;
      if (topPx > 0 && topPx < seenPx) {
        scrollTo(index);
      }
      seenPx = element.clientHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scrollRef, index, heightPx, scrollTo]);
}
