import {
  type SceneComponentProps,
  SceneObjectBase,
  type SceneObjectState,
  VariableDependencyConfig,
} from '@grafana/scenes';
import React from 'react';

import type { Settings } from 'appConfig/settings';
import type { SourceUids } from 'data/doctor/visit';

import { LOGS_VARIABLE, logsUidOf, METRICS_VARIABLE, metricsUidOf } from '../logsVariable';

import { chosenSources } from './doctorRequest';
import { ShownReport } from './DoctorReport';

export interface DoctorState extends SceneObjectState {
  readonly settings: Settings;
  /** Left out until the page knows what is chosen. */
  readonly sources?: SourceUids;
}

/** Looks at everything from the data source to the settings, with the sources that the page has chosen. */
export class Doctor extends SceneObjectBase<DoctorState> {
  public static readonly Component = DoctorRenderer;

  protected override _variableDependency = new VariableDependencyConfig(this, {
    variableNames: [LOGS_VARIABLE, METRICS_VARIABLE],
    onVariableUpdateCompleted: () => this.readSources(),
  });

  public constructor({ settings }: Pick<DoctorState, 'settings'>) {
    super({ settings });
    this.addActivationHandler(() => {
      if (!this._variableDependency.hasDependencyInLoadingState()) {
        this.readSources();
      }
    });
  }

  private readSources(): void {
    this.setState({ sources: chosenSources(logsUidOf(this), metricsUidOf(this)) });
  }
}

function DoctorRenderer({ model }: SceneComponentProps<Doctor>) {
  const { settings, sources } = model.useState();
  return sources === undefined ? null : <ShownReport settings={settings} sources={sources} />;
}
