import {
  sceneGraph,
  SceneObjectBase,
  type SceneObjectState,
  SceneObjectUrlSyncConfig,
  type SceneObjectUrlValues,
  VariableDependencyConfig,
} from '@grafana/scenes';
import { debounceTime, Subject } from 'rxjs';

import type { SessionLoad } from 'data/loadSession';
import { logsSource } from 'data/logsSource';
import { findSessions } from 'data/sessionList';
import { SharedCrosshair } from 'components/Timeline/SharedCrosshair';
import type { WireRecord } from 'domain/events/field';
import type { Session } from 'domain/sessions/session';
import type { SessionRow } from 'domain/sessions/sessionRow';
import type { TimelineChoices } from 'domain/timeline/choices';
import type { Viewport } from 'domain/timeline/timeline';
import { viewportBounds } from 'domain/timeline/viewport';
import { type EpochMs, epochMs } from 'domain/units';
import { DEFAULT_USAGE, type UsageChoices } from 'domain/usage/usageChoices';
import type { OwnPrices } from 'domain/usage/whatIf';

import { LOGS_VARIABLE, logsUidOf } from '../logsVariable';
import type { Neighbours, SessionTrail } from '../sessionTrail';

import {
  CHOICE_KEYS,
  choicesFromUrl,
  choicesToLink,
  choicesToUrl,
  storeChoices,
  storedChoices,
} from './choices/timelineChoices';
import { SessionCharts } from './cost/SessionCharts';
import { shareCrosshair } from './crosshairEvents';
import { EventSessionTitled, shortTitle } from './EventSessionTitled';
import { isEndInView } from './live/endOfSession';
import { type LiveState, SessionLive } from './live/SessionLive';
import { addressFromUrl, addressToUrl, SESSION_URL_KEYS } from './sessionAddress';
import { SessionLoading } from './SessionLoading';
import { sessionModel } from './sessionModel';
import { DEFAULT_TAB, type SessionTab } from './sessionTab';
import { SessionViewRenderer } from './SessionViewRenderer';
import { shareLink } from './shareLink';
import { shownRecords } from './shownRecords';
import { zoomOfViewport, type ZoomWindow } from './zoomWindow';

export interface SessionViewState extends SceneObjectState {
  readonly sessionId: string;
  readonly baseFilter: string;
  readonly trail: SessionTrail;
  /** Prices that are set for the app. */
  readonly ownPrices?: OwnPrices;
  /** What is drawn of cost and tokens. */
  readonly charts: SessionCharts;
  readonly neighbours: Neighbours;
  /** False while the data source is not chosen yet. */
  readonly isSourceKnown: boolean;
  readonly sourceUid?: string;
  readonly load?: SessionLoad;
  /** The rows on the screen; while a load goes on they may be an earlier one's. */
  readonly records: readonly WireRecord[];
  /** When the rows came; what "ago" means on the page. */
  readonly nowMs: EpochMs;
  readonly tab: SessionTab;
  readonly selectedEventId?: string;
  /** The timeline's window; undefined: all of the session, however it grows. */
  readonly zoom?: ZoomWindow;
  /** The same once it rests: the address follows gestures, not frames. */
  readonly linkedZoom?: ZoomWindow;
  readonly choices: TimelineChoices;
  readonly usage: UsageChoices;
  /** The area marked on the timeline. */
  readonly area?: ZoomWindow;
  /** The same while its statistics are shown. */
  readonly statisticsOf?: ZoomWindow;
  readonly live: LiveState;
}

type SessionViewOptions = Pick<SessionViewState, 'sessionId' | 'baseFilter' | 'trail' | 'ownPrices'>;

/** How long a zoom must rest before the address names it. */
const ZOOM_RESTS_MS = 300;

/** As many as a list under a field can hold. */
const FOUND_SESSIONS = 20;

/** One session: its rows as they arrive, and what of them a person looks at. */
export class SessionView extends SceneObjectBase<SessionViewState> {
  public static readonly Component = SessionViewRenderer;

