import { Observable, type Subscriber } from 'rxjs';

import type { WireRecord } from 'domain/events/field';
import { type EpochMs, epochMs } from 'domain/units';
import { MOST_ROWS } from 'queries/logsQuestion';
import { mostSessionEvents } from './limitsInUse';
import { type LogsQueryError, logsQueryError } from './logsQueryError';
import type { LogsSource } from './logsSource';
import { locateSession, type SessionLocation } from './sessionList';
import { loadEventsPage } from './sessionPages';

/** Where a load that did not finish goes on. */
export interface LoadPosition {
  readonly nextMs: EpochMs;
  /** Excluded. */
  readonly endMs: EpochMs;
  readonly pageRows: number;
}

/** How far the load of a session is, and what of it is there. */
export interface SessionLoad {
  readonly status: 'locating' | 'loading' | 'complete' | 'stopped' | 'notFound' | 'failed';
  /** By time, oldest first; all that has come so far. */
  readonly records: readonly WireRecord[];
  readonly loadedEvents: number;
  /**
   * As counted before the first page. When it is more than `loadedEvents` in a complete load, rows vanished from the
   * database meanwhile.
   */
  readonly totalEvents?: number;
  readonly error?: LogsQueryError;
  /** It was stopped after as many events as are loaded without asking. */
  readonly isAtLimit?: boolean;
  readonly position?: LoadPosition;
}

export interface LoadSessionOptions {
  readonly sessionId: string;
  /** LogsQL by an administrator; empty means the default. */
  readonly baseFilter: string;
  /** Rows a page at most; fewer where rows are large. */
  readonly pageRows?: number;
  /** Events after which the load stops, besides those it goes on from; as the settings say when left out. */
  readonly mostEvents?: number;
  /** Ends the load and keeps what came: the last state is `stopped`. */
  readonly stop$?: Observable<unknown>;
  /** A load that was stopped or failed: goes on behind its last page. */
  readonly resumeFrom?: SessionLoad;
}

const PAGE_ROWS = 5_000;
/** A page of about this many characters takes a second or two on its way and fits into any browser. */
const PAGE_CHARACTERS = 8_000_000;

const NOTHING: SessionLoad = { status: 'locating', records: [], loadedEvents: 0 };

/** Pages are cut by rows, but what hurts is their size: a prompt can be a megabyte. */
function pageRowsFor({ characters, events }: SessionLocation, wanted: number): number {
  const fitting = characters > 0 ? Math.floor((PAGE_CHARACTERS * events) / characters) : wanted;
  return Math.max(1, Math.min(wanted, fitting, MOST_ROWS));
}

/** Pages stay as small as one had to become to arrive. */
const fewer = (arrived: number, asked: number): Partial<LoadPosition> => (arrived < asked ? { pageRows: arrived } : {});

/** One load under way; `state` is what it would keep if it ended now. */
class Load {
  private readonly aborting = new AbortController();
  private state: SessionLoad;

  public constructor(
    private readonly source: LogsSource,
    private readonly options: LoadSessionOptions,
    private readonly subscriber: Subscriber<SessionLoad>
  ) {
    const { error: _error, isAtLimit: _isAtLimit, ...kept } = options.resumeFrom ?? NOTHING;
    this.state = { ...kept, status: kept.position === undefined ? 'locating' : 'loading' };
  }

  public async run(): Promise<void> {
    this.emit({});
    try {
      const isThere = this.state.position !== undefined || (await this.locate());
      if (!isThere) {
        this.finish({ ...NOTHING, status: 'notFound' });
        return;
      }
      await this.loadPages();
    } catch (error) {
      this.finish({ status: 'failed', error: logsQueryError(error) });
    }
  }

  public stop(): void {
    this.finish({ status: 'stopped' });
    this.cancel();
  }

  public cancel(): void {
    this.aborting.abort();
  }

  /** When the session was and how much there is of it. @returns false when there is nothing */
  private async locate(): Promise<boolean> {
    const { sessionId, baseFilter, pageRows = PAGE_ROWS } = this.options;
    const found = await locateSession(this.source, sessionId, baseFilter, { signal: this.aborting.signal });
    if (found === undefined) {
      return false;
    }
    const position: LoadPosition = {
      nextMs: epochMs(Math.floor(found.startMs)),
      endMs: epochMs(Math.floor(found.endMs) + 1),
      pageRows: pageRowsFor(found, pageRows),
    };
    this.emit({ status: 'loading', totalEvents: found.events, position });
    return true;
  }

  private async loadPages(): Promise<void> {
    const { sessionId, baseFilter, mostEvents = mostSessionEvents() } = this.options;
    const { signal } = this.aborting;
    const limit = this.state.loadedEvents + mostEvents;
    for (let { position } = this.state; position !== undefined && !signal.aborted; position = this.state.position) {
      const { records, loadedEvents, totalEvents = 0 } = this.state;
      if (loadedEvents >= limit) {
        this.finish({ status: 'stopped', isAtLimit: true });
        return;
      }
      const pageRows = Math.min(position.pageRows, limit - loadedEvents);
      const request = {
        ...{ sessionId, baseFilter, pageRows },
        ...{ fromMs: position.nextMs, toMs: position.endMs },
        expectedRows: Math.max(0, totalEvents - loadedEvents),
      };
      const page = await loadEventsPage(this.source, request, { signal });
      const all = [...records, ...page.records];
      const { nextMs } = page;
      this.emit({
        records: all,
        loadedEvents: all.length,
        // Rows may have come in after they were counted.
        totalEvents: Math.max(totalEvents, all.length),
        position: nextMs === undefined ? undefined : { ...position, nextMs, ...fewer(page.pageRows, pageRows) },
      });
    }
    this.finish({ status: 'complete' });
  }

  private emit(change: Partial<SessionLoad>): void {
    this.state = { ...this.state, ...change };
    if (!this.aborting.signal.aborted) {
      this.subscriber.next(this.state);
    }
  }

  private finish(change: Partial<SessionLoad>): void {
    this.emit(change);
    if (!this.aborting.signal.aborted) {
      this.subscriber.complete();
    }
  }
}

/**
 * Loads every event of a session, page by page, oldest first; emits after each page. Ends with `complete`,
 * `notFound`, `failed` or `stopped`; the last two keep what came and can be gone on with (`resumeFrom`). Never errors.
 * Unsubscribing cancels the query under way.
 */
export function loadSession(source: LogsSource, options: LoadSessionOptions): Observable<SessionLoad> {
  return new Observable((subscriber) => {
    const load = new Load(source, options, subscriber);
    const stops = options.stop$?.subscribe(() => load.stop());
    void load.run();
    return () => {
      stops?.unsubscribe();
      load.cancel();
    };
  });
}
