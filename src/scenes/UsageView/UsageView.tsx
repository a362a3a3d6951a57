import { config } from '@grafana/runtime';
import {
  sceneGraph,
  SceneObjectBase,
  SceneObjectUrlSyncConfig,
  type SceneObjectUrlValues,
  VariableDependencyConfig,
} from '@grafana/scenes';
import { isEqual } from 'lodash';

import { logsAskedOnce, metricsAskedOnce } from 'data/askedOnce';
import { logsSource } from 'data/logsSource';
import { metricsSource } from 'data/metricsSource';
import { findSessions } from 'data/sessionList';
import type { Temporality } from 'data/temporality';
import { compareSources } from 'data/usage/compareSources';
import { metricsDetector } from 'data/usage/detectMetrics';
import type { SessionRow } from 'domain/sessions/sessionRow';
import { epochMs } from 'domain/units';

import { IDLE, type Loadable, valueOf } from '../loading/loadable';
import { LatestLoad } from '../loading/LatestLoad';
import { LOGS_VARIABLE, logsUidOf, METRICS_VARIABLE, metricsUidOf } from '../logsVariable';
import { showTimeOf } from '../showTimeOf';
import { PanelTools } from '../PanelMenu/PanelTools';

import { askPanel, makeUsagePanel } from './askPanel';
import { whyPanelEmpty } from './gapWords';
import type { LinkScope } from './panelLinks';
import { panelQuestion } from './panelQuestions';
import { isNothing, usageFacts } from './usageFacts';
import { loadUsageAnswer, type UsageAnswer, type UsageQuestion, type UsageSources } from './usageAnswer';
import {
  ALL_USAGE_URL_KEYS,
  DEFAULT_USAGE_CHOICE,
  type UsageChoice,
  usageChoiceFromUrl,
  usageChoiceToUrl,
} from './usageChoice';
import { usageFilters } from './usageFilters';
import { groupableLabels, loadUsageLists } from './usageLists';
import { type PanelQuestion, USAGE_PANELS, type UsagePanel } from './usagePanels';
import { UsageViewRenderer } from './UsageViewRenderer';
import type { UsageViewOptions, UsageViewState } from './usageViewState';

/** What the figures depend on: not the grouping, not what only the list of sessions has. */
const scopeOf = ({ list, counters }: UsageChoice) => ({ filters: usageFilters(list.filters), counters });

/** What was used in a range: what a person chose to see, and what metrics and logs say to it. */
export class UsageView extends SceneObjectBase<UsageViewState> {
  public static readonly Component = UsageViewRenderer;

  protected override _urlSync = new SceneObjectUrlSyncConfig(this, { keys: [...ALL_USAGE_URL_KEYS] });
  protected override _variableDependency = new VariableDependencyConfig(this, {
    variableNames: [LOGS_VARIABLE, METRICS_VARIABLE],
    onVariableUpdateCompleted: () => this.begin(),
  });

  private readonly answerLoad = new LatestLoad();
  private readonly listsLoad = new LatestLoad();
  private readonly comparedLoad = new LatestLoad();
  private readonly latestLoad = new LatestLoad();

  public constructor(options: UsageViewOptions) {
    super({
      isSourceKnown: false,
      choice: DEFAULT_USAGE_CHOICE,
      answer: IDLE,
      lists: IDLE,
      compared: IDLE,
      latest: IDLE,
      groupable: [],
      panels: USAGE_PANELS.map(makeUsagePanel),
      questions: {},
      tools: new PanelTools(),
      ...options,
    });
    this.addActivationHandler(() => this.onActivate());
  }

  public getUrlState(): SceneObjectUrlValues {
    return usageChoiceToUrl(this.state.choice);
  }

  public updateFromUrl(values: SceneObjectUrlValues): void {
    this.apply(usageChoiceFromUrl(this.state.choice, values));
  }

  /** Another choice is a step that Back undoes. */
  public readonly choose = (change: Partial<UsageChoice>): void => {
    this._urlSync.performBrowserHistoryAction(() => this.apply({ ...this.state.choice, ...change }));
  };

  /** Says how to read the counters, or leaves it to be found out. */
  public readonly chooseCounters = (counters: Temporality | undefined): void => {
    const { counters: _before, ...rest } = this.state.choice;
    const next = counters === undefined ? rest : { ...rest, counters };
    this._urlSync.performBrowserHistoryAction(() => this.apply(next));
  };

  /** Asks everything anew. */
  public readonly reload = (): void => this.loadAnswer();

  /** Moves the range to where a session is. */
  public readonly showTimeOf = (session: SessionRow): void => showTimeOf(this, session);

  public sources(): UsageSources {
    const { logsUid, metricsUid } = this.state;
    return {
      logs: logsUid === undefined ? undefined : logsAskedOnce(logsSource(logsUid)),
      metrics: metricsUid === undefined ? undefined : metricsAskedOnce(metricsSource(metricsUid)),
    };
  }

  public question(): UsageQuestion {
    const { choice, temporality, baseFilter } = this.state;
    const { from, to } = sceneGraph.getTimeRange(this).state.value;
    return {
      span: { fromMs: epochMs(from.valueOf()), toMs: epochMs(to.valueOf()) },
      filters: usageFilters(choice.list.filters),
      setting: choice.counters ?? temporality,
      baseFilter,
    };
  }

