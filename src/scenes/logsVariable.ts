import { DataSourceVariable, sceneGraph, type SceneObject, SceneVariableSet } from '@grafana/scenes';

import type { Settings } from 'appConfig/settings';
import { listDatasources, LOGS_DATASOURCE_TYPE, pickDatasource } from 'data/datasources';

/** The variable that says which VictoriaLogs is read; `var-logs` in links. */
export const LOGS_VARIABLE = 'logs';

/** A fresh set of the variables a page needs. The address, if it names a source, has the last word. */
export function makeVariables(settings: Settings, label: string): SceneVariableSet {
  const types = [LOGS_DATASOURCE_TYPE];
  const first = pickDatasource(listDatasources(types), types, [settings.logsDatasourceUid]);
  return new SceneVariableSet({
    variables: [
      new DataSourceVariable({
        name: LOGS_VARIABLE,
        label,
        pluginId: LOGS_DATASOURCE_TYPE,
        value: first?.uid ?? '',
      }),
    ],
  });
}

/** @returns the uid of the chosen data source, or undefined when there is none */
export function logsUidOf(object: SceneObject): string | undefined {
  const value = sceneGraph.lookupVariable(LOGS_VARIABLE, object)?.getValue();
  return typeof value === 'string' && value !== '' ? value : undefined;
}
