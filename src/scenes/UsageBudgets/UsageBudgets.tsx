import { sceneGraph, SceneObjectBase, type SceneObjectState, VariableDependencyConfig } from '@grafana/scenes';

import type { BudgetActions } from 'components/BudgetList/BudgetCells';
import { type BudgetSpend, loadBudgetSpends } from 'data/budgets/loadBudgetSpends';
import { type BudgetTrendData, type BudgetTrendsQuestion, loadBudgetTrends } from 'data/budgets/loadBudgetTrends';
import type { SpendSources } from 'data/budgets/loadSpend';
import { logsSource } from 'data/logsSource';
import { metricsSource } from 'data/metricsSource';
import { metricsDetector } from 'data/usage/detectMetrics';
import type { TemporalitySetting } from 'data/usage/findReadings';
import type { Budget } from 'domain/budgets/budget';
import type { HourOfWeek } from 'domain/budgets/spendingWeeks';
import { epochMs } from 'domain/units';

import { LatestLoad } from '../loading/LatestLoad';
import { IDLE, type Loadable } from '../loading/loadable';
import { LOGS_VARIABLE, logsUidOf, METRICS_VARIABLE, metricsUidOf } from '../logsVariable';
import { UsageView } from '../UsageView/UsageView';

import { type BudgetTimes, budgetTimes } from './budgetTimes';
import { hourOfWeekIn, pageCalendar } from './calendar';
import { UsageBudgetsRenderer } from './UsageBudgetsRenderer';

/** So long the weeks before, and the last hours, are taken for what they were. */
const TREND_MS = 5 * 60_000;

/** The periods that are looked at, and the clock that they go by. */
export interface BudgetsClock {
  readonly timeZone: string;
  readonly times: BudgetTimes;
  readonly hourOfWeek: HourOfWeek;
}

/** What was spent, and when. */
export interface BudgetsAnswer extends BudgetsClock {
  readonly spends: readonly BudgetSpend[];
}

export interface UsageBudgetsState extends SceneObjectState {
  readonly budgets: readonly Budget[];
  readonly baseFilter: string;
  /** What an administrator says of the counters. */
  readonly temporality: TemporalitySetting;
  /** What else can be done with a budget. */
  readonly actions?: BudgetActions;
  /** What was asked for last; undefined while there is no source to ask. */
  readonly asked?: BudgetsClock;
  readonly answer: Loadable<BudgetsAnswer>;
  /** What forecasts go by; comes after the answer. */
  readonly trends: Loadable<readonly BudgetTrendData[]>;
}

export type UsageBudgetsOptions = Pick<UsageBudgetsState, 'budgets' | 'baseFilter' | 'temporality' | 'actions'>;

/** How the budgets of the settings stand in their own periods, whatever range and filters the page has. */
export class UsageBudgets extends SceneObjectBase<UsageBudgetsState> {
  public static readonly Component = UsageBudgetsRenderer;

  protected override _variableDependency = new VariableDependencyConfig(this, {
    variableNames: [LOGS_VARIABLE, METRICS_VARIABLE],
    onVariableUpdateCompleted: () => this.begin(),
  });

  private readonly answerLoad = new LatestLoad();
  private readonly trendsLoad = new LatestLoad();
  private trendsOf: BudgetTrendsQuestion | undefined;

  public constructor({ budgets, baseFilter, temporality, actions }: UsageBudgetsOptions) {
    const own = { budgets, baseFilter, temporality, ...(actions === undefined ? {} : { actions }) };
    super({ ...own, answer: IDLE, trends: IDLE });
    this.addActivationHandler(() => this.onActivate());
  }

  /** Asks everything anew, in the periods that it is now. */
  public readonly load = (): void => {
    const sources = this.sources();
    const { budgets, answer, trends } = this.state;
    if (budgets.length === 0 || (sources.logs === undefined && sources.metrics === undefined)) {
      return;
    }
    const clock = this.clock();
    const detect = metricsDetector();
    const asked = { budgets, ...clock.times, ...this.reading() };
    this.setState({ asked: clock });
    this.answerLoad.start(
      answer,
      async (signal) => ({ ...clock, spends: await loadBudgetSpends(sources, asked, detect, { signal }) }),
      (next) => {
        this.setState({ answer: next });
        if (next.status === 'ready' && !this.isTrendNew(asked)) {
          this.trendsOf = asked;
          this.trendsLoad.start(
            trends,
            (signal) => loadBudgetTrends(sources, asked, detect, { signal }),
            (found) => this.setState({ trends: found })
          );
        }
      }
    );
  };

  private onActivate(): () => void {
    const range = sceneGraph.getTimeRange(this).subscribeToState((now, before) => {
      // Another range is not theirs; the same one anew is a wish to see what is new.
      if (now.value !== before.value && now.from === before.from && now.to === before.to) {
        this.load();
      }
    });
    const page = this.page()?.subscribeToState((now, before) => {
      if (now.choice.counters !== before.choice.counters) {
        this.load();
      }
    });
    if (!this._variableDependency.hasDependencyInLoadingState()) {
      this.load();
    }
    return () => {
      range.unsubscribe();
      page?.unsubscribe();
      this.answerLoad.cancel();
      this.forgetTrends();
    };
  }

  /** Other sources have other figures: those of the ones before are forgotten. */
  private begin(): void {
    this.forgetTrends();
    this.setState({ answer: IDLE, trends: IDLE });
    this.load();
  }

  private forgetTrends(): void {
    this.trendsLoad.cancel();
    this.trendsOf = undefined;
  }

  /** Weeks of hours are not asked for with every refresh, unless something could not be found out. */
  private isTrendNew({ recent, history, setting }: BudgetTrendsQuestion): boolean {
    const { trends } = this.state;
    const before = this.trendsOf;
    const isAnswered =
      trends.status === 'ready' &&
      trends.value.every(({ hours, recent: ofLate }) => hours !== undefined && ofLate !== undefined);
    return (
      (isAnswered || trends.status === 'loading') &&
      before?.setting === setting &&
      before.history.fromMs === history.fromMs &&
      recent.toMs - before.recent.toMs < TREND_MS
    );
  }

  /** By the page's time zone, and the person's first day of weeks. */
  private clock(): BudgetsClock {
    const timeZone = sceneGraph.getTimeRange(this).getTimeZone();
    const times = budgetTimes(this.state.budgets, epochMs(Date.now()), pageCalendar(timeZone));
    return { timeZone, times, hourOfWeek: hourOfWeekIn(timeZone) };
  }

  private page(): UsageView | undefined {
    return this.parent instanceof UsageView ? this.parent : undefined;
  }

  /** As on the page: what the person says of the counters has the last word. */
  private reading() {
    const { temporality, baseFilter } = this.state;
    return { setting: this.page()?.state.choice.counters ?? temporality, baseFilter };
  }

  private sources(): SpendSources {
    const logsUid = logsUidOf(this);
    const metricsUid = metricsUidOf(this);
    return {
      logs: logsUid === undefined ? undefined : logsSource(logsUid),
      metrics: metricsUid === undefined ? undefined : metricsSource(metricsUid),
    };
  }
}
