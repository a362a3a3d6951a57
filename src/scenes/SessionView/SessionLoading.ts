import { Subject, type Subscription } from 'rxjs';

import { loadSession, type SessionLoad } from 'data/loadSession';
import { logsSource } from 'data/logsSource';

/** Which session is loaded from where. */
export interface LoadedSession {
  readonly sourceUid: string;
  readonly sessionId: string;
  readonly baseFilter: string;
}

/** Loads a session's rows: one load at a time, the latest. */
export class SessionLoading {
  private readonly stops = new Subject<void>();
  private underWay: Subscription | undefined;

  public get isUnderWay(): boolean {
    return this.underWay?.closed === false;
  }

  /** @param resumeFrom a load that goes on where it ended; everything where it is left out */
  public start(
    of: LoadedSession,
    resumeFrom: SessionLoad | undefined,
    tell: (load: SessionLoad) => void
  ): Subscription {
    this.cancel();
    const { sourceUid, sessionId, baseFilter } = of;
    const question = { sessionId, baseFilter, stop$: this.stops, ...(resumeFrom === undefined ? {} : { resumeFrom }) };
    this.underWay = loadSession(logsSource(sourceUid), question).subscribe(tell);
    return this.underWay;
  }

  /** How a load ended; undefined where another one, or the end of the page, has cancelled it. */
  public async outcome(of: LoadedSession, resumeFrom: SessionLoad): Promise<SessionLoad | undefined> {
    return new Promise((resolve) => {
      let last: SessionLoad | undefined;
      const loading = this.start(of, resumeFrom, (load) => (last = load));
      loading.add(() => resolve(last?.status === 'loading' ? undefined : last));
    });
  }

  /** Ends the load under way, which keeps what came. */
  public stop(): void {
    this.stops.next();
  }

  /** Ends it without a word. */
  public cancel(): void {
    this.underWay?.unsubscribe();
  }
}
