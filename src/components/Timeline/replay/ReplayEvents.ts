import type { Session } from 'domain/sessions/session';
import { eventAt, type ReplayTrack, replayTrack } from 'domain/timeline/replay';
import type { EpochMs } from 'domain/units';
import type { TimelineContent } from '../timelineContent';

/** The events a replay runs along, as far as they are known. */
export class ReplayEvents {
  private made: { readonly of: Session; readonly track: ReplayTrack } | undefined;

  constructor(private readonly content: () => Pick<TimelineContent, 'order'> | undefined) {}

  /** Made when it is needed first: most sessions are not replayed. */
  get track(): ReplayTrack | undefined {
    const { session, timeMs } = this.content()?.order ?? {};
    if (session && timeMs && this.made?.of !== session) {
      this.made = { of: session, track: replayTrack(session, timeMs) };
    }
    return this.made?.track;
  }

  /** The latest event at or before a position. */
  latestAt(positionMs: EpochMs | undefined): string | undefined {
    const { track } = this;
    const at = track && positionMs !== undefined ? eventAt(track, positionMs) : undefined;
    return at === undefined ? undefined : this.made?.of.events[at]?.id;
  }

  timeOf(eventId: string | undefined): EpochMs | undefined {
    const session = this.content()?.order.session;
    const at = eventId === undefined ? undefined : session?.eventIndex.get(eventId);
    return at === undefined ? undefined : session?.events[at]?.timeMs;
  }
}
