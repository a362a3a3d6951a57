import { FieldType, toDataFrame } from '@grafana/data';

import { MOST_SESSIONS, sessionsInFrames } from './sessionsInFrames';

const rows = (ids: ReadonlyArray<string | undefined>) =>
  toDataFrame({
    fields: [
      { name: 'Time', type: FieldType.time, values: ids.map(() => 0) },
      { name: 'labels', type: FieldType.other, values: ids.map((id) => ({ 'session.id': id, model: 'opus' })) },
    ],
  });

const many = (count: number) => Array.from({ length: count }, (_, index) => `session-${index}`);

describe('the sessions that data carries', () => {
  it('are found in the rows of VictoriaLogs, each once', () => {
    expect(sessionsInFrames([rows(['a', 'b', undefined, 'a', ''])])).toEqual({ ids: ['a', 'b'], isAll: true });
  });

  it('are found in the labels of series, in both ways of writing them', () => {
    const series = [{ 'session.id': 'a' }, { session_id: 'b' }, { model: 'opus' }].map((labels) =>
      toDataFrame({ fields: [{ name: 'Value', type: FieldType.number, values: [1], labels }] })
    );
    expect(sessionsInFrames(series)).toEqual({ ids: ['a', 'b'], isAll: true });
  });

  it('are found in a column of their own', () => {
    const table = toDataFrame({
      fields: [{ name: 'session_id', type: FieldType.string, values: ['a', null, 7, 'b'] }],
    });
    expect(sessionsInFrames([table])).toEqual({ ids: ['a', 'b'], isAll: true });
  });

  it('say when there are more than an address can carry, or more rows than a menu can wait for', () => {
    const { ids, isAll } = sessionsInFrames([rows(many(MOST_SESSIONS)), rows(['one', 'more'])]);
    expect(ids).toHaveLength(MOST_SESSIONS);
    expect(isAll).toBe(false);
    expect(sessionsInFrames([rows(Array(10_001).fill('a'))])).toEqual({ ids: ['a'], isAll: false });
    expect(sessionsInFrames([rows(Array(10_000).fill('a'))]).isAll).toBe(true);
  });

  it.each([
    [[]],
    [[null, 7, 'x', {}]],
    [[{ fields: 'none' }]],
    [[{ fields: [null, {}, { name: 'labels', values: 7 }] }]],
  ])('are none in %j', (frames) => {
    expect(sessionsInFrames(frames)).toEqual({ ids: [], isAll: true });
  });
});
