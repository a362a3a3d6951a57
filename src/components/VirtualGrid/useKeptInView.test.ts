import { renderHook } from '@testing-library/react';

import { useKeptInView } from './useKeptInView';

const ROW = 30;

/** A grid that can be made lower and scrolled. */
function grid(heightPx: number) {
  const element = document.createElement('div');
  let height = heightPx;
  let tell = (): void => undefined;
  Object.defineProperty(element, 'clientHeight', { get: () => height });
  Object.assign(globalThis, {
    ResizeObserver: class {
      public constructor(told: () => void) {
        tell = told;
      }
      public observe = () => tell();
      public disconnect = () => (tell = () => undefined);
    },
  });
  const scrolled: number[] = [];
  const scrollTo = (index: number): void => void scrolled.push(index);
  const hook = renderHook(
    ({ index }: { index?: number }) =>
      useKeptInView({ current: element }, index === undefined ? undefined : { index, heightPx: ROW }, scrollTo),
    { initialProps: {} }
  );
  return {
    scrolled,
    choose: (index: number) => hook.rerender({ index }),
    scroll: (topPx: number) => (element.scrollTop = topPx),
    resize: (next: number) => {
      height = next;
      tell();
    },
    leave: () => hook.unmount(),
  };
}

describe('a row that is kept in view', () => {
  const chosen = (index: number) => {
    const made = grid(10 * ROW);
    made.choose(index);
    made.scrolled.length = 0;
    return made;
  };

  it('is scrolled to when it is chosen', () => {
    const { choose, scrolled } = grid(10 * ROW);
    expect(scrolled).toEqual([]);
    choose(40);
    expect(new Set(scrolled)).toEqual(new Set([40]));
  });

  it('is scrolled to again when the grid becomes lower around it', () => {
    const { resize, scrolled } = chosen(8);
    resize(9 * ROW - 1);
    expect(scrolled).toEqual([8]);
  });

  it('is left alone when one has scrolled away from it', () => {
    const { scroll, resize, scrolled } = chosen(8);
    scroll(40 * ROW);
    resize(5 * ROW);
    scroll(0);
    resize(2 * ROW);
    expect(scrolled).toEqual([]);
  });

  it('is forgotten with the grid', () => {
    const { leave, resize, scrolled } = chosen(8);
    leave();
    resize(9 * ROW - 1);
    expect(scrolled).toEqual([]);
  });
});
