import { type RefObject, useLayoutEffect } from 'react';

/** Tells how high an element is, before it is first painted and whenever that changes. */
export function useHeight(element: RefObject<HTMLElement>, onHeight: (heightPx: number) => void): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) {
      return undefined;
    }
    const tell = () => onHeight(current.clientHeight);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, onHeight]);
}