  private onActivate(): () => void {
    const range = sceneGraph.getTimeRange(this).subscribeToState((now, before) => {
      if (now.value !== before.value) {
        this.reload();
      }
    });
    if (!this._variableDependency.hasDependencyInLoadingState()) {
      this.begin();
    }
    return () => {
      range.unsubscribe();
      [this.answerLoad, this.listsLoad, this.comparedLoad, this.latestLoad].forEach((load) => load.cancel());
    };
  }

  private begin(): void {
    const logsUid = logsUidOf(this);
    const metricsUid = metricsUidOf(this);
    const isOther = logsUid !== this.state.logsUid || metricsUid !== this.state.metricsUid;
    const forgotten = isOther ? { answer: IDLE, lists: IDLE, compared: IDLE, latest: IDLE } : {};
    this.setState({ isSourceKnown: true, logsUid, metricsUid, ...forgotten });
    this.reload();
  }

  private apply(choice: UsageChoice): void {
    const before = this.state.choice;
    this.setState({ choice });
    if (!this.isActive) {
      return;
    }
    const answer = valueOf(this.state.answer);
    if (!isEqual(scopeOf(choice), scopeOf(before))) {
      this.loadAnswer();
    } else if (choice.by !== before.by && answer !== undefined) {
      this.askPanels(answer);
    }
  }

  private loadAnswer(): void {
    const sources = this.sources();
    this.listsLoad.cancel();
    this.comparedLoad.cancel();
    if (sources.logs === undefined && sources.metrics === undefined) {
      return;
    }
    const question = this.question();
    // What failed to answer, or had nothing, may do so now.
    const detect = metricsDetector();
    this.answerLoad.start(
      this.state.answer,
      (signal) => loadUsageAnswer(sources, question, detect, { signal }),
      (answer) => {
        this.setState({ answer });
        if (answer.status === 'ready') {
          this.onAnswer(sources, question, answer.value);
        }
      }
    );
  }

  private onAnswer(sources: UsageSources, wanted: UsageQuestion, answer: UsageAnswer): void {
    if (isNothing(answer)) {
      this.setState({ lists: IDLE, compared: IDLE });
      this.findLatest(sources);
      return;
    }
    this.askPanels(answer);
    // Lists and comparison are of the same stretch of time as the figures.
    const question = { ...wanted, span: answer.span };
    this.listsLoad.start(
      this.state.lists,
      async (signal) => {
        const groupable = await groupableLabels(sources, answer, question, { signal });
        this.setState({ groupable });
        return loadUsageLists(sources, { answer, question, groupable }, { signal });
      },
      (lists) => this.setState({ lists })
    );
    this.compare(sources, question, answer);
  }

  /** What links to the sessions keep of the page. */
  public linkScope(): LinkScope & { readonly by: string } {
    const { list, by } = this.state.choice;
    const { from, to } = sceneGraph.getTimeRange(this).state;
    return { list, by, range: { from, to } };
  }

  private askPanels(answer: UsageAnswer): void {
    const { panels, choice, logsUid, metricsUid, tools } = this.state;
    const { appSubUrl } = config;
    const asked = { question: this.question(), by: choice.by, appSubUrl, answer };
    const scope = { ...this.linkScope(), timeZone: sceneGraph.getTimeRange(this).getTimeZone() };
    const { gaps } = usageFacts(answer);
    const questions = new Map<UsagePanel, PanelQuestion>();
    USAGE_PANELS.forEach((name, index) => {
      const panel = panels[index];
      const question = panelQuestion(name, { metricsUid, logsUid }, asked);
      if (panel !== undefined && question !== undefined) {
        questions.set(name, question);
        askPanel(tools, { name, panel, question, scope, whyEmpty: whyPanelEmpty(name, gaps) });
      }
    });
    this.setState({ questions: Object.fromEntries(questions) });
  }

  /** Metrics against logs, where both can be read. */
  private compare({ metrics, logs }: UsageSources, question: UsageQuestion, answer: UsageAnswer): void {
    const part = answer.metrics;
    if (part.kind !== 'read' || metrics === undefined || logs === undefined || answer.logs.kind !== 'read') {
      this.comparedLoad.cancel();
      this.setState({ compared: IDLE });
      return;
    }
    const { detection, temporality } = part;
    const request = { ...question, detection, temporality, nowMs: epochMs(Date.now()) };
    this.comparedLoad.start(
      this.state.compared,
      (signal) => compareSources({ metrics, logs }, request, { signal }),
      (compared) => this.setState({ compared })
    );
  }

  private findLatest({ logs }: UsageSources): void {
    const { baseFilter, latest } = this.state;
    if (logs === undefined) {
      return;
    }
    this.latestLoad.start(
      latest,
      async (signal) => (await findSessions(logs, { fragment: '', limit: 1, baseFilter }, { signal }))[0],
      (next: Loadable<SessionRow | undefined>) => this.setState({ latest: next })
    );
  }
}
