import { t } from '@grafana/i18n';
import {
  behaviors,
  EmbeddedScene,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  VariableValueSelectors,
} from '@grafana/scenes';
import { DashboardCursorSync } from '@grafana/schema';

import { makeVariables } from 'scenes/logsVariable';
import { UsageBudgets } from 'scenes/UsageBudgets/UsageBudgets';
import { UsageView } from 'scenes/UsageView/UsageView';

import type { PageContext } from '../pageContext';

export const usageScene = ({ settings }: PageContext): EmbeddedScene =>
  new EmbeddedScene({
    $timeRange: new SceneTimeRange(settings.defaultRange),
    $variables: makeVariables(settings, t('variables.logs', 'Logs'), t('variables.metrics', 'Metrics')),
    $behaviors: [new behaviors.CursorSync({ key: 'usage', sync: DashboardCursorSync.Crosshair })],
    body: new UsageView({
      baseFilter: settings.baseFilter,
      temporality: settings.temporality,
      budgets: new UsageBudgets(settings),
      controls: [
        new VariableValueSelectors({}),
        new SceneTimePicker({ isOnCanvas: true }),
        new SceneRefreshPicker({ isOnCanvas: true, withText: true }),
      ],
    }),
  });
