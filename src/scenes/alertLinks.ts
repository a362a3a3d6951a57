import { urlUtil } from '@grafana/data';
import { config } from '@grafana/runtime';

import { alertStep, type AlertStep, beyond, newestOf } from 'queries/alerts/alertQueries';

import type { PanelQuestion } from './UsageView/usagePanels';

const CREATE_RULES = 'alert.rules:create';

/** May this person make rules, in a Grafana that has them? */
export const canCreateAlerts = (): boolean =>
  config.unifiedAlertingEnabled && config.bootData.user.permissions?.[CREATE_RULES] === true;

/** Grafana's form for a new rule, with these lines filled in; the last one decides. */
function newRuleHref(name: string, queries: readonly AlertStep[]): string {
  const defaults = { type: 'grafana-alerting', name, queries, condition: queries.at(-1)?.refId };
  return urlUtil.renderUrl(`${config.appSubUrl}/alerting/new/alerting`, { defaults: JSON.stringify(defaults) });
}

/**
 * Where a person makes a rule of a panel's query: it compares each series' newest step with a threshold that the
 * person is to set.
 *
 * @param title what the rule is called at first
 * @returns undefined for those who may not make rules, and where Grafana's alerting is off
 */
export function createAlertHref(
  question: Pick<PanelQuestion, 'datasource' | 'queries' | 'stepSeconds'>,
  title: string
): string | undefined {
  const { datasource, queries, stepSeconds } = question;
  const [query] = queries;
  const expr = query?.['expr'];
  if (!canCreateAlerts() || query === undefined || typeof expr !== 'string') {
    return undefined;
  }
  const asked = { source: datasource, query: { ...query, expr }, windowSeconds: stepSeconds };
  return newRuleHref(title, [alertStep('A', asked), newestOf('B', 'A'), beyond('C', 'B', { type: 'gt', value: 0 })]);
}
