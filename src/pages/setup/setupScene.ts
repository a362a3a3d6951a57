import { t } from '@grafana/i18n';
import { EmbeddedScene, VariableValueSelectors } from '@grafana/scenes';

import { makeVariables } from 'scenes/logsVariable';
import { SetupView } from 'scenes/Setup/SetupView';

import type { PageContext } from '../pageContext';

export const setupScene = ({ settings }: PageContext): EmbeddedScene =>
  new EmbeddedScene({
    $variables: makeVariables(settings, t('variables.logs', 'Logs'), t('variables.metrics', 'Metrics')),
    body: new SetupView({ settings, controls: [new VariableValueSelectors({})] }),
  });
