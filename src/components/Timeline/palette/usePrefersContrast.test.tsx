import { act, renderHook } from '@testing-library/react';
import { usePrefersContrast } from './usePrefersContrast';

/** A system that can be told what the person prefers. */
function fakeSystem() {
  const listeners = new Set<() => void>();
  let matches = false;
  const system = {
    get matches() {
      return matches;
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  Object.assign(globalThis, { matchMedia: () => system });
  const prefer = (more: boolean) => {
    matches = more;
    listeners.forEach((listener) => listener());
  };
  return { prefer, listeners };
}

const { matchMedia } = globalThis;
afterEach(() => void Object.assign(globalThis, { matchMedia }));

describe('the wish for more contrast', () => {
  it('is followed while the page is open, and no longer', () => {
    const { prefer, listeners } = fakeSystem();
    const { result, unmount } = renderHook(usePrefersContrast);
    expect(result.current).toBe(false);
    act(() => prefer(true));
    expect(result.current).toBe(true);
    act(() => prefer(false));
    expect(result.current).toBe(false);
    unmount();
    expect(listeners.size).toBe(0);
  });

  it('is not there where nobody can be asked', () => {
    Object.assign(globalThis, { matchMedia: undefined });
    expect(renderHook(usePrefersContrast).result.current).toBe(false);
  });
});
