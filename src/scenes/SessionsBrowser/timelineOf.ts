import { t } from '@grafana/i18n';

import type { MiniTimelineState } from 'components/SessionsTable/miniTimelineState';
import type { TimelinePart } from 'domain/timeline/timelinePart';

import { type Loadable, valueOf } from '../loading/loadable';

/** The parts of a page's sessions, by id. */
export type PageTimelines = ReadonlyMap<string, readonly TimelinePart[]>;

/** What the strip of one session shows; an older one stays while a newer is loading. */
export function timelineOf(timelines: Loadable<PageTimelines>, sessionId: string): MiniTimelineState {
  const parts = valueOf(timelines)?.get(sessionId);
  if (parts !== undefined) {
    return { status: 'ready', parts };
  }
  switch (timelines.status) {
    case 'failed':
      return { status: 'absent', reason: timelines.error.message };
    case 'ready':
      return {
        status: 'absent',
        reason: t('sessions.timeline.none', 'No events of this session were found in range.'),
      };
    case 'idle':
    case 'loading':
      return { status: 'loading' };
  }
}
