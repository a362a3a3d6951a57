import {
  sceneGraph,
  SceneObjectBase,
  SceneObjectUrlSyncConfig,
  type SceneObjectUrlValues,
  VariableDependencyConfig,
} from '@grafana/scenes';
import { isEqual } from 'lodash';

import { DEFAULT_SETTINGS } from 'appConfig/settings';
import { logsSource, type LogsSource } from 'data/logsSource';
import { metricsSource } from 'data/metricsSource';
import { findSessions, loadSessionPage, loadSessionStrip, type SessionPage } from 'data/sessionList';
import { loadTimelineParts } from 'data/timelineParts';
import type { SessionRow } from 'domain/sessions/sessionRow';
import { epochMs } from 'domain/units';
import { logger } from 'infra/logger';
import type { SessionListQuestion } from 'queries/sessionList';

import { IDLE, valueOf } from '../loading/loadable';
import { LatestLoad } from '../loading/LatestLoad';
import { LOGS_VARIABLE, logsUidOf, METRICS_VARIABLE, metricsUidOf } from '../logsVariable';
import { PanelTools } from '../PanelMenu/PanelTools';
import { showTimeOf } from '../showTimeOf';

import { loadActiveTimes } from './activeTimes';
import { equipHistogram } from './browserSources';
import { askHistogram, makeHistogram } from './eventsHistogram';
import { choiceFromUrl, choiceToUrl, DEFAULT_CHOICE, LIST_URL_KEYS, type ListChoice } from './listChoice';
import { previousPeriod, questionOf } from './listQuestion';
import type { OpeningResult } from './openByFragment';
import { SessionsBrowserRenderer } from './SessionsBrowserRenderer';
import type { SessionsBrowserOptions, SessionsBrowserState } from './sessionsBrowserState';
import type { StripPair } from './sessionStats';

/** What of a choice the figures and the histogram depend on: not the order, not the page, not the columns. */
const scopeOf = ({ search, filters }: ListChoice) => ({ search, filters });
const rowsOf = ({ columns: _columns, ...rest }: ListChoice) => rest;

/** The list of sessions: what a person chose to see, and what the database says to it. */
export class SessionsBrowser extends SceneObjectBase<SessionsBrowserState> {
  public static readonly Component = SessionsBrowserRenderer;

  protected override _urlSync = new SceneObjectUrlSyncConfig(this, { keys: [...LIST_URL_KEYS] });
  protected override _variableDependency = new VariableDependencyConfig(this, {
    variableNames: [LOGS_VARIABLE, METRICS_VARIABLE],
    onVariableUpdateCompleted: () => this.begin(),
  });

  private readonly listLoad = new LatestLoad();
  private readonly stripLoad = new LatestLoad();
  private readonly timelinesLoad = new LatestLoad();
  private readonly latestLoad = new LatestLoad();
  private readonly activeTimeLoad = new LatestLoad();

  private lastOpening: Promise<OpeningResult> | undefined;

  public constructor(options: SessionsBrowserOptions) {
    super({
      isSourceKnown: false,
      choice: DEFAULT_CHOICE,
      list: IDLE,
      strip: IDLE,
      timelines: IDLE,
      latest: IDLE,
      activeTime: IDLE,
      temporality: DEFAULT_SETTINGS.temporality,
      listRows: DEFAULT_SETTINGS.limits.listRows,
      histogram: makeHistogram(),
      tools: new PanelTools(),
      nowMs: epochMs(Date.now()),
      ...options,
    });
    this.addActivationHandler(() => this.onActivate());
  }

  public getUrlState(): SceneObjectUrlValues {
    return choiceToUrl(this.state.choice);
  }

  public updateFromUrl(values: SceneObjectUrlValues): void {
    this.apply(choiceFromUrl(this.state.choice, values));
  }

  /** Another choice is a step that Back undoes. What changes which sessions there are leads back to the first page. */
  public readonly choose = (change: Partial<ListChoice>): void => {
    const isOtherPage = 'page' in change || Object.keys(change).every((key) => key === 'columns');
    const next = { ...this.state.choice, ...(isOtherPage ? {} : { page: 0 }), ...change };
    this._urlSync.performBrowserHistoryAction(() => this.apply(next));
  };

  /** Asks everything anew. */
  public readonly reload = (): void => {
    this.loadList();
    this.loadScope();
  };

  public readonly reloadList = (): void => this.loadList();
  public readonly reloadStrip = (): void => this.loadStrip();

  /** Moves the range to where a session is. */
  public readonly showTimeOf = (session: SessionRow): void => showTimeOf(this, session);

  /** Shows how a try to open a session ends; a newer try, or undefined, takes an older one's place. */
  public readonly tellOpening = (result: Promise<OpeningResult> | undefined): void => {
    this.lastOpening = result;
    this.setState({ opening: undefined });
    result?.then((opening) => {
      if (this.lastOpening === result) {
        this.setState({ opening });
      }
    }, logger.error);
  };

  public timeZone(): string {
    return sceneGraph.getTimeRange(this).getTimeZone();
  }

  /** The chosen data source, for parts of the page that ask questions of their own. */
  public source(): LogsSource | undefined {
    const { sourceUid } = this.state;
    return sourceUid === undefined ? undefined : logsSource(sourceUid);
  }

