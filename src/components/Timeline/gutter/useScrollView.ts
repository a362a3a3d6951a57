import { geometry } from 'domain/timeline/geometry';
import { type RefObject, useEffect, useState } from 'react';

/** What is in view of something that scrolls, and some more above and below. Pixels from the top of what scrolls. */
export interface ScrollView {
  readonly fromPx: number;
  readonly toPx: number;
  /** Of the view itself. */
  readonly heightPx: number;
}

/**
 * Follows a scroll position in steps, so that scrolling seldom renders anything. An ancestor's element is there only
 * after the layout effects of what lies in it.
 */
export function useScrollView(scroller: RefObject<HTMLElement>): ScrollView {
  const [view, setView] = useState<ScrollView>({ fromPx: 0, toPx: geometry.gutter.scrollStep, heightPx: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) {
      return undefined;
    }
    const measure = () => setView((before) => sameOr(before, viewOf(element)));
    const listening = new AbortController();
    const observer = new ResizeObserver(measure);
    measure();
    element.addEventListener('scroll', measure, { signal: listening.signal, passive: true });
    observer.observe(element);
    return () => {
      listening.abort();
      observer.disconnect();
    };
  }, [scroller]);
  return view;
}

function viewOf({ scrollTop, clientHeight }: HTMLElement): ScrollView {
  const step = geometry.gutter.scrollStep;
  return {
    fromPx: (Math.floor(scrollTop / step) - 1) * step,
    toPx: (Math.ceil((scrollTop + clientHeight) / step) + 1) * step,
    heightPx: clientHeight,
  };
}

const sameOr = (before: ScrollView, after: ScrollView): ScrollView =>
  before.fromPx === after.fromPx && before.toPx === after.toPx && before.heightPx === after.heightPx ? before : after;
