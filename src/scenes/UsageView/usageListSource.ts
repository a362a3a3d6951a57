import { config } from '@grafana/runtime';

import { valueOf } from '../loading/loadable';
import type { ListSource } from '../PanelMenu/listSource';

import { panelSource } from './askPanel';
import { panelQuestion } from './panelQuestions';
import { panelTitle } from './usagePanels';
import type { UsageView } from './UsageView';

/** What a list by a label is about most, its cost: as a panel of the page would ask for it. */
export function usageListSource(view: UsageView, label: string): ListSource | undefined {
  const { answer: loaded, metricsUid, logsUid } = view.state;
  const answer = valueOf(loaded);
  if (answer === undefined) {
    return undefined;
  }
  const asked = { question: view.question(), by: label, appSubUrl: config.appSubUrl, answer };
  const question = panelQuestion('top', { metricsUid, logsUid }, asked);
  if (question === undefined) {
    return undefined;
  }
  const scope = { ...view.linkScope(), by: label };
  return {
    ...panelSource('top', question, scope, panelTitle('top', label)),
    ...{ asked: question.asked, pluginId: 'bargauge' },
  };
}
