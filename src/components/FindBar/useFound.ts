import { type FoundEvents, foundEvents } from 'domain/find/findEvents';
import type { FindQuery } from 'domain/find/findQuery';
import type { Session } from 'domain/sessions/session';
import { useDeferredValue, useMemo } from 'react';

/** What matches the query; undefined when nothing is looked for. May lag behind the query, so that typing stays quick. */
export function useFound(session: Session, query: FindQuery): FoundEvents | undefined {
  const deferred = useDeferredValue(query);
  return useMemo(() => foundEvents(session, deferred), [session, deferred]);
}
