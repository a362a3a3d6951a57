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

/** The keys that work wherever the focus is on the page: `/` goes to the search box, Escape closes the details. */
export function useWorkspaceKeys(view: SessionView): WorkspaceKeys {
  const { tab, selectedEventId } = view.useState();
  const workspaceRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const isSearchWanted = useRef(false);
  useEffect(() => {
    if (isSearchWanted.current) {
      isSearchWanted.current = false;
      searchRef.current?.focus();
    }
  }, [tab, selectedEventId]);

  useEffect(() => {
    const goToSearch = (): void => {
      searchRef.current?.focus();
      if (searchRef.current !== null && document.activeElement === searchRef.current) {
        return;
      }
      isSearchWanted.current = true;
      if (view.state.tab === 'events') {
        // Where the details cover the list, nothing in it can have the focus.
        view.select(undefined);
      } else {
        view.showTab('events');
      }
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      const isHere = target === document.body || (target instanceof Node && workspaceRef.current?.contains(target));
      if (isHere !== true || !isPlain(event)) {
        return;
      }
      if (event.key === '/') {
        event.preventDefault();
        goToSearch();
      } else if (event.key === 'Escape' && view.state.selectedEventId !== undefined) {
        event.preventDefault();
        view.select(undefined);
      }
    };
    // On the document: a part that uses the key itself comes first and prevents its default.
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [view]);
  return { workspaceRef, searchRef };
}
