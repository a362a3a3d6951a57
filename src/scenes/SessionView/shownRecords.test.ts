import type { WireRecord } from 'domain/events/field';

import { shownRecords } from './shownRecords';

const rows = (count: number): readonly WireRecord[] =>
  Array.from({ length: count }, (_, second) => ({ _time: new Date(second * 1000).toISOString() }));

describe('what is on the screen while rows come', () => {
  const before = rows(100);

  test('is what came, when it is much more than before', () => {
    const records = rows(150);
    expect(shownRecords(before, { status: 'loading', records })).toBe(records);
  });

  test('stays as it is for a little more, as long as more is coming', () => {
    expect(shownRecords(before, { status: 'loading', records: rows(149) })).toBe(before);
  });

  test.each(['complete', 'stopped', 'failed'])('is all that came when the load is %s', (status) => {
    const records = rows(101);
    expect(shownRecords(before, { status, records })).toBe(records);
  });

  test('never gets less before a load is complete', () => {
    expect(shownRecords(before, { status: 'stopped', records: rows(99) })).toBe(before);
    expect(shownRecords(before, { status: 'complete', records: rows(99) })).toHaveLength(99);
  });

  test('is the same when nothing has come', () => {
    expect(shownRecords(before, { status: 'complete', records: rows(100) })).toBe(before);
  });

  test('is drawn less than twice as often as it doubles, however small the pages', () => {
    let shown = rows(0);
    let times = 0;
    for (let count = 10; count <= 2000; count += 10) {
      const next = shownRecords(shown, { status: 'loading', records: rows(count) });
      times += next === shown ? 0 : 1;
      shown = next;
    }
    expect(times).toBeLessThan(20);
  });
});