  protected override _urlSync = new SceneObjectUrlSyncConfig(this, { keys: [...SESSION_URL_KEYS, ...CHOICE_KEYS] });
  protected override _variableDependency = new VariableDependencyConfig(this, {
    variableNames: [LOGS_VARIABLE],
    onVariableUpdateCompleted: () => this.begin(),
  });

  private readonly zooms = new Subject<ZoomWindow | undefined>();
  private readonly loading = new SessionLoading();
  private readonly live = new SessionLive({
    state: () => this.state,
    session: () => this.session(),
    loading: this.loading,
    loadRest: () => this.loadRest(),
    onNews: (load) => this.onLoad(load),
    showZoom: (zoom) => this.showZoom(zoom),
    onChange: (live) => this.setState({ live }),
  });

  public constructor(options: SessionViewOptions) {
    super({
      neighbours: {},
      isSourceKnown: false,
      records: [],
      nowMs: epochMs(Date.now()),
      tab: DEFAULT_TAB,
      choices: storedChoices(),
      usage: DEFAULT_USAGE,
      live: { isOn: false },
      charts: new SessionCharts((viewport) => this.zoomTo(viewport, this.session())),
      ...options,
    });
    this.addActivationHandler(() => this.onActivate());
  }

  public getUrlState(): SceneObjectUrlValues {
    const { choices, linkedZoom } = this.state;
    return { ...addressToUrl({ ...this.state, zoom: linkedZoom }), ...choicesToUrl(choices) };
  }

  public updateFromUrl(values: SceneObjectUrlValues): void {
    const address = addressFromUrl(values);
    this.setState({
      ...address,
      choices: choicesFromUrl(values, this.state.choices),
      ...('zoom' in address ? { linkedZoom: address.zoom } : {}),
      ...('statisticsOf' in address ? { area: address.statisticsOf } : {}),
    });
  }

  /** Where on the session's time the pointer is, for all parts of the page that show it. */
  public readonly crosshair = new SharedCrosshair();

  /** Loads again, keeping what is on the screen until the newer rows are there. */
  public readonly reload = (): void => this.start();

  /** The absolute address of exactly what is on the screen. */
  public readonly link = (): string => shareLink({ ...addressToUrl(this.state), ...choicesToLink(this.state.choices) });

  /** Goes on where a load was stopped or failed. */
  public readonly loadRest = (): void => this.start(this.state.load);

  /** Ends the load under way and keeps what came. */
  public readonly stop = (): void => this.loading.stop();

  /** Whether new events are looked for. */
  public readonly turnLive = (isOn: boolean): void => this.live.turn(isOn);

  public readonly showTab = (tab: SessionTab): void => {
    this._urlSync.performBrowserHistoryAction(() => this.setState({ tab }));
  };

  /** Opening and closing an event are steps that Back undoes; going from event to event is not. */
  public readonly select = (selectedEventId: string | undefined): void => {
    const change = (): void => this.setState({ selectedEventId });
    const isStep = (selectedEventId === undefined) !== (this.state.selectedEventId === undefined);
    if (isStep) {
      this._urlSync.performBrowserHistoryAction(change);
    } else {
      change();
    }
  };

  public readonly zoomTo = (viewport: Viewport, session: Session): void => {
    const all = viewportBounds(session.interval);
    const isAll = viewport.fromMs <= all.fromMs && viewport.toMs >= all.toMs;
    const zoom = isAll ? undefined : zoomOfViewport(viewport, session.interval.startMs);
    this.showZoom(zoom);
    if (this.state.choices.isFollowingEnd && !isEndInView(zoom, session.interval)) {
      this.choose({ isFollowingEnd: false });
    }
    this.live.onMoved();
  };

  /** Changes how the timeline is set up; some of it is remembered for other sessions. */
  public readonly choose = (change: Partial<TimelineChoices>): void => {
    const choices = { ...this.state.choices, ...change };
    storeChoices(choices);
    this.setState({ choices });
    if (change.isFollowingEnd === true) {
      this.live.goToEnd();
    }
  };

