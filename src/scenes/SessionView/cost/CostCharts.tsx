import { useTheme2 } from '@grafana/ui';
import React, { useEffect } from 'react';

import type { CostModel } from 'components/CostTokens/costModel';
import { viewportBounds } from 'domain/timeline/viewport';
import type { UsageChart } from 'domain/usage/usageChoices';

import type { SessionView } from '../SessionView';
import { viewportOfZoom } from '../zoomWindow';

import { drawnCharts } from './drawnCharts';
import { requestsSource } from './requestsSource';

interface CostChartsProps {
  readonly view: SessionView;
  readonly chart: UsageChart;
  readonly model: CostModel;
}

/** What was used, drawn turn by turn or over the timeline's window; a turn leads to its requests in the table. */
export function CostCharts({ view, chart, model }: CostChartsProps) {
  const { charts, linkedZoom, baseFilter, sourceUid } = view.useState();
  const theme = useTheme2();
  const { session } = model;
  useEffect(() => {
    const { interval } = session;
    const window = linkedZoom === undefined ? viewportBounds(interval) : viewportOfZoom(linkedZoom, interval.startMs);
    const source = sourceUid === undefined ? undefined : requestsSource(session, { baseFilter, sourceUid });
    charts.show(drawnCharts(chart, { model, window, theme, onOpen: (key) => openTurn(view, key) }), window, source);
  }, [view, charts, chart, model, session, theme, linkedZoom, baseFilter, sourceUid]);
  return <charts.Component model={charts} />;
}

/** The requests of a turn, in the table. */
const openTurn = (view: SessionView, open: string): void =>
  view.chooseUsage({ chart: undefined, by: 'turn', sort: 'cost', isDescending: true, open });
