import { LIVE_FOR_MS } from 'components/LiveStatus/liveWords';
import type { SessionLoad } from 'data/loadSession';
import type { WireRecord } from 'domain/events/field';
import type { Session } from 'domain/sessions/session';
import type { TimelineChoices } from 'domain/timeline/choices';
import type { EpochMs } from 'domain/units';

import { beforeNewerRows } from '../newerRows';
import type { SessionLoading } from '../SessionLoading';
import { shownRecords } from '../shownRecords';
import type { ZoomWindow } from '../zoomWindow';

import { isEndInView, zoomAtEnd } from './endOfSession';
import { LivePoller, type LookOutcome } from './LivePoller';

export interface LiveState {
  /** Whether new events are looked for. */
  readonly isOn: boolean;
  /** Why the last look failed. */
  readonly failure?: string;
  /** The last event there was before the news that nobody has seen for long enough. */
  readonly newSinceMs?: EpochMs;
}

/** What of a page decides how its session is followed. */
interface LivePageState {
  readonly sourceUid?: string;
  readonly sessionId: string;
  readonly baseFilter: string;
  readonly load?: SessionLoad;
  readonly records: readonly WireRecord[];
  readonly zoom?: ZoomWindow;
  readonly choices: TimelineChoices;
  readonly live: LiveState;
}

/** The page whose session may go on. */
export interface LivePage {
  readonly state: () => LivePageState;
  readonly session: () => Session;
  readonly loading: SessionLoading;
  readonly loadRest: () => void;
  readonly onNews: (load: SessionLoad) => void;
  readonly showZoom: (zoom: ZoomWindow) => void;
  readonly onChange: (live: LiveState) => void;
}

/** How far ahead of this machine's clock another may be. */
const AHEAD_MS = 60_000;
/** News in view are no news any more after this. */
const NEWS_LAST_MS = 8_000;

/** Follows a session that goes on: by itself while it is young, and as a person says. */
export class SessionLive {
  private readonly poller = new LivePoller(async () => this.look());
  private isChosen = false;
  private newsTimer: ReturnType<typeof setTimeout> | undefined;

  public constructor(private readonly page: LivePage) {}

  /** What a person says holds, however old the session is. */
  public turn(isOn: boolean): void {
    this.isChosen = true;
    this.set(isOn);
    if (isOn) {
      void this.poller.lookNow();
    }
  }

  /** All of the session is there. */
  public onLoaded(lastEventMs: EpochMs, nowMs: EpochMs): void {
    if (this.isChosen) {
      this.set(this.page.state().live.isOn);
    } else {
      const agoMs = nowMs - lastEventMs;
      this.set(this.page.state().live.isOn || (agoMs > -AHEAD_MS && agoMs < LIVE_FOR_MS));
    }
  }

  /** Shows the latest events; the window keeps its length. */
  public goToEnd(): void {
    const { zoom, choices } = this.page.state();
    if (zoom !== undefined) {
      this.page.showZoom(zoomAtEnd(zoom, this.page.session(), choices.axis));
    }
    this.onMoved();
  }

  /** The window has been moved: who sees the news and moves on has seen them. */
  public onMoved(): void {
    if (this.newsTimer !== undefined) {
      this.forgetNews();
    } else {
      this.seeNews();
    }
  }

  /** Ends with the page; `onLoaded` begins anew. */
  public close(): void {
    this.poller.stop();
    clearTimeout(this.newsTimer);
    this.newsTimer = undefined;
  }

  /** Reads only what came since; where a load has failed, its rest. A failure leaves everything as it is. */
  private async look(): Promise<LookOutcome> {
    const { sourceUid, sessionId, baseFilter, load } = this.page.state();
    if (sourceUid === undefined || this.page.loading.isUnderWay) {
      return 'nothing';
    }
    if (load?.status === 'failed') {
      this.page.loadRest();
    }
    const resumeFrom = load?.status === 'complete' ? beforeNewerRows(load) : undefined;
    const next = resumeFrom && (await this.page.loading.outcome({ sourceUid, sessionId, baseFilter }, resumeFrom));
    return next === undefined ? 'nothing' : this.take(next);
  }

  private take(load: SessionLoad): LookOutcome {
    const { records, live } = this.page.state();
    const { failure, ...sound } = live;
    if (load.status !== 'complete') {
      this.fail(load.error?.message ?? '');
      return 'failed';
    }
    if (failure !== undefined) {
      this.page.onChange(sound);
    }
    // The same rows are the same array: nothing is folded or drawn anew.
    if (shownRecords(records, load) === records) {
      return 'nothing';
    }
    this.takeNews(load);
    return 'news';
  }

  /** Who has turned it off while it looked is told nothing. */
  private fail(failure: string): void {
    const { live } = this.page.state();
    if (live.isOn) {
      this.page.onChange({ ...live, failure });
    }
  }

  private takeNews(load: SessionLoad): void {
    const { endMs } = this.page.session().interval;
    this.page.onNews(load);
    const { choices, live, zoom } = this.page.state();
    this.page.onChange({ ...live, newSinceMs: live.newSinceMs ?? endMs });
    clearTimeout(this.newsTimer);
    this.newsTimer = undefined;
    if (choices.isFollowingEnd && zoom !== undefined) {
      this.goToEnd();
    } else {
      this.seeNews();
    }
  }

  private seeNews(): void {
    const { live, zoom } = this.page.state();
    if (live.newSinceMs !== undefined && isEndInView(zoom, this.page.session().interval)) {
      this.newsTimer = setTimeout(() => this.forgetNews(), NEWS_LAST_MS);
    }
  }

  private forgetNews(): void {
    clearTimeout(this.newsTimer);
    this.newsTimer = undefined;
    const { newSinceMs: _seen, ...live } = this.page.state().live;
    this.page.onChange(live);
  }

  private set(isOn: boolean): void {
    const { failure: _before, ...live } = this.page.state().live;
    if (live.isOn !== isOn) {
      this.page.onChange({ ...live, isOn });
    }
    if (isOn) {
      this.poller.start();
    } else {
      this.poller.stop();
    }
  }
}