  public question(): SessionListQuestion {
    return questionOf(this.state.choice, sceneGraph.getTimeRange(this).state.value, this.state);
  }

  private onActivate(): () => void {
    const range = sceneGraph.getTimeRange(this).subscribeToState((now, before) => {
      const isOther = now.from !== before.from || now.to !== before.to;
      if (now.value !== before.value) {
        this.setState(isOther ? { choice: { ...this.state.choice, page: 0 } } : {});
        this.reload();
      }
    });
    if (!this._variableDependency.hasDependencyInLoadingState()) {
      this.begin();
    }
    return () => {
      range.unsubscribe();
      this.listLoad.cancel();
      this.stripLoad.cancel();
      this.timelinesLoad.cancel();
      this.latestLoad.cancel();
      this.activeTimeLoad.cancel();
    };
  }

  private begin(): void {
    const sourceUid = logsUidOf(this);
    const metricsUid = metricsUidOf(this);
    const isOther = sourceUid !== this.state.sourceUid;
    const isOtherMetrics = isOther || metricsUid !== this.state.metricsUid;
    this.setState({
      isSourceKnown: true,
      sourceUid,
      metricsUid,
      ...(isOther ? { list: IDLE, strip: IDLE, timelines: IDLE } : {}),
      ...(isOtherMetrics ? { activeTime: IDLE } : {}),
    });
    this.reload();
  }

  private apply(choice: ListChoice): void {
    const before = this.state.choice;
    this.setState({ choice });
    if (!this.isActive) {
      return;
    }
    if (!isEqual(rowsOf(choice), rowsOf(before))) {
      this.loadList();
    }
    if (!isEqual(scopeOf(choice), scopeOf(before))) {
      this.loadScope();
    }
    if (choice.columns.includes('timeline') && !before.columns.includes('timeline')) {
      this.loadTimelines();
    }
  }

  private loadScope(): void {
    this.loadStrip();
    if (this.state.sourceUid !== undefined) {
      const { histogram, tools } = this.state;
      if (askHistogram(histogram, this.question())) {
        equipHistogram(tools, histogram, this);
      }
    }
  }

  private loadList(): void {
    const source = this.source();
    if (source === undefined) {
      return;
    }
    const question = this.question();
    this.listLoad.start(
      this.state.list,
      (signal) => loadSessionPage(source, question, { signal }),
      (list) => {
        this.setState({ list, nowMs: epochMs(Date.now()) });
        if (list.status === 'ready') {
          this.onPage(source, list.value);
          this.loadTimelines();
        }
      }
    );
  }

  private onPage(source: LogsSource, { rows, total }: SessionPage): void {
    const { trail, baseFilter, choice, latest } = this.state;
    trail.remember(rows.map(({ id }) => id));
    if (total > 0 && rows.length === 0) {
      this.apply({ ...choice, page: Math.ceil(total / this.question().limit) - 1 });
    }
    if (total === 0) {
      this.latestLoad.start(
        latest,
        async (signal) => (await findSessions(source, { fragment: '', limit: 1, baseFilter }, { signal }))[0],
        (next) => this.setState({ latest: next })
      );
    }
  }

  /** For the sessions on the screen, once they are known; never for a column that nobody sees. */
  private loadTimelines(): void {
    const { list, timelines, choice } = this.state;
    const source = this.source();
    const sessionIds = valueOf(list)?.rows.map(({ id }) => id) ?? [];
    if (source === undefined || sessionIds.length === 0 || !choice.columns.includes('timeline')) {
      return;
    }
    const { fromMs, toMs, baseFilter } = this.question();
    this.timelinesLoad.start(
      timelines,
      (signal) => loadTimelineParts(source, { fromMs, toMs, baseFilter, sessionIds }, { signal }),
      (next) => this.setState({ timelines: next })
    );
  }

  private loadStrip(): void {
    const source = this.source();
    if (source === undefined) {
      return;
    }
    const question = this.question();
    this.stripLoad.start(
      this.state.strip,
      async (signal) => {
        const [now, before] = await Promise.all([
          loadSessionStrip(source, question, { signal }),
          loadSessionStrip(source, { ...question, ...previousPeriod(question) }, { signal }),
        ]);
        return { now, before };
      },
      (strip) => {
        this.setState({ strip });
        if (strip.status === 'ready') {
          this.loadActiveTime(source, question, strip.value);
        } else if (strip.status === 'failed') {
          this.setState({ activeTime: { status: 'failed', error: strip.error } });
        }
      }
    );
  }

  /** After the strip: what the logs say is needed to read the metrics. */
  private loadActiveTime(logs: LogsSource, question: SessionListQuestion, strip: StripPair): void {
    const { metricsUid, activeTime, temporality } = this.state;
    if (metricsUid === undefined) {
      this.activeTimeLoad.cancel();
      this.setState({ activeTime: IDLE });
      return;
    }
    const sources = { logs, metrics: metricsSource(metricsUid) };
    this.activeTimeLoad.start(
      activeTime,
      (signal) => loadActiveTimes(sources, { scope: question, strip, temporality }, { signal }),
      (next) => this.setState({ activeTime: next })
    );
  }
}
