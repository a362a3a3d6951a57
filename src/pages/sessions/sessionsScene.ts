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

/** The range a person begins with: long enough to hold something, short enough to answer at once. */
const DEFAULT_RANGE = { from: 'now-7d', to: 'now' };

export const sessionsScene = ({ settings, trail }: PageContext): EmbeddedScene =>
  new EmbeddedScene({
    $timeRange: new SceneTimeRange(DEFAULT_RANGE),
    $variables: makeVariables(settings, t('variables.logs', 'Logs'), t('variables.metrics', 'Metrics')),
    body: new SessionsBrowser({
      baseFilter: settings.baseFilter,
      trail,
      temporality: settings.temporality,
      controls: [
        new VariableValueSelectors({}),
        new SceneTimePicker({ isOnCanvas: true }),
        // Without its text the button has no name.
        new SceneRefreshPicker({ isOnCanvas: true, withText: true }),
      ],
    }),
  });
