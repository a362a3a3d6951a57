import * as fc from 'fast-check';

import { durationMs, epochMs } from 'domain/units';
import { aSession, record, type RowFields, START_MS } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';
import { EVENT_TYPES, filledFields, fullRecord } from 'testing/fullRecord';

import { eventId } from './eventId';
import { eventDuration, eventInterval, hullOf, intervalOf } from './eventInterval';
import { NO_TIME } from './eventTime';
import type { WireRecord } from './field';
import { parseEvent } from './parseEvent';
import { recordOfNoRow, toWireRecord } from './wireRecord';

const MONTH_MS = 31 * 86_400_000;

describe('when an event was', () => {
  it.each<readonly [string, RowFields, number | undefined]>([
    ['api_request', { duration_ms: 200 }, 200],
    ['api_error', { duration_ms: 1 }, 1],
    ['api_refusal', { duration_ms: 1 }, 1],
    ['api_retries_exhausted', { total_retry_duration_ms: 9000 }, 9000],
    ['tool_result', { duration_ms: 0 }, 0],
    ['subagent_completed', { duration_ms: 33_609 }, 33_609],
    ['hook_execution_complete', { total_duration_ms: 30 }, 30],
    ['compaction', { duration_ms: 400 }, 400],
    ['mcp_server_connection', { duration_ms: 20, status: 'connected' }, 20],
    ['mcp_server_connection', { duration_ms: 20, status: 'disconnected' }, undefined],
    ['tool_decision', { duration_ms: 20 }, undefined],
    ['user_prompt', { duration_ms: 20 }, undefined],
    ['event_of_tomorrow', { duration_ms: 20 }, undefined],
    ['api_request', { duration_ms: 'soon' }, undefined],
    ['api_request', { duration_ms: -5 }, undefined],
  ])('%s %j took %p ms, up to its time', (name, fields, ms) => {
    const event = parseEvent(record(name, fields));
    expect(eventDuration(event)).toBe(ms);
    expect(eventInterval(event)).toEqual({ startMs: START_MS - (ms ?? 0), endMs: START_MS });
  });

  it('is an instant where its length is beyond belief', () => {
    for (const [ms, believed] of [
      [MONTH_MS, MONTH_MS],
      [MONTH_MS + 1, 0],
      [1e300, 0],
    ] as const) {
      expect(eventInterval(parseEvent(record('api_request', { duration_ms: ms }))).startMs).toBe(START_MS - believed);
    }
  });

  it('is a hull around all of them', () => {
    const times = fc.array(fc.tuple(fc.nat(10 ** 6), fc.nat(1000)), { minLength: 1 });
    fc.assert(
      fc.property(times, (parts) => {
        const intervals = parts.map(([start, length]) => ({ startMs: epochMs(start), endMs: epochMs(start + length) }));
        const hull = hullOf(intervals);
        expect(hull?.startMs).toBe(Math.min(...intervals.map(({ startMs }) => startMs)));
        expect(hull?.endMs).toBe(Math.max(...intervals.map(({ endMs }) => endMs)));
      })
    );
    expect(hullOf([])).toBeUndefined();
    expect(intervalOf([])).toEqual({ startMs: NO_TIME, endMs: NO_TIME });
  });

  it.each(captures)('$name: begins before it ends and within a minute', ({ name }) => {
    for (const row of readCapture(name)) {
      const { startMs, endMs } = eventInterval(parseEvent(row));
      expect(endMs).toBeGreaterThanOrEqual(startMs);
      expect(endMs - startMs).toBeLessThan(60_000);
    }
  });
});

describe('the id of an event', () => {
  const idsOf = (rows: readonly unknown[]) => rows.map((row) => parseEvent(row).id);

  it.each(captures)('$name: is its own', ({ name, events }) => {
    expect(new Set(idsOf(readCapture(name))).size).toBe(events);
  });

  it('does not depend on the order of fields or on how the row was read', () => {
    const rows = [...readCapture('1.0.60-print').slice(0, 5), ...readCapture('2.1.330-interactive').slice(0, 20)];
    const otherwise = rows.map(
      (row): WireRecord => ({
        detected_level: 'info',
        _stream: '{}',
        ...Object.fromEntries(Object.entries(row).toReversed()),
      })
    );
    expect(idsOf(otherwise)).toEqual(idsOf(rows));
  });

  it('differs where two clients write one session at the same moment', () => {
    const one = record('user_prompt', { 'prompt.id': 'a' });
    const other = record('user_prompt', { 'prompt.id': 'b' });
    expect(parseEvent(one).id).not.toBe(parseEvent(other).id);
  });

  it('can stand in an address as it is', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.double({ noNaN: true, min: 0, max: 1e15 }),
        fc.dictionary(fc.string(), fc.string()),
        (name, time, row) => {
          expect(eventId(name, epochMs(time), undefined, row)).toMatch(/^[\w.+-]+$/);
          expect(eventId(name, epochMs(time), 3, row)).toMatch(/^[\w.+-]+$/);
        }
      )
    );
  });
});

describe('a row of anything', () => {
  it.each([
    [
      { a: 1, b: true, c: null, d: '' },
      { a: '1', b: 'true' },
    ],
    [
      { list: [1, 'a'], object: { x: 1 } },
      { list: '[1,"a"]', object: '{"x":1}' },
    ],
    [{ big: Number.NaN }, { big: 'NaN' }],
    ['text', undefined],
    [[1], undefined],
    [null, undefined],
  ])('%j becomes %j', (value, row) => expect(toWireRecord(value)).toEqual(row));

  it('that goes in circles has no text for it', () => {
    const circle: Record<string, unknown> = { name: 'x' };
    circle['self'] = circle;
    expect(toWireRecord(circle)).toEqual({ name: 'x' });
  });

  it('that is no row is kept as a message', () => {
    expect(recordOfNoRow('lost line')).toEqual({ _msg: 'lost line' });
    expect(recordOfNoRow(undefined)).toEqual({});
  });

  it('is an event, whatever it is, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const event = parseEvent(value);
        expect(event.id).not.toBe('');
        expect(Number.isFinite(event.timeMs)).toBe(true);
      })
    );
  });
});

describe.each(EVENT_TYPES)('every field of %s', (type) => {
  it('is read from its name on the wire, and lacking it is no problem', () => {
    const full = parseEvent(fullRecord(type));
    expect(full.type).toBe(type);
    expect(full.problems).toEqual([]);
    expect(Object.values(full.fields).filter((value) => value !== undefined)).toHaveLength(filledFields(type).length);
    const bare = parseEvent(record(type));
    expect(bare.problems).toEqual([]);
    expect(Object.values(bare.fields).filter((value) => value !== undefined)).toEqual([]);
  });
});

describe('a session’s clock', () => {
  it('counts in milliseconds', () => {
    const [first, second] = aSession().prompt('a').request({ duration_ms: 250 }).records.map(parseEvent);
    expect((second?.timeMs ?? 0) - (first?.timeMs ?? 0)).toBe(durationMs(250));
  });
});
