import { epochMs } from 'domain/units';

import { usageLogsSeries } from '../usage/usageLogsSeries';
import { ANY_NAMES } from '../usage/metricNames';
import { usagePanelQueries } from '../usage/usageSeries';

import { alertStep, withoutTime } from './alertQueries';

const LOGS = { uid: 'logs', type: 'victoriametrics-logs-datasource' };
const METRICS = { uid: 'metrics', type: 'prometheus' };
const HOSTILE = '_time:[2026-01-01T00:00:00.000Z, 2026-01-02T00:00:00.000Z) $__interval [$__range]';
const span = { fromMs: epochMs(Date.UTC(2026, 0, 1)), toMs: epochMs(Date.UTC(2026, 0, 2)) };
const filters = { team: [HOSTILE] };

describe('a panel of the logs as a rule', () => {
  const series = usageLogsSeries({ ...span, baseFilter: '', filters }, ['cost'], { stepSeconds: 60, missing: '-' });
  const { model, relativeTimeRange, queryType } = alertStep('A', { source: LOGS, query: { ...series }, windowSeconds: 7_200 });

  it('asks for one number of the window before now, not for the range of the page', () => {
    expect({ queryType, inModel: model['queryType'] }).toEqual({ queryType: 'stats', inModel: 'stats' });
    expect(relativeTimeRange).toEqual({ from: 7_200, to: 0 });
    expect(model['expr']).not.toMatch(/_time:\[2026/);
    expect(model).not.toHaveProperty('step');
  });

  it('leaves values alone that look like a time', () => {
    const quoted = series.expr.slice(series.expr.indexOf('"team":'));
    expect(withoutTime(series.expr)).toContain(quoted);
  });
});

describe('a panel of the metrics as a rule', () => {
  const sums = { names: ANY_NAMES, styles: ['dotted'], how: 'increase_pure', parts: ['cost'], filters } as const;

  it.each(['interval', 'range', 7_200] as const)('adds up the window, whatever it was called: %s', (window) => {
    const [expr = ''] = usagePanelQueries(sums, window);
    const [wanted] = usagePanelQueries(sums, 7_200);
    const step = alertStep('A', { source: METRICS, query: { expr, instant: true }, windowSeconds: 7_200 });
    expect(step.model).toMatchObject({ expr: wanted, range: true, instant: false });
    expect(step.relativeTimeRange.to).toBeGreaterThan(30);
  });
});