  /** Changes how cost and tokens are broken down: a step that Back undoes. */
  public readonly chooseUsage = (change: Partial<UsageChoices>): void => {
    this._urlSync.performBrowserHistoryAction(() => this.setState({ usage: { ...this.state.usage, ...change } }));
  };

  /** Shows the latest events; the window keeps its length. */
  public readonly goToEnd = (): void => this.live.goToEnd();

  /** Marks an area on the timeline; its statistics, where they are open, follow. */
  public readonly mark = (area: ZoomWindow | undefined): void => {
    const isOpen = this.state.statisticsOf !== undefined;
    this.setState({ area, ...(isOpen ? { statisticsOf: area } : {}) });
  };

  /** Opens the statistics of an area in the place of the details. */
  public readonly openStatistics = (area: ZoomWindow): void => {
    this._urlSync.performBrowserHistoryAction(() =>
      this.setState({ area, statisticsOf: area, selectedEventId: undefined })
    );
  };

  /** The area stays marked. */
  public readonly closeStatistics = (): void => {
    this._urlSync.performBrowserHistoryAction(() => this.setState({ statisticsOf: undefined }));
  };

  /** Closes the details, else the statistics, else the marked area; false when there is none of them. */
  public readonly closeLatest = (): boolean => {
    const { selectedEventId, statisticsOf, area } = this.state;
    if (selectedEventId !== undefined) {
      this.select(undefined);
    } else if (statisticsOf !== undefined) {
      this.closeStatistics();
    } else if (area !== undefined) {
      this.mark(undefined);
    }
    return selectedEventId !== undefined || area !== undefined;
  };

  /** Other sessions by a piece of their id or of a prompt. */
  public readonly search = async (fragment: string): Promise<readonly SessionRow[]> => {
    const { sourceUid, baseFilter } = this.state;
    return sourceUid === undefined
      ? []
      : findSessions(logsSource(sourceUid), { fragment, limit: FOUND_SESSIONS, baseFilter });
  };

  public timeZone(): string {
    return sceneGraph.getTimeRange(this).getTimeZone();
  }

  private onActivate(): () => void {
    const { sessionId, trail } = this.state;
    this.setState({ neighbours: trail.around(sessionId) });
    const rests = this.zooms.pipe(debounceTime(ZOOM_RESTS_MS)).subscribe((linkedZoom) => this.setState({ linkedZoom }));
    const unshare = shareCrosshair(this.crosshair, this, this.getRoot());
    if (this._variableDependency.hasDependencyInLoadingState()) {
      this.setState({ isSourceKnown: false });
    } else {
      this.begin();
    }
    return () => {
      rests.unsubscribe();
      unshare();
      this.live.close();
      this.loading.cancel();
    };
  }

  private begin(): void {
    const sourceUid = logsUidOf(this);
    const isOther = sourceUid !== this.state.sourceUid;
    this.setState({ isSourceKnown: true, sourceUid, ...(isOther ? { records: [], load: undefined } : {}) });
    this.reload();
  }

  private showZoom(zoom: ZoomWindow | undefined): void {
    this.setState({ zoom });
    this.zooms.next(zoom);
  }

  private session(): Session {
    return sessionModel(this.state.sessionId, this.state.records).session;
  }

  private start(resumeFrom?: SessionLoad): void {
    const { sourceUid, sessionId, baseFilter } = this.state;
    this.loading.cancel();
    if (sourceUid !== undefined) {
      this.loading.start({ sourceUid, sessionId, baseFilter }, resumeFrom, (load) => this.onLoad(load));
    }
  }

  private onLoad(load: SessionLoad): void {
    const records = shownRecords(this.state.records, load);
    const nowMs = epochMs(Date.now());
    this.setState({ load, records, nowMs });
    if (load.status === 'complete' && records.length > 0) {
      const { facts, interval } = this.session();
      this.publishEvent(new EventSessionTitled({ title: shortTitle(facts.title) }), true);
      this.live.onLoaded(interval.endMs, nowMs);
    }
  }
}
