import { epochMs } from 'domain/units';

import { usageLogsSeries } from './usageLogsSeries';
import { usagePanelQueries } from './usageSeries';

const sums = {
  names: ['claude_code.cost.usage'],
  styles: ['dotted'],
  how: 'increase_pure',
  parts: ['cost'],
  by: 'user.email',
} as const;

describe('what a panel asks the metrics', () => {
  it('adds up windows of its step, and names what has no value of the grouping', () => {
    const [query = ''] = usagePanelQueries(sums, 300, '(none)');
    expect(query).toContain('[300s]');
    expect(query).not.toContain('$__interval');
    expect(query).toContain('"user.email", "(none)", "user.email", "")');
  });

  it('names nothing where labels are written in two styles, or nothing is grouped', () => {
    expect(usagePanelQueries({ ...sums, styles: ['dotted', 'underscored'] }, 300, '(none)').join()).not.toContain(
      '(none)'
    );
    const { by: _by, ...whole } = sums;
    expect(usagePanelQueries(whole, 300, '(none)').join()).not.toContain('(none)');
  });

  it('keeps a name for what is missing that Grafana would read a variable in', () => {
    expect(usagePanelQueries(sums, 300, '${__all}').join()).not.toContain('$');
  });
});

const range = { fromMs: epochMs(Date.UTC(2026, 10, 22)), toMs: epochMs(Date.UTC(2026, 10, 23)), baseFilter: '' };
const how = { stepSeconds: 900, missing: '(none)' };

describe('what a panel asks the logs', () => {
  it('begins with its own time, and gives the step in seconds', () => {
    const { expr, step, queryType } = usageLogsSeries(range, 'tokens', how);
    expect(expr.startsWith('_time:[')).toBe(true);
    expect(step).toBe('900s');
    expect(queryType).toBe('statsRange');
  });

  it('calls kinds of tokens what the metrics call them', () => {
    const { expr, legendFormat } = usageLogsSeries(range, 'tokens', how);
    expect(['input', 'output', 'cacheRead', 'cacheCreation'].every((kind) => expr.includes(`as "${kind}"`))).toBe(true);
    expect(legendFormat).toBe('{{__name__}}');
  });

  it('groups by a field, filtered as the figures are', () => {
    const { expr, legendFormat } = usageLogsSeries({ ...range, by: 'team', filters: { model: ['opus'] } }, 'cost', how);
    expect(expr).toContain('copy "team" as "usage_group"');
    expect(expr).toContain('opus');
    expect(legendFormat).toBe('{{usage_group}}');
  });

  it('counts sessions of all rows, and of requests where only those carry a label', () => {
    expect(usageLogsSeries(range, 'sessions', how).expr).not.toContain('api_request');
    expect(usageLogsSeries({ ...range, filters: { model: ['opus'] } }, 'sessions', how).expr).toContain('api_request');
  });
});
