import { type RefObject, useEffect, useRef } from 'react';

import type { SessionView } from './SessionView';

interface WorkspaceKeys {
  /** Where the keys work; they do as well while nothing has the focus. */
  readonly workspaceRef: RefObject<HTMLDivElement>;
  readonly searchRef: RefObject<HTMLInputElement>;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable=true]') !== null;

const isPlain = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);

/** The keys that work wherever the focus is on the page: `/` goes to the box in which one searches, Escape closes what was opened. */
export function useWorkspaceKeys(view: SessionView): WorkspaceKeys {
  const workspaceRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      const isHere = target === document.body || (target instanceof Node && workspaceRef.current?.contains(target));
      if (isHere !== true || !isPlain(event)) {
        return;
      }
      if (event.key === '/') {
        event.preventDefault();
        searchRef.current?.select();
        searchRef.current?.focus();
      } else if (event.key === 'Escape' && view.closeLatest()) {
        event.preventDefault();
      }
    };
    // On the document: a part that uses the key itself comes first and prevents its default.
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [view]);
  return { workspaceRef, searchRef };
}
