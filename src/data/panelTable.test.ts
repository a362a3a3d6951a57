/** @jest-environment jsdom */
import { FieldType, toDataFrame } from '@grafana/data';

import { panelTable } from './panelTable';

const series = (name: string, values: readonly number[], start = 0) =>
  toDataFrame({
    fields: [
      { name: 'Time', type: FieldType.time, values: values.map((_, row) => start + row * 1000) },
      { name, type: FieldType.number, values: [...values], config: { displayName: name } },
    ],
  });

describe('what a panel shows, as a table', () => {
  it('puts series with times in common side by side', () => {
    const table = panelTable([series('opus', [1, 2]), series('haiku', [3], 1000)], false);
    expect(table?.headings).toEqual(['Time', 'opus', 'haiku']);
    expect(table?.rows).toBe(2);
    expect(table?.text(1)).toHaveLength(1);
    expect(table?.csv().split('\r\n')).toEqual([
      '"Time","opus","haiku"',
      '1970-01-01T00:00:00.000Z,1,',
      '1970-01-01T00:00:01.000Z,2,3',
    ]);
  });

  it('puts sums one below the other', () => {
    const table = panelTable([series('opus', [1]), series('haiku', [3])], true);
    expect(table?.csv()).toBe('"Name","Value"\r\n"opus",1\r\n"haiku",3');
  });

  it('writes hostile names so that neither commas, quotes, lines nor formulas come of them', () => {
    const frame = toDataFrame({
      fields: [{ name: 'a,"b"', type: FieldType.string, values: ['=HYPERLINK("x")', 'two\nlines', null] }],
    });
    expect(panelTable([frame], false)?.csv()).toBe('"a,""b"""\r\n"\'=HYPERLINK(""x"")"\r\n"two\nlines"\r\n');
  });

  it('is none where nothing came', () => {
    expect(panelTable([], false)).toBeUndefined();
    expect(panelTable([series('opus', [])], false)).toBeUndefined();
  });

  it('calls single values by what they are of, and none of them in the heading', () => {
    const one = (model: string) =>
      toDataFrame({
        fields: [
          { name: 'Time', type: FieldType.time, values: [0] },
          { name: 'Value', type: FieldType.number, values: [1], labels: { model } },
        ],
      });
    const table = panelTable([one('opus'), one('haiku')], true);
    expect(table?.headings).toEqual(['Name', 'Value']);
    expect(table?.text(2).map(([name]) => name)).toEqual(['opus', 'haiku']);
  });

  it('has a column for each field of the rows of logs, and their time where they have one', () => {
    const rows = (time: number) =>
      toDataFrame({
        fields: [
          { name: 'Time', type: FieldType.time, values: [time, time] },
          { name: 'labels', type: FieldType.other, values: [{ model: 'opus' }, { model: 'haiku', 'user.id': '=1+1' }] },
        ],
      });
    const table = panelTable([rows(-6795364578872)], false);
    expect(table?.headings).toEqual(['model', 'user.id']);
    expect(table?.text(2)).toEqual([
      ['opus', ''],
      ['haiku', '=1+1'],
    ]);
    expect(table?.csv()).toContain(`"'=1+1"`);
    expect(panelTable([rows(1000)], false)?.headings).toEqual(['Time', 'model', 'user.id']);
  });
});
