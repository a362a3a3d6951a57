import {
  type SceneObject,
  SceneObjectBase,
  type SceneObjectState,
  SceneObjectUrlSyncConfig,
  type SceneObjectUrlValues,
  VariableDependencyConfig,
} from '@grafana/scenes';

import type { Settings } from 'appConfig/settings';
import { datasourceAddress } from 'data/datasourceAddress';
import { DEFAULT_SETUP, type FieldName, type SetupChoices } from 'domain/setup/choices';
import { may } from 'infra/permissions';

import { Doctor } from '../Doctor/Doctor';
import { LOGS_VARIABLE, logsUidOf, METRICS_VARIABLE, metricsUidOf } from '../logsVariable';

import { LiveCheck } from './LiveCheck';
import { readRemembered, remember } from './rememberedSetup';
import { SETUP_URL_KEYS, setupFromUrl, setupToUrl } from './setupChoiceUrl';
import { SETUP_TABS, type SetupTab } from './setupTabs';
import { SetupViewRenderer } from './SetupViewRenderer';

export interface SetupViewState extends SceneObjectState {
  readonly settings: Settings;
  readonly controls: readonly SceneObject[];
  readonly tab: SetupTab;
  readonly choices: SetupChoices;
  /** Addresses as Grafana's server has them, where one may know. */
  readonly ofGrafana: Readonly<Partial<Record<FieldName, string>>>;
  readonly isSourceKnown: boolean;
  readonly logsUid?: string;
  readonly metricsUid?: string;
  readonly doctor: Doctor;
  readonly check: LiveCheck;
}

/** How telemetry gets here, and what of it is found. */
export class SetupView extends SceneObjectBase<SetupViewState> {
  public static readonly Component = SetupViewRenderer;

  protected override _urlSync = new SceneObjectUrlSyncConfig(this, { keys: ['tab', ...SETUP_URL_KEYS] });
  protected override _variableDependency = new VariableDependencyConfig(this, {
    variableNames: [LOGS_VARIABLE, METRICS_VARIABLE],
    onVariableUpdateCompleted: () => this.begin(),
  });

  public constructor(options: Pick<SetupViewState, 'settings' | 'controls'>) {
    super({
      tab: 'send',
      choices: { ...DEFAULT_SETUP, ...readRemembered() },
      ofGrafana: {},
      isSourceKnown: false,
      doctor: new Doctor(options),
      check: new LiveCheck(options.settings.baseFilter),
      ...options,
    });
    this.addActivationHandler(() => {
      if (!this._variableDependency.hasDependencyInLoadingState()) {
        this.begin();
      }
    });
  }

  public getUrlState(): SceneObjectUrlValues {
    const { tab, choices } = this.state;
    return { ...setupToUrl(choices), tab: tab === 'send' ? null : tab };
  }

  public updateFromUrl(values: SceneObjectUrlValues): void {
    const tab = 'tab' in values ? (SETUP_TABS.find((each) => each === values['tab']) ?? 'send') : this.state.tab;
    this.setState({ tab, choices: setupFromUrl(this.state.choices, values) });
  }

  public readonly showTab = (tab: SetupTab): void => {
    this._urlSync.performBrowserHistoryAction(() => this.setState({ tab }));
  };

  /** A choice is a step that Back undoes; what is typed is remembered instead. */
  public readonly choose = (change: Partial<SetupChoices>): void => {
    const choices = { ...this.state.choices, ...change };
    this._urlSync.performBrowserHistoryAction(() => this.setState({ choices }));
    const { ofGrafana } = this.state;
    const typed = Object.entries(choices.fields).filter(([, text]) => !Object.values(ofGrafana).includes(text));
    remember({ ...choices, fields: Object.fromEntries(typed) });
  };

  /** Marks what is sent, and looks for nothing else. */
  public readonly mark = (mark: string | undefined): void => {
    this.setState({ choices: { ...this.state.choices, mark } });
    this.state.check.setMark(mark);
  };

  private begin(): void {
    const logsUid = logsUidOf(this);
    const metricsUid = metricsUidOf(this);
    this.setState({ isSourceKnown: true, logsUid, metricsUid });
    if (may('readSources')) {
      void this.findAddresses(logsUid, metricsUid);
    }
  }

  /** They stand in the fields that nobody has filled in yet, and say whose they are. */
  private async findAddresses(logsUid: string | undefined, metricsUid: string | undefined): Promise<void> {
    const [logs, metrics] = await Promise.all([logsUid, metricsUid].map((uid) => uid && datasourceAddress(uid)));
    const ofGrafana = { ...(logs && { logs }), ...(metrics && { metrics }) };
    const { choices } = this.state;
    this.setState({ ofGrafana, choices: { ...choices, fields: { ...ofGrafana, ...choices.fields } } });
  }
}
