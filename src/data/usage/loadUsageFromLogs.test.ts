import type { WireRecord } from 'domain/events/field';
import { epochMs } from 'domain/units';

import type { LogsSource } from '../logsSource';
import { LogsQueryError } from '../logsQueryError';
import { loadLogsCost, loadUsageFromLogs, loadUsageFromLogsBy } from './loadUsageFromLogs';

const scope = { fromMs: epochMs(0), toMs: epochMs(3_600_000), baseFilter: '' };

function fakeLogs(totals: readonly WireRecord[], decisions: readonly WireRecord[] = []) {
  const asked: string[] = [];
  const source: LogsSource = {
    uid: 'logs',
    query: async ({ expr }) => {
      asked.push(expr);
      return expr.includes('"decision"') ? decisions : totals;
    },
  };
  return { source, asked };
}

const ROW = {
  ...{ sessions: '3', user_prompts: '7', api_requests: '20', requests_without_cost: '2', cost_usd: '1.2500000004' },
  ...{ input_tokens: '10', output_tokens: '5', cache_read_tokens: '100', cache_creation_tokens: 'NaN' },
  first_time: '2026-11-23T09:41:17.9Z',
};

describe('usage by logs', () => {
  it('is what two questions answer, and why the rest is not known', async () => {
    const { source, asked } = fakeLogs([ROW], [{ decision: 'accept', source: 'config', events: '4' }]);
    const usage = await loadUsageFromLogs(source, scope);
    expect(asked).toHaveLength(2);
    expect(usage).toMatchObject({
      figures: {
        costNanoUsd: 1_250_000_000,
        tokens: { inputTokens: 10, outputTokens: 5, cacheReadTokens: 100, cacheCreationTokens: 0 },
        sessions: 3,
        prompts: 7,
        editDecisions: [{ decision: 'accept', source: 'config', count: 4 }],
      },
      gaps: { starts: 'notInLogs', activeUserMs: 'notInLogs', linesAdded: 'notInLogs', pullRequests: 'notInLogs' },
      requestsWithoutCost: 2,
      firstMs: Date.UTC(2026, 10, 23, 9, 41, 17, 900),
    });
  });

  it('is nothing where there are no rows', async () => {
    const { figures, ...usage } = await loadUsageFromLogs(fakeLogs([]).source, scope);
    expect(figures).toMatchObject({ costNanoUsd: 0, sessions: 0, prompts: 0, editDecisions: [] });
    expect(usage).not.toHaveProperty('firstMs');
  });

  it('does not count prompts and decisions by what only requests carry', async () => {
    const { source, asked } = fakeLogs([ROW]);
    const { figures, gaps } = await loadUsageFromLogs(source, { ...scope, filters: { model: ['opus'] } });
    expect(asked).toHaveLength(1);
    expect(figures).not.toHaveProperty('prompts');
    expect(gaps).toMatchObject({ prompts: 'notByLabel', editDecisions: 'notByLabel' });
    expect((await loadUsageFromLogs(source, { ...scope, filters: { model: [] } })).figures.prompts).toBe(7);
  });

  it('is divided by a field, the dearest first', async () => {
    const rows = [{ ...ROW, usage_group: 'b', cost_usd: '1' }, { ...ROW, usage_group: 'a', cost_usd: '2' }, ROW];
    const { source } = fakeLogs(rows, [{ usage_group: 'b', decision: 'reject', source: 'hook', events: '1' }]);
    const found = await loadUsageFromLogsBy(source, scope, 'team');
    expect(found.map(({ value }) => value)).toEqual(['a', undefined, 'b']);
    expect(found.map(({ figures }) => figures.editDecisions?.length)).toEqual([0, 0, 1]);
  });

  it('fails in plain words, also for a base filter that is none', async () => {
    const failing: LogsSource = { uid: 'logs', query: () => Promise.reject(new LogsQueryError('unreachable', '')) };
    await expect(loadUsageFromLogs(failing, scope)).rejects.toThrow('The logs database cannot be reached.');
    const cut = { ...scope, baseFilter: 'a | b' };
    await expect(loadLogsCost(fakeLogs([ROW]).source, cut)).rejects.toThrow('The base filter has a pipe');
  });
});
