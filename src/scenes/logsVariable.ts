import { VariableHide } from '@grafana/data';
import {
  CustomVariable,
  DataSourceVariable,
  sceneGraph,
  type SceneObject,
  type SceneVariable,
  SceneVariableSet,
} from '@grafana/scenes';

import type { Settings } from 'appConfig/settings';
import { listDatasources, LOGS_DATASOURCE_TYPE, METRICS_DATASOURCE_TYPES, pickDatasource } from 'data/datasources';

/** The variable that says which VictoriaLogs is read; `var-logs` in links. */
export const LOGS_VARIABLE = 'logs';
/** The variable that says which metrics are read; `var-metrics` in links. */
export const METRICS_VARIABLE = 'metrics';

/** Nobody needs to choose among one. */
const hiddenUnlessSeveral = (choices: readonly unknown[]): { readonly hide?: VariableHide } =>
  choices.length > 1 ? {} : { hide: VariableHide.hideVariable };

function logsVariable(settings: Settings, label: string): SceneVariable {
  const types = [LOGS_DATASOURCE_TYPE];
  const available = listDatasources(types);
  return new DataSourceVariable({
    name: LOGS_VARIABLE,
    label,
    pluginId: LOGS_DATASOURCE_TYPE,
    value: pickDatasource(available, types, [settings.logsDatasourceUid])?.uid ?? '',
    ...hiddenUnlessSeveral(available),
  });
}

/** Data sources of two kinds in one list, which a variable for data sources cannot have. */
function metricsVariable(settings: Settings, label: string): SceneVariable {
  const types = METRICS_DATASOURCE_TYPES;
  const available = listDatasources(types);
  const first = pickDatasource(available, types, [settings.metricsDatasourceUid]);
  return new CustomVariable({
    name: METRICS_VARIABLE,
    label,
    valuesFormat: 'json',
    query: JSON.stringify(available.map(({ uid, name }) => ({ value: uid, text: name }))),
    value: first?.uid ?? '',
    text: first?.name ?? '',
    ...hiddenUnlessSeveral(available),
  });
}

/**
 * A fresh set of the variables a page needs; metrics only where they are labelled. The address, if it names a source,
 * has the last word.
 */
export function makeVariables(settings: Settings, logsLabel: string, metricsLabel?: string): SceneVariableSet {
  return new SceneVariableSet({
    variables: [
      logsVariable(settings, logsLabel),
      ...(metricsLabel === undefined ? [] : [metricsVariable(settings, metricsLabel)]),
    ],
  });
}

function uidOf(variable: string, object: SceneObject): string | undefined {
  const value = sceneGraph.lookupVariable(variable, object)?.getValue();
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** @returns the uid of the chosen data source, or undefined when there is none */
export const logsUidOf = (object: SceneObject): string | undefined => uidOf(LOGS_VARIABLE, object);
export const metricsUidOf = (object: SceneObject): string | undefined => uidOf(METRICS_VARIABLE, object);
