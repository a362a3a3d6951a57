import { useFound } from 'components/FindBar/useFound';
import type { FindQuery } from 'domain/find/findQuery';
import { LitMarks } from 'domain/find/litMarks';
import { onlyMatches } from 'domain/find/onlyMatches';
import type { Session } from 'domain/sessions/session';
import type { Timeline } from 'domain/timeline/timeline';
import { useMemo } from 'react';
import type { TimelineContent } from './timelineContent';

/** What of the timeline is shown and what of that is lit while something is looked for. */
export function useFoundMarks(
  session: Session,
  timeline: Timeline,
  find: FindQuery
): Pick<TimelineContent, 'timeline' | 'found' | 'lit'> {
  const found = useFound(session, find);
  const isOnly = find.onlyMatches;
  return useMemo(() => {
    if (found === undefined) {
      return { timeline };
    }
    // Flags stay where only matches are shown: those of other events are faint.
    const lit = new LitMarks(found.eventIds);
    return { timeline: isOnly ? onlyMatches(timeline, found.eventIds) : timeline, found, lit };
  }, [found, timeline, isOnly]);
}
