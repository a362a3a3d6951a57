import fc from 'fast-check';

import { parseEvent } from 'domain/events/parseEvent';
import { foldSession } from 'domain/sessions/foldSession';
import { isLabelField } from 'domain/sessions/sessionLabels';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { arbitrarySession } from 'testing/arbitrarySession';
import { captures, readCapture } from 'testing/captures';

import { recordsFromFrames } from './records';
import { costNanoUsd, figure, sessionRow, titleOf, tokenCounts } from './rowFields';

/** Rows as the datasource frames them: time and message in columns of their own, the rest as labels. */
function framesOf(rows: ReadonlyArray<Readonly<Record<string, string>>>) {
  const labels = rows.map(({ _time, _msg, ...rest }) => rest);
  return [
    {
      fields: [
        { name: 'Time', values: rows.map((row) => Date.parse(row['_time'] ?? '')) },
        { name: 'Line', values: rows.map((row) => row['_msg'] ?? '') },
        { name: 'labels', values: labels },
      ],
    },
  ];
}

/** Values that a broken proxy, another plugin or a newer version could put where a row is expected. */
const odd = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
  fc.constantFrom<unknown>(Number.NaN, -0, Infinity, Symbol('x'), () => 1, new Proxy({}, {}))
);

describe('whatever comes as frames', () => {
  it('is rows of texts or a problem, and never an exception', () => {
    const frame = fc.record(
      { fields: fc.oneof(odd, fc.array(fc.record({ name: odd, values: odd, nanos: odd }, { requiredKeys: [] }))) },
      { requiredKeys: [] }
    );
    fc.assert(
      fc.property(fc.oneof(odd, fc.array(fc.oneof(frame, odd))), (frames) => {
        const { records, problems } = recordsFromFrames(frames);
        expect(records.every((row) => Object.values(row).every((value) => typeof value === 'string'))).toBe(true);
        expect(problems.every(({ reason }) => reason !== '')).toBe(true);
      }),
      { numRuns: 500 }
    );
  });

  it('can be folded, titled and drawn all the same', () => {
    const rows = fc.array(fc.oneof(odd, fc.dictionary(fc.string(), odd)));
    fc.assert(
      fc.property(rows, (values) => {
        const { records } = recordsFromFrames([{ fields: [{ name: 'labels', values }] }]);
        const session = foldSession('session-1', records);
        expect(session.events.length).toBeLessThanOrEqual(records.length);
        expect(Number.isFinite(buildTimeline(session).interval.startMs)).toBe(true);
        records.forEach((row) => void titleOf(row));
      }),
      { numRuns: 200 }
    );
  });

  it.each(captures)('$name: is the rows that were stored, in their order', ({ name }) => {
    const stored = readCapture(name);
    const { records, problems } = recordsFromFrames(framesOf(stored));
    expect(problems).toEqual([]);
    expect(records.map((row) => parseEvent(row).name)).toEqual(stored.map((row) => parseEvent(row).name));
    expect(foldSession('x', records).totals).toEqual(foldSession('x', stored).totals);
  });

  it('is every row of any session, each once', () => {
    fc.assert(
      fc.property(arbitrarySession, (stored) => {
        const { records } = recordsFromFrames(framesOf(stored));
        expect(foldSession('session-1', records).totals).toEqual(foldSession('session-1', stored).totals);
      }),
      { numRuns: 50 }
    );
  });
});

describe('figures of any row', () => {
  const row = fc.dictionary(
    fc.constantFrom('events', 'cost_usd', 'input_tokens', 'models', 'first_time', 'last_time', 'session.id', 'user'),
    fc.oneof(
      fc.string(),
      fc.constantFrom('NaN', '1e400', '-1', '0x10', '[1,"a",""]', '2026-11-23T10:00:00Z', '[', 'null')
    )
  );

  it('are numbers', () => {
    fc.assert(
      fc.property(row, (fields) => {
        expect(Number.isFinite(figure(fields, 'events'))).toBe(true);
        expect(Number.isFinite(costNanoUsd(fields))).toBe(true);
        expect(Object.values(tokenCounts(fields)).every(Number.isFinite)).toBe(true);
        const { startMs, endMs, models } = sessionRow(fields, undefined);
        expect([startMs, endMs].every(Number.isFinite)).toBe(true);
        expect(models.every((model) => model !== '')).toBe(true);
      })
    );
  });

  it.each([
    ['NaN', 0],
    ['', 0],
    ['1e400', 0],
    ['12', 12],
    ['0.67269', 0.67269],
  ])('%j is %d', (text, expected) => expect(figure({ events: text }, 'events')).toBe(expected));

  it('leave out the empty value that stands for rows without a model', () => {
    expect(sessionRow({ models: '["", "claude-opus-5-5"]' }, undefined).models).toEqual(['claude-opus-5-5']);
    expect(sessionRow({ models: 'no list' }, undefined).models).toEqual([]);
  });
});

describe('a title from a row', () => {
  it.each([
    [{ prompt_head: 'Tidy the repo\nand more' }, 'Tidy the repo'],
    [{ prompt_head: '<REDACTED>', prompt_length: '12' }, '<REDACTED> 12 characters'],
    [{ command_name: 'compact' }, '/compact'],
    [{ prompt_head: '<task-notification><summary>Agent done</summary>' }, 'Agent done'],
  ])('%j: %s', (fields, title) => {
    const row = { 'session.id': 's', _time: '2026-11-23T10:00:00Z', ...fields };
    expect(titleOf(row)).toBe(title);
  });
});

describe('labels that users added', () => {
  it.each(captures)('$name: are told from the client’s own fields', ({ name }) => {
    const names = new Set(readCapture(name).flatMap(Object.keys));
    const added = [...names].filter(isLabelField).sort();
    expect(added.filter((field) => !['job', 'team', 'project'].includes(field))).toEqual([]);
    expect(isLabelField('cost_center')).toBe(true);
  });
});
