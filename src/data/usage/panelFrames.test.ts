/** @jest-environment jsdom */
import { type DataLink, FieldType, toDataFrame } from '@grafana/data';

import { greatestFirst, hourOfDay, hoursFrames, seriesFrames, tableFrames, valueIn } from './panelFrames';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 10);

const series = (labels: Record<string, string>, points: ReadonlyArray<readonly [number, number | null]>) =>
  toDataFrame({
    fields: [
      { name: 'Time', type: FieldType.time, values: points.map(([time]) => time) },
      { name: 'Value', type: FieldType.number, labels, values: points.map(([, value]) => value) },
    ],
  });

const linkTo = (value: string | undefined): DataLink[] => [{ title: 'Sessions', url: `/of/${value ?? ''}` }];
const everything = { shiftMs: 0, afterMs: -Infinity, linksOf: linkTo };

describe('the series of a panel', () => {
  it('are told by whichever label has their value, and lead to it', () => {
    expect(valueIn({ 'user.email': '', user_email: 'ann' }, ['user.email', 'user_email'])).toBe('ann');
    expect(valueIn(undefined, ['model'])).toBeUndefined();
    const [frame] = seriesFrames([series({ model: 'opus' }, [[START, 1]])], { ...everything, labels: ['model'] });
    expect(frame?.fields[1]).toMatchObject({ name: 'opus', config: { links: [{ url: '/of/opus' }] } });
  });

  it('are named by the starts of steps that were not over before the range', () => {
    const step = 5 * MINUTE;
    const points = [START, START + step, START + 2 * step].map((time, row) => [time, row] as const);
    const plan = { ...everything, labels: [], shiftMs: -step, afterMs: START };
    const [frame] = seriesFrames([series({}, points)], plan);
    expect(frame?.length).toBe(2);
    expect(frame?.fields.map(({ values }) => values)).toEqual([
      [START, START + step],
      [1, 2],
    ]);
  });

  it('show dollars in the currency of the person, and leave what is missing missing', () => {
    const money = { unit: 'currency:≈€', of: (usd: number) => usd * 0.5 };
    const points = [[START, 4] as const, [START + MINUTE, null] as const];
    const [frame] = seriesFrames([series({}, points)], { ...everything, labels: [], money });
    expect(frame?.fields[1]).toMatchObject({ values: [2, null], config: { unit: 'currency:≈€' } });
  });

  it('are apart where a data source puts them into one frame, the greatest first', () => {
    const wide = toDataFrame({
      fields: [
        { name: 'Time', type: FieldType.time, values: [START] },
        { name: 'a', type: FieldType.number, labels: { model: 'haiku' }, values: [1] },
        { name: 'b', type: FieldType.number, labels: { model: 'opus' }, values: [3] },
      ],
    });
    const frames = greatestFirst(seriesFrames([wide], { ...everything, labels: ['model'] }));
    expect(frames.map(({ fields }) => fields[1]?.name)).toEqual(['opus', 'haiku']);
  });
});

describe('the hours of days', () => {
  const asked = { fromMs: START, toMs: START + 40 * 60 * MINUTE };

  it('add up by the clock of a place, with a column for every day of the range', () => {
    const points = [[START + 60 * MINUTE, 2] as const, [START + 30 * 60 * MINUTE, 5] as const];
    const plan = { asked, shiftMs: -60 * MINUTE, timeZone: 'utc', linksOf: () => [] };
    const [frame] = hoursFrames([series({}, points)], plan);
    expect(frame?.fields).toHaveLength(25);
    const hour = (name: string) => frame?.fields.find((field) => field.name === name)?.values;
    expect(hour('10:00')).toEqual([0, 2, 0, 0]);
    expect(hour('15:00')).toEqual([0, 0, 5, 0]);
    expect(frame?.fields[0]?.values[1]).toBe(Date.UTC(2026, 10, 24) - 1);
    expect(hoursFrames([], plan)).toEqual([]);
  });

  it('begin where the clock says so, also on a day with an hour more', () => {
    const end = Date.UTC(2026, 9, 25, 23) - 1;
    expect(hourOfDay(end, 1, 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 24, 23));
    expect(hourOfDay(end, 12, 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 11));
  });
});

describe('the table', () => {
  const plan = {
    labels: ['model'],
    heading: 'Model',
    missing: '(none)',
    links: [],
    columns: [
      { of: ['cost'], config: { displayName: 'Cost' } },
      { of: ['input', 'output'], config: { displayName: 'Tokens' } },
      { of: ['cacheRead'], config: { displayName: 'Cache read' } },
    ],
  };

  it('has a row for each value and a column for each figure that is known, of metrics under all their names', () => {
    const [frame] = tableFrames(
      [
        series({ model: 'opus', usage_part: 'cost.0' }, [[START, 1]]),
        series({ model: 'opus', usage_part: 'cost.1' }, [[START, 2]]),
        series({ model: 'opus', usage_part: 'tokens.0', type: 'input' }, [[START, 10]]),
        series({ usage_part: 'cost.0' }, [[START, 4]]),
        series({ model: 'only started', usage_part: 'sessions.0' }, [[START, 1]]),
      ],
      plan
    );
    expect(frame?.fields.map(({ name, values }) => [name, values])).toEqual([
      ['Model', ['opus', '(none)']],
      ['Cost', [3, 4]],
      ['Tokens', [10, 0]],
    ]);
  });

  it('reads the logs, which name their figures', () => {
    const frames = [
      series({ __name__: 'cost', model: 'opus' }, [[START, 1]]),
      series({ __name__: 'output', model: 'opus' }, [[START, 7]]),
    ];
    expect(tableFrames(frames, plan)[0]?.fields.map(({ values }) => values)).toEqual([['opus'], [1], [7]]);
    expect(tableFrames([], plan)).toEqual([]);
  });
});
