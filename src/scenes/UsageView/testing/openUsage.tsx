import { locationService, LocationServiceProvider, setChromeHeaderHeightHook } from '@grafana/runtime';
import { EmbeddedScene, SceneTimeRange, type SceneObjectUrlValues } from '@grafana/scenes';
import { act, render } from '@testing-library/react';
import React from 'react';
import { Router } from 'react-router-dom';

import { DEFAULT_SETTINGS } from 'appConfig/settings';
import { withTextWidths } from 'components/testing/layout';

import { makeVariables } from '../../logsVariable';
import { activateTree } from '../../testing/activateTree';
import { type Answer, fakeLogs, settled } from '../../testing/fakeLogs';
import { UsageView } from '../UsageView';

setChromeHeaderHeightHook(() => 40);

/** Logs of one range: 12.50 dollars of two models. */
export function logsAnswer(expr: string): Answer {
  if (expr.includes('tool_decision')) {
    return expr.includes('usage_group')
      ? []
      : [
          { decision: 'accept', source: 'config', events: '9' },
          { decision: 'reject', source: 'user_reject', events: '1' },
        ];
  }
  const figures = {
    sessions: '5',
    user_prompts: '25',
    api_requests: '40',
    requests_without_cost: '0',
    input_tokens: '1000',
    output_tokens: '2000',
    cache_read_tokens: '9000',
    cache_creation_tokens: '0',
  };
  if (expr.includes('copy "model" as "usage_group"')) {
    return [
      { ...figures, usage_group: 'opus', cost_usd: '10', sessions: '4' },
      { ...figures, usage_group: 'haiku', cost_usd: '2.5', sessions: '3' },
    ];
  }
  return expr.includes('usage_group') ? [] : [{ ...figures, cost_usd: '12.5' }];
}

interface Opened {
  readonly uids?: readonly string[];
  readonly metricsUids?: readonly string[];
  readonly url?: SceneObjectUrlValues;
}

/** The usage over data sources that answer so, at work as on a page. */
export function openUsage(
  answer: (expr: string) => Answer,
  { uids = ['logs-1'], metricsUids = [], url = {} }: Opened = {}
) {
  const { asked, panelExprs } = fakeLogs(answer, uids, metricsUids);
  const view = new UsageView({ baseFilter: '', temporality: 'auto', controls: [] });
  view.updateFromUrl(url);
  const $timeRange = new SceneTimeRange({ from: '2026-11-16T00:00:00Z', to: '2026-11-23T00:00:00Z' });
  const scene = new EmbeddedScene({
    $timeRange,
    $variables: makeVariables(DEFAULT_SETTINGS, 'Logs', 'Metrics'),
    body: view,
  });
  const close = activateTree(scene);
  return { asked, panelExprs, view, $timeRange, close };
}

/** The same as it is drawn. */
export async function showUsage(answer: (expr: string) => Answer, options: Opened = {}) {
  withTextWidths();
  const opened = openUsage(answer, options);
  const history = locationService.getHistory();
  render(
    <LocationServiceProvider service={locationService}>
      <Router navigator={history} location={history.location}>
        <opened.view.Component model={opened.view} />
      </Router>
    </LocationServiceProvider>
  );
  await act(settled);
  return opened;
}
