import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-contrast: more), (forced-colors: active)';

// jsdom has no such question.
const question = (): MediaQueryList | undefined => globalThis.matchMedia?.(QUERY);

function listen(onChange: () => void): () => void {
  const asked = question();
  asked?.addEventListener('change', onChange);
  return () => asked?.removeEventListener('change', onChange);
}

const isAskedFor = (): boolean => question()?.matches === true;

/** Whether the person has told their system that they want more contrast; follows a change at once. */
export const usePrefersContrast = (): boolean => useSyncExternalStore(listen, isAskedFor);
