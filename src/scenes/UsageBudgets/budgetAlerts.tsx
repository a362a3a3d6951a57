import { t } from '@grafana/i18n';
import { LinkButton } from '@grafana/ui';
import React from 'react';

import type { BudgetActions } from 'components/BudgetList/BudgetCells';
import { rawValues } from 'components/rawValues';
import { listDatasources, LOGS_DATASOURCE_TYPE, METRICS_DATASOURCE_TYPES } from 'data/datasources';
import { countingFunction } from 'data/usage/counterReader';
import { visibleText } from 'domain/format/visibleText';
import type { BudgetAlertSources } from 'queries/alerts/budgetAlert';

import { canCreateAlerts, createBudgetAlertHref } from '../alertLinks';
import { valueOf } from '../loading/loadable';
import { UsageView } from '../UsageView/UsageView';

import { pageCalendar } from './calendar';
import type { UsageBudgets } from './UsageBudgets';

/** Logs, unless they alone say that nothing was spent; metrics where it is known how they count. */
function sourcesOf(view: UsageView): BudgetAlertSources {
  const { logsUid, metricsUid, baseFilter } = view.state;
  const { logs, metrics } = valueOf(view.state.answer) ?? {};
  const metricsType = listDatasources(METRICS_DATASOURCE_TYPES).find(({ uid }) => uid === metricsUid)?.type;
  const counted =
    metrics?.kind === 'read' && metricsUid !== undefined && metricsType !== undefined
      ? {
          ...{ uid: metricsUid, type: metricsType },
          how: countingFunction(metrics.temporality, metrics.detection.functions),
        }
      : undefined;
  const isSilent = logs?.kind === 'read' && !((logs.now.figures.costNanoUsd ?? 0) > 0);
  const isWithLogs = logsUid !== undefined && !(isSilent && counted !== undefined);
  return {
    baseFilter,
    ...(isWithLogs ? { logs: { uid: logsUid, type: LOGS_DATASOURCE_TYPE } } : {}),
    ...(counted === undefined ? {} : { metrics: counted }),
  };
}

/** A link to a new rule beside each budget; undefined for those who may not make any. */
export function budgetAlerts(model: UsageBudgets, timeZone: string): BudgetActions | undefined {
  const view = model.parent;
  if (!(view instanceof UsageView) || !canCreateAlerts()) {
    return undefined;
  }
  const asked = { sources: sourcesOf(view), calendar: pageCalendar(timeZone) };
  return function CreateAlert(budget, value) {
    const href = createBudgetAlertHref({ ...asked, budget, ...(value === undefined ? {} : { value }) });
    const name = value === undefined ? budget.name : `${budget.name}: ${visibleText(value)}`;
    return href === undefined ? null : (
      <LinkButton
        href={href}
        icon="bell"
        size="sm"
        fill="text"
        variant="secondary"
        tooltip={t('usage.budgets.alert', 'Create an alert')}
        aria-label={t('usage.budgets.alert-on', 'Create an alert on {{name}}', { name, ...rawValues })}
      />
    );
  };
}
