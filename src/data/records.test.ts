import fc from 'fast-check';

import { parseEvent } from 'domain/events/parseEvent';

import { recordsFromFrames } from './records';
import recorded from './testing/recordedFrames.json';

describe('rows of the real datasource’s frames', () => {
  it('are log rows with time and message', () => {
    const { records, problems } = recordsFromFrames(recorded.logs_instant_raw.frames);
    expect(problems).toEqual([]);
    expect(records).toHaveLength(3);
    expect(records[0]).toMatchObject({
      _time: '2026-11-23T10:20:15.079Z',
      _msg: 'claude_code.user_prompt',
      'event.name': 'user_prompt',
      'event.sequence': '191',
      'session.id': '3459316f-4b57-4041-aae2-04fad0375ff6',
      prompt: '/model',
    });
    expect(records.map((row) => parseEvent(row).type)).toEqual(['user_prompt', 'compaction', 'assistant_response']);
  });

  it('are figures without time and message when they come from stats', () => {
    const { records, problems } = recordsFromFrames(recorded.logs_instant_stats.frames);
    expect(problems).toEqual([]);
    expect(records[0]).toEqual({
      'session.id': '3459316f-4b57-4041-aae2-04fad0375ff6',
      events: '192',
      cost: '0.67269',
      first: '2026-11-23T10:18:36.738Z',
      last: '2026-11-23T10:20:15.079Z',
    });
  });

  it('are none when nothing was found', () => {
    expect(recordsFromFrames(recorded.logs_empty.frames)).toEqual({ records: [], problems: [] });
  });

  it('of a series are said to be no table', () => {
    expect(recordsFromFrames(recorded.logs_stats.frames).problems).not.toEqual([]);
  });
});

const frame = (...fields: readonly unknown[]) => [{ fields }];
const labels = (...values: readonly unknown[]) => ({ name: 'labels', values });

describe('frames of other versions', () => {
  it('may have their fields in any order and fewer of them', () => {
    const { records } = recordsFromFrames(
      frame(labels({ a: '1' }), { name: 'Line', values: ['text'] }, { name: 'Time', values: [0] })
    );
    expect(records).toEqual([{ a: '1', _msg: 'text', _time: '1970-01-01T00:00:00Z' }]);
    expect(recordsFromFrames(frame(labels({ a: '1' }))).records).toEqual([{ a: '1' }]);
  });

  it('may hold the fields as JSON text', () => {
    expect(recordsFromFrames(frame(labels('{"a":"1","b":2}'))).records).toEqual([{ a: '1', b: '2' }]);
  });

  it('keep nanoseconds', () => {
    const time = { name: 'Time', values: [1000, 1000], nanos: [789, 'x'] };
    expect(recordsFromFrames(frame(labels({}, {}), time)).records).toEqual([
      { _time: '1970-01-01T00:00:01.000000789Z' },
      { _time: '1970-01-01T00:00:01Z' },
    ]);
  });

  it('without fields are empty answers', () => {
    expect(recordsFromFrames([{ fields: [] }])).toEqual({ records: [], problems: [] });
  });
});

describe('broken frames', () => {
  it('are named and lose nothing else', () => {
    const { records, problems } = recordsFromFrames([null, ...frame(labels({ a: '1' }, 'no JSON', 7, null))]);
    expect(records).toEqual([{ a: '1' }]);
    expect(problems).toEqual([
      { frame: 0, reason: 'the frame is no object' },
      { frame: 1, row: 1, reason: 'the labels are no object' },
      { frame: 1, row: 2, reason: 'the labels are no object' },
      { frame: 1, row: 3, reason: 'the labels are no object' },
    ]);
  });

  it('never throw, whatever they are', () => {
    fc.assert(fc.property(fc.anything(), (anything) => void recordsFromFrames(anything)));
    const odd = fc.record({
      name: fc.constantFrom('Time', 'Line', 'labels'),
      values: fc.array(fc.anything()),
      nanos: fc.anything(),
    });
    fc.assert(
      fc.property(fc.array(odd), (fields) => {
        const { records } = recordsFromFrames([{ fields }]);
        expect(records.every((row) => Object.values(row).every((value) => typeof value === 'string'))).toBe(true);
      })
    );
  });
});
