import { epochMs } from 'domain/units';

import { fieldNamesQuestion } from './fieldNames';

describe('the names of fields', () => {
  it('are asked for in the range and of the rows of Claude Code', () => {
    const { expr } = fieldNamesQuestion({ fromMs: epochMs(0), toMs: epochMs(1000), baseFilter: 'job:="claude"' });
    expect(expr).toMatch(/^_time:\[1970-01-01T00:00:00\.000000000Z, 1970-01-01T00:00:01\.000000000Z\)/);
    expect(expr).toContain('(job:="claude"\n)');
    expect(expr).toMatch(/ \| field_names \| sort by \("name"\) limit \d+$/);
  });
});
