import { t } from '@grafana/i18n';
import { behaviors, EmbeddedScene, SceneTimeRange } from '@grafana/scenes';
import { DashboardCursorSync } from '@grafana/schema';

import { makeVariables } from 'scenes/logsVariable';
import { SessionView } from 'scenes/SessionView/SessionView';

import type { PageContext } from '../pageContext';

export const sessionScene = ({ settings, trail }: PageContext, sessionId: string): EmbeddedScene =>
  new EmbeddedScene({
    // The range is the list's, kept for the way back: a session is found wherever it lies.
    $timeRange: new SceneTimeRange(settings.defaultRange),
    $variables: makeVariables(settings, t('variables.logs', 'Logs')),
    $behaviors: [new behaviors.CursorSync({ sync: DashboardCursorSync.Crosshair })],
    body: new SessionView({
      sessionId,
      baseFilter: settings.baseFilter,
      trail,
      ownPrices: settings.ownPrices,
    }),
  });
