import * as fc from 'fast-check';

import { beforeNewerRows } from './newerRows';

const row = (ms: number) => ({ _time: new Date(ms).toISOString() });
const loaded = (times: readonly number[]) => {
  const records = times.map(row);
  return { status: 'complete' as const, records, loadedEvents: records.length };
};

describe('where a session that is loaded goes on', () => {
  it('is 15 seconds before its last row', () => {
    const next = beforeNewerRows(loaded([0, 40_000, 50_000, 60_000]));
    expect(next?.position?.nextMs).toBe(45_000);
    expect(next?.records).toEqual([row(0), row(40_000)]);
  });

  it('keeps exactly the rows before what is read again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1 }), (times) => {
        const sorted = [...times].sort((a, b) => a - b);
        const next = beforeNewerRows(loaded(sorted));
        const from = next?.position?.nextMs ?? NaN;
        expect(next?.loadedEvents).toBe(sorted.filter((time) => time < from).length);
        expect(next?.totalEvents).toBe(next?.loadedEvents);
      })
    );
  });

  it('is unknown without a time', () => {
    expect(beforeNewerRows(loaded([]))).toBeUndefined();
    expect(beforeNewerRows({ status: 'complete', records: [{ _time: 'soon' }], loadedEvents: 1 })).toBeUndefined();
  });
});
