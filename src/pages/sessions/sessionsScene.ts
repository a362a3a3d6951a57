import { t } from '@grafana/i18n';
import {
  EmbeddedScene,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  VariableValueSelectors,
} from '@grafana/scenes';

import { makeVariables } from 'scenes/logsVariable';
import { SessionsBrowser } from 'scenes/SessionsBrowser/SessionsBrowser';

import type { PageContext } from '../pageContext';

export const sessionsScene = ({ settings, trail }: PageContext): EmbeddedScene =>
  new EmbeddedScene({
    $timeRange: new SceneTimeRange(settings.defaultRange),
    $variables: makeVariables(settings, t('variables.logs', 'Logs'), t('variables.metrics', 'Metrics')),
    body: new SessionsBrowser({
      baseFilter: settings.baseFilter,
      trail,
      temporality: settings.temporality,
      listRows: settings.limits.listRows,
      controls: [
        new VariableValueSelectors({}),
        new SceneTimePicker({ isOnCanvas: true }),
        // Without its text the button has no name.
        new SceneRefreshPicker({ isOnCanvas: true, withText: true }),
      ],
    }),
  });
