import { RefreshEvent } from '@grafana/runtime';
import {
  sceneGraph,
  type SceneObject,
  SceneObjectBase,
  type SceneObjectState,
  SceneObjectUrlSyncConfig,
  type SceneObjectUrlValues,
  VariableDependencyConfig,
} from '@grafana/scenes';
import { debounceTime, Subject, type Subscription } from 'rxjs';

import { loadSession, type SessionLoad } from 'data/loadSession';
import { logsSource } from 'data/logsSource';
import { findSessions } from 'data/sessionList';
import type { WireRecord } from 'domain/events/field';
import type { Session } from 'domain/sessions/session';
import type { SessionRow } from 'domain/sessions/sessionRow';
import type { TimelineChoices } from 'domain/timeline/choices';
import type { Viewport } from 'domain/timeline/timeline';
import { viewportBounds } from 'domain/timeline/viewport';
import { type EpochMs, epochMs } from 'domain/units';

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
import { EventSessionTitled } from './EventSessionTitled';
import { beforeNewerRows } from './newerRows';
import { addressFromUrl, addressToUrl, SESSION_URL_KEYS } from './sessionAddress';
import { sessionModel } from './sessionModel';
import { EventReloadAsked } from './SessionRefreshPicker';
import { DEFAULT_TAB, type SessionTab } from './sessionTab';
import { SessionViewRenderer } from './SessionViewRenderer';
import { shareLink } from './shareLink';
import { shownRecords } from './shownRecords';
import { zoomOfViewport, type ZoomWindow } from './zoomWindow';

export interface SessionViewState extends SceneObjectState {
  readonly sessionId: string;
  readonly baseFilter: string;
  readonly trail: SessionTrail;
  readonly refreshPicker: SceneObject;
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
  /** The area marked on the timeline. */
  readonly area?: ZoomWindow;
  /** The same while its statistics are shown. */
  readonly statisticsOf?: ZoomWindow;
}

type SessionViewOptions = Pick<SessionViewState, 'sessionId' | 'baseFilter' | 'trail' | 'refreshPicker'>;

/** How long a zoom must rest before the address names it. */
const ZOOM_RESTS_MS = 300;

/** As many as a list under a field can hold. */
const FOUND_SESSIONS = 20;

/** Few rows come at a time while a session is followed: only the outcome is worth telling. */
const isEnd = ({ status }: SessionLoad): boolean => status !== 'locating' && status !== 'loading';

/** A prompt can be long; a breadcrumb cannot. */
const TITLE_CHARACTERS = 60;

function shortTitle(title: string): string {
  const characters = Array.from(title);
  return characters.length > TITLE_CHARACTERS ? `${characters.slice(0, TITLE_CHARACTERS).join('').trimEnd()}…` : title;
}

/** One session: its rows as they arrive, and what of them a person looks at. */
export class SessionView extends SceneObjectBase<SessionViewState> {
  public static readonly Component = SessionViewRenderer;

  protected override _urlSync = new SceneObjectUrlSyncConfig(this, { keys: [...SESSION_URL_KEYS, ...CHOICE_KEYS] });
  protected override _variableDependency = new VariableDependencyConfig(this, {
    variableNames: [LOGS_VARIABLE],
    onVariableUpdateCompleted: () => this.begin(),
  });

  private readonly zooms = new Subject<ZoomWindow | undefined>();
  private readonly stops = new Subject<void>();
  private loading: Subscription | undefined;

  public constructor(options: SessionViewOptions) {
    super({
      neighbours: {},
      isSourceKnown: false,
      records: [],
      nowMs: epochMs(Date.now()),
      tab: DEFAULT_TAB,
      choices: storedChoices(),
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

  /** Loads again, keeping what is on the screen until the newer rows are there. */
  public readonly reload = (): void => this.start();

  /** The absolute address of exactly what is on the screen. */
  public readonly link = (): string => shareLink({ ...addressToUrl(this.state), ...choicesToLink(this.state.choices) });

  /** Goes on where a load was stopped or failed. */
  public readonly loadRest = (): void => this.start(this.state.load);

  /** Ends the load under way and keeps what came. */
  public readonly stop = (): void => this.stops.next();

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
    this.setState({ zoom });
    this.zooms.next(zoom);
  };

  /** Changes how the timeline is set up; some of it is remembered for other sessions. */
  public readonly choose = (change: Partial<TimelineChoices>): void => {
    const choices = { ...this.state.choices, ...change };
    storeChoices(choices);
    this.setState({ choices });
  };

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

  /** Closes whatever stands beside the list, and over it where there is no room. */
  public readonly uncoverList = (): void => {
    this._urlSync.performBrowserHistoryAction(() =>
      this.setState({ selectedEventId: undefined, statisticsOf: undefined })
    );
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
    const reloads = this.subscribeToEvent(EventReloadAsked, () => this.reload());
    const refreshes = sceneGraph.getTimeRange(this).subscribeToEvent(RefreshEvent, () => this.follow());
    if (this._variableDependency.hasDependencyInLoadingState()) {
      this.setState({ isSourceKnown: false });
    } else {
      this.begin();
    }
    return () => {
      rests.unsubscribe();
      reloads.unsubscribe();
      refreshes.unsubscribe();
      this.loading?.unsubscribe();
    };
  }

  private begin(): void {
    const sourceUid = logsUidOf(this);
    const isOther = sourceUid !== this.state.sourceUid;
    this.setState({ isSourceKnown: true, sourceUid, ...(isOther ? { records: [], load: undefined } : {}) });
    this.reload();
  }

  /** Takes what came since; nothing where a load goes on, or was stopped by a person. */
  private follow(): void {
    const { load, records } = this.state;
    if (this.loading?.closed === false || load?.status === 'stopped') {
      return;
    }
    const resumeFrom = load?.status === 'complete' ? beforeNewerRows(load) : load;
    if (records.length === 0 || resumeFrom?.position === undefined) {
      this.reload();
    } else {
      this.start(resumeFrom, (next) => isEnd(next) && this.onLoad(next));
    }
  }

  private start(resumeFrom?: SessionLoad, tell: (load: SessionLoad) => unknown = (load) => this.onLoad(load)): void {
    const { sourceUid, sessionId, baseFilter } = this.state;
    this.loading?.unsubscribe();
    if (sourceUid !== undefined) {
      const question = {
        sessionId,
        baseFilter,
        stop$: this.stops,
        ...(resumeFrom === undefined ? {} : { resumeFrom }),
      };
      this.loading = loadSession(logsSource(sourceUid), question).subscribe(tell);
    }
  }

  private onLoad(load: SessionLoad): void {
    const records = shownRecords(this.state.records, load);
    this.setState({ load, records, nowMs: epochMs(Date.now()) });
    if (load.status === 'complete' && records.length > 0) {
      const { title } = sessionModel(this.state.sessionId, records).session.facts;
      this.publishEvent(new EventSessionTitled({ title: shortTitle(title) }), true);
    }
  }
}
