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

/** The keys that work wherever the focus is on the page: `/` goes to the search box, Escape closes what was opened. */
export function useWorkspaceKeys(view: SessionView): WorkspaceKeys {
  const { tab, selectedEventId, statisticsOf } = view.useState();
  const workspaceRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const isSearchWanted = useRef(false);
  useEffect(() => {
    if (isSearchWanted.current) {
      isSearchWanted.current = false;
      searchRef.current?.focus();
    }
  }, [tab, selectedEventId, statisticsOf]);

  useEffect(() => {
    const goToSearch = (): void => {
      searchRef.current?.focus();
      if (searchRef.current !== null && document.activeElement === searchRef.current) {
        return;
      }
      isSearchWanted.current = true;
      if (view.state.tab === 'events') {
        // Where a pane covers the list, nothing in it can have the focus.
        view.uncoverList();
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
