import { VariableHide } from '@grafana/data';
import { SceneFlexLayout, type SceneVariableSet } from '@grafana/scenes';

import { DEFAULT_SETTINGS, type Settings } from 'appConfig/settings';

import { LOGS_VARIABLE, logsUidOf, makeVariables, METRICS_VARIABLE, metricsUidOf } from './logsVariable';
import { activateTree } from './testing/activateTree';
import { fakeLogs, settled } from './testing/fakeLogs';

function open(logs: readonly string[], metrics: readonly string[], change: Partial<Settings> = {}): SceneVariableSet {
  fakeLogs(() => [], logs, metrics);
  return makeVariables({ ...DEFAULT_SETTINGS, ...change }, 'Logs', 'Metrics');
}

const isShown = (variables: SceneVariableSet, name: string): boolean =>
  variables.getByName(name)?.state.hide !== VariableHide.hideVariable;
const valueOf = (variables: SceneVariableSet, name: string) => variables.getByName(name)?.getValue();

describe('the data sources of a page', () => {
  it('are chosen by a person where there are several, by nobody where there is one', () => {
    const several = open(['l1', 'l2'], ['m1', 'm2']);
    expect([isShown(several, LOGS_VARIABLE), isShown(several, METRICS_VARIABLE)]).toEqual([true, true]);
    const one = open(['l1'], ['m1']);
    expect([isShown(one, LOGS_VARIABLE), isShown(one, METRICS_VARIABLE)]).toEqual([false, false]);
  });

  it('are at first what the settings say, else the first that fits', () => {
    const set = open(['l1', 'l2'], ['m1', 'm2'], { logsDatasourceUid: 'l2', metricsDatasourceUid: 'm2' });
    expect([valueOf(set, LOGS_VARIABLE), valueOf(set, METRICS_VARIABLE)]).toEqual(['l2', 'm2']);
    const unset = open(['l1', 'l2'], ['m1', 'm2'], { metricsDatasourceUid: 'gone' });
    expect([valueOf(unset, LOGS_VARIABLE), valueOf(unset, METRICS_VARIABLE)]).toEqual(['l1', 'm1']);
  });

  it('stay chosen when the page opens; one that is no longer there gives way', async () => {
    const variables = open(['l1', 'l2'], ['m, 1 : a', 'm2']);
    variables.getByName(METRICS_VARIABLE)?.urlSync?.updateFromUrl({ 'var-metrics': 'm2' });
    const close = activateTree(variables);
    await settled();
    expect(valueOf(variables, METRICS_VARIABLE)).toBe('m2');
    expect(variables.getByName(METRICS_VARIABLE)?.urlSync?.getUrlState()).toEqual({ 'var-metrics': 'm2' });
    close();
  });

  it('may be missing', async () => {
    const page = new SceneFlexLayout({ children: [], $variables: open(['l1'], []) });
    const close = activateTree(page);
    await settled();
    expect(logsUidOf(page)).toBe('l1');
    expect(metricsUidOf(page)).toBeUndefined();
    close();
  });

  it('are the logs alone where a page has no use for metrics', () => {
    fakeLogs(() => [], ['l1'], ['m1']);
    expect(makeVariables(DEFAULT_SETTINGS, 'Logs').state.variables.map(({ state }) => state.name)).toEqual(['logs']);
  });
});
