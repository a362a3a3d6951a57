import { epochMs } from 'domain/units';

import { loadLabelNames } from './labelNames';

describe('the labels to filter by', () => {
  it('are the fields that users added, not those of the client', async () => {
    const names = ['cost_usd', 'project', 'session.id', 'team', 'service.name'];
    const source = { uid: 'logs', query: async () => names.map((name) => ({ name, hits: '7' })) };
    const question = { fromMs: epochMs(0), toMs: epochMs(1000), baseFilter: '' };
    expect(await loadLabelNames(source, question)).toEqual(['project', 'team']);
  });
});
