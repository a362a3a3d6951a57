import { FieldType, LoadingState, toDataFrame } from '@grafana/data';
import { locationService, LocationServiceProvider } from '@grafana/runtime';
import { EmbeddedScene, SceneDataNode, SceneTimeRange, VizPanel } from '@grafana/scenes';
import { act, render, screen } from '@testing-library/react';
import React from 'react';
import { Router } from 'react-router-dom';

import { activateTree } from '../testing/activateTree';
import { fakeLogs } from '../testing/fakeLogs';

import { UsageLegend } from './UsageLegend';

const series = (model: string, values: readonly number[]) =>
  toDataFrame({
    fields: [
      { name: 'Time', type: FieldType.time, values: values.map((_, row) => row * 1000) },
      {
        name: model,
        type: FieldType.number,
        config: { displayNameFromDS: model },
        labels: { model },
        values: [...values],
      },
    ],
  });

/** The legend of a panel with two models, of which the list of sessions knows one. */
function showLegend(figure: 'sum' | 'max') {
  fakeLogs(() => 'never');
  const $timeRange = new SceneTimeRange({ from: '2026-11-16T00:00:00Z', to: '2026-11-23T00:00:00Z' });
  const data = {
    state: LoadingState.Done,
    series: [series('opus\u202e', [1, 2]), series('haiku', [4])],
    timeRange: $timeRange.state.value,
  };
  const panel = new VizPanel({ $data: new SceneDataNode({ data }) });
  // Panels are Grafana's own: none is loaded here.
  jest.spyOn(panel, 'applyFieldConfig').mockReturnValue(data);
  const toggled: string[] = [];
  jest.spyOn(panel, 'getPanelContext').mockReturnValue({
    eventsScope: '',
    // What else a panel may ask of the page is not asked here.
    ...Reflect.apply(Object.create, Object, [{}]),
    onToggleSeriesVisibility: (name: string) => toggled.push(name),
  });
  activateTree(new EmbeddedScene({ $timeRange, body: panel }));
  const hrefOf = ({ labels }: { labels?: Record<string, string> }) =>
    labels?.['model'] === 'haiku' ? '/sessions?model=haiku' : undefined;
  const history = locationService.getHistory();
  render(
    <LocationServiceProvider service={locationService}>
      <Router navigator={history} location={history.location}>
        <UsageLegend panel={panel} figure={figure} hrefOf={hrefOf} />
      </Router>
    </LocationServiceProvider>
  );
  return toggled;
}

describe('the legend of a panel', () => {
  it('leads to the sessions of each series that the list can be narrowed to; names are seen as they are', () => {
    showLegend('sum');
    expect(screen.getByRole('link', { name: 'haiku' })).toHaveAttribute('href', '/sessions?model=haiku');
    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['opus\ufffd3', 'haiku4']);
  });

  it('has the greatest step where a sum would count something twice', () => {
    showLegend('max');
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent(/2$/);
  });

  it('shows a series alone by its colour', () => {
    const toggled = showLegend('sum');
    act(() => screen.getByRole('button', { name: 'Show haiku alone, or all' }).click());
    expect(toggled).toEqual(['haiku']);
  });
});
