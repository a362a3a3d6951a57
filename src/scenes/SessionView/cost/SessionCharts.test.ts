import { createTheme, dateTime, FieldType } from '@grafana/data';
import { EmbeddedScene, SceneDataNode, SceneTimeRange } from '@grafana/scenes';

import { costModel } from 'components/CostTokens/costModel';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import type { Viewport } from 'domain/timeline/timeline';
import { addMs } from 'domain/units';
import type { UsageChart } from 'domain/usage/usageChoices';
import { aSession } from 'testing/builders';
import { readCapture } from 'testing/captures';

import { drawnCharts } from './drawnCharts';
import { requestsSource } from './requestsSource';
import { SessionCharts } from './SessionCharts';

const captured = () => foldSession('session-1', readCapture('2.1.330-interactive'));
const allOf = ({ interval }: Session): Viewport => ({ fromMs: interval.startMs, toMs: interval.endMs });

function drawn(chart: UsageChart, session = captured(), window = allOf(session)) {
  const onOpen = jest.fn();
  const [cost, tokens] = drawnCharts(chart, { model: costModel(session), window, theme: createTheme(), onOpen });
  if (cost === undefined || tokens === undefined) {
    throw new Error('There are two panels');
  }
  return { cost, tokens, onOpen };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('what the panels of a session show', () => {
  it.each(['kind', 'model', 'source'] as const)('by turn and %s is what the session cost and used', (chart) => {
    const { cost, tokens } = drawn(chart);
    expect(sum(cost.data.series.flatMap(({ values }) => values))).toBeCloseTo(0.67269, 9);
    expect(sum(tokens.data.series.flatMap(({ values }) => values))).toBe(851_632);
    expect([cost.title, tokens.title].every((title) => title.endsWith('?'))).toBe(true);
  });

  it('by turn names turns as the table does, and leads to their groups', () => {
    const { cost, onOpen } = drawn('source');
    const { along, link, series } = cost.data;
    expect(along.kind === 'names' && along.bars[0]?.name).toBe('1 · Tidy the repo please');
    link?.open('=a-turn');
    expect(onOpen).toHaveBeenCalledWith('=a-turn');
    expect(series.map(({ name }) => name)).toContain('repl_main_thread');
  });

  it('of many turns is that of the dearest ones, and says what the others come to', () => {
    const turns = Array.from({ length: 43 }, (_, index) => index + 1);
    const made = turns.reduce((all, cost) => all.prompt('x').request({ cost_usd: cost }), aSession());
    const { cost, tokens } = drawn('model', foldSession('session-1', made.records));
    expect(cost.title).toMatch(/\? \(40 of 43 turns\)$/);
    expect(cost.description).toBe('The 40 dearest of 43 turns; the others together: $6.00.');
    expect(tokens.description).toMatch(/^The 40 dearest of 43 turns; the others together: \d/);
    expect(cost.data.series[0]?.values).toEqual(turns.slice(3));
  });

  it('over time ends at what the session cost, and within a window at what it had cost then', () => {
    const session = captured();
    const { cost, tokens } = drawn('time', session);
    expect(cost.data.series[0]?.values.at(-1)).toBeCloseTo(0.67269, 9);
    expect(sum(tokens.data.series.map(({ values }) => values.at(-1) ?? 0))).toBe(851_632);
    const { startMs } = session.interval;
    const early = drawn('time', session, { fromMs: startMs, toMs: addMs(startMs, 30_000) });
    expect(early.cost.data.series[0]?.values.at(-1)).toBeLessThan(0.2);
  });

  it('says when requests have no cost, and when kinds are an estimate', () => {
    const { records } = aSession().prompt('x').request().request({ cost_usd: 'gratis' });
    const { cost, tokens } = drawn('model', foldSession('session-1', records));
    expect(cost.description).toBe('Requests without a readable cost are left out: 1.');
    expect(tokens.description).toBe('');
  });

  it('of hostile names is text without signs that cannot be seen, and of no requests is nothing', () => {
    const { records } = aSession().prompt('x').request({ model: '\u202e<img src=x>' });
    expect(drawn('model', foldSession('session-1', records)).cost.data.series[0]?.name).toBe('\ufffd<img src=x>');
    const empty = drawn('kind', foldSession('session-1', aSession().prompt('x').records));
    expect(empty.cost.data.series).toEqual([]);
  });
});

describe('the panels', () => {
  function shown(chart: UsageChart) {
    const onMove = jest.fn();
    const charts = new SessionCharts(onMove);
    const scene = new EmbeddedScene({ $timeRange: new SceneTimeRange({ timeZone: 'utc' }), body: charts });
    const session = captured();
    const { cost, tokens } = drawn(chart, session);
    const source = requestsSource(session, { baseFilter: '', sourceUid: 'logs-1' });
    charts.show([cost, tokens], allOf(session), source);
    return { charts, onMove, scene, session };
  }
  const frameOf = ({ state }: SessionCharts) => {
    const data = state.panels[0]?.state.$data;
    return data instanceof SceneDataNode ? data.state.data.series[0] : undefined;
  };

  it('are bars that hide the keys of their turns, and curves over the window', () => {
    const { charts } = shown('kind');
    expect(charts.state.panels.map(({ state }) => state.pluginId)).toEqual(['barchart', 'barchart']);
    const key = frameOf(charts)?.fields[1];
    expect(key).toMatchObject({ name: 'sessionline_key', type: FieldType.string });
    const [override] = charts.state.panels[0]?.state.fieldConfig.overrides ?? [];
    expect(override).toMatchObject({
      matcher: { id: 'byName', options: 'sessionline_key' },
      properties: [{ id: 'custom.hideFrom', value: { viz: true, legend: true, tooltip: true } }],
    });
    const curves = shown('time').charts;
    expect(curves.state.panels.map(({ state }) => state.pluginId)).toEqual(['timeseries', 'timeseries']);
    expect(frameOf(curves)?.fields[0]?.type).toBe(FieldType.time);
  });

  it('follow the timeline’s window, and dragging on one of them moves it', () => {
    const { charts, onMove, session } = shown('time');
    const { startMs, endMs } = session.interval;
    const range = charts.state.$timeRange;
    expect(range.state.value.from.valueOf()).toBe(startMs);
    expect(range.state.value.to.valueOf()).toBe(Math.floor(endMs));
    expect(range.getTimeZone()).toBe('utc');
    const [from, to] = [dateTime(startMs + 1000), dateTime(startMs + 3000)];
    range.onTimeRangeChange({ from, to, raw: { from, to } });
    expect(onMove).toHaveBeenCalledWith({ fromMs: startMs + 1000, toMs: startMs + 3000 });
  });

  it('keep what a person did to them while they show other data, and have a menu', () => {
    const { charts, session } = shown('kind');
    const before = charts.state.panels;
    const { cost, tokens } = drawn('model', session);
    charts.show([cost, tokens], allOf(session));
    expect(charts.state.panels).toBe(before);
    expect(charts.state.panels[0]?.state.title).toBe(cost.title);
    expect(charts.state.panels[0]?.state.menu).toBeDefined();
  });
});
