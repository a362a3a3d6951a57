import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { StagePoint } from '../pointer/gestures';
import { cardPlace } from './cardPlace';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps a card beside the pointer and within the element it lies in. Its size is told by an observer, after the
 * browser's own layout and before it paints: to ask for it would have the page laid out at every move of the pointer.
 */
export function useCardPlace(point: StagePoint): RefObject<HTMLDivElement> {
  const card = useRef<HTMLDivElement>(null);
  const sizes = useRef(new Map<Element, Size>());
  const latest = useRef(point);
  useLayoutEffect(() => {
    const element = card.current;
    const box = element?.parentElement;
    if (!element || !box) {
      return undefined;
    }
    const known = sizes.current;
    const observer = new ResizeObserver((entries) => {
      entries.forEach(({ target, borderBoxSize: [size], contentRect }) =>
        known.set(target, {
          width: size?.inlineSize ?? contentRect.width,
          height: size?.blockSize ?? contentRect.height,
        })
      );
      place(element, latest.current, known.get(element), known.get(box));
    });
    observer.observe(element, { box: 'border-box' });
    observer.observe(box, { box: 'border-box' });
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    latest.current = point;
    const element = card.current;
    if (element?.parentElement) {
      place(element, point, sizes.current.get(element), sizes.current.get(element.parentElement));
    }
  }, [point]);
  return card;
}

function place(card: HTMLElement, point: StagePoint, size: Size | undefined, box: Size | undefined): void {
  if (size && box) {
    const { left, top } = cardPlace(point, size.width, size.height, box.width, box.height);
    card.style.transform = `translate(${left}px, ${top}px)`;
  }
}
