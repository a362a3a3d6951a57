/** @jest-environment jsdom */
import { FieldType, toDataFrame } from '@grafana/data';

import { withRests } from './restOfSteps';

const STEP = 60_000;
const END = 10 * STEP;

const series = (refId: string, labels: Record<string, string>, points: ReadonlyArray<readonly [number, number]>) =>
  toDataFrame({
    refId,
    fields: [
      { name: 'Time', type: FieldType.time, values: points.map(([time]) => time) },
      { name: 'Value', type: FieldType.number, labels, values: points.map(([, value]) => value) },
    ],
  });

const shown = (...frames: Array<ReturnType<typeof series>>) =>
  withRests(frames, { untilMs: END + 1_000, stepMs: STEP }).map(({ fields: [time, value] }) => [
    value?.labels,
    time?.values.map((at: number, row) => [at / STEP, value?.values[row]]),
  ]);

describe('what came since the last whole step', () => {
  it('is the last bar of its series', () => {
    const opus = series('Q0', { model: 'opus', usage_part: 'cost.0' }, [
      [END - STEP, 1],
      [END, 2],
    ]);
    const rest = series('R0', { usage_part: 'cost.0', model: 'opus' }, [[END, 3]]);
    expect(shown(opus, rest)).toEqual([
      [
        opus.fields[1]?.labels,
        [
          [9, 1],
          [10, 2],
          [11, 3],
        ],
      ],
    ]);
  });

  it('takes the place of what a data source says of a step that is not over', () => {
    const opus = series('Q0', {}, [
      [END, 2],
      [END + STEP, 2],
    ]);
    expect(shown(opus, series('R0', {}, [[END, 3]]))).toEqual([
      [
        {},
        [
          [10, 2],
          [11, 3],
        ],
      ],
    ]);
    expect(shown(opus)).toEqual([[{}, [[10, 2]]]]);
  });

  it('may be all there is of a series, or nothing', () => {
    const haiku = series('R0', { model: 'haiku' }, [[END, 4]]);
    expect(shown(series('Q0', { model: 'opus' }, [[END, 1]]), haiku)).toEqual([
      [{ model: 'opus' }, [[10, 1]]],
      [{ model: 'haiku' }, [[11, 4]]],
    ]);
    expect(shown(series('R0', {}, []))).toEqual([[{}, []]]);
    expect(shown()).toEqual([]);
  });
});
