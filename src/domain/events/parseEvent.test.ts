import * as fc from 'fast-check';

import { apiRequest, record, START_MS, userPrompt } from 'testing/builders';

import { eventTables, type EventType } from './eventTables';
import type { FieldTable, FieldUnit } from './field';
import { parseEvent } from './parseEvent';

const names = Object.keys(eventTables).filter((name): name is EventType => name in eventTables);

/** A text that fits the unit, and what it must become. */
const samples: Readonly<Record<FieldUnit, readonly [text: string, value: unknown]>> = {
  text: ['naïve <b>text</b>', 'naïve <b>text</b>'],
  count: ['12', 12],
  tokens: ['19500', 19500],
  bytes: ['1067', 1067],
  characters: ['624', 624],
  ms: ['226', 226],
  usd: ['0.0041676000000000005', 4_167_600],
  flag: ['true', true],
  json: ['{"full_command":"git status","list":[1,null]}', { full_command: 'git status', list: [1, null] }],
};

describe.each(names)('%s', (name) => {
  const table: FieldTable = eventTables[name];
  const fields = Object.entries(table);

  it('reads every field of its table', () => {
    const texts = fields.map(([, field]) => [field.wireNames[0], samples[field.unit][0]]);
    const event = parseEvent(record(name, Object.fromEntries(texts)));
    expect(event.type).toBe(name);
    expect(event.fields).toEqual(Object.fromEntries(fields.map(([key, field]) => [key, samples[field.unit][1]])));
    expect(event.problems).toEqual([]);
  });

  it('keeps a text that does not fit, says so, and leaves the field out', () => {
    const typed = fields.filter(([, field]) => field.unit !== 'text');
    const texts = typed.map(([, field]) => [field.wireNames[0], '{soon']);
    const event = parseEvent(record(name, Object.fromEntries(texts)));
    expect(event.fields).toEqual({});
    expect(event.problems.map((problem) => problem.text)).toEqual(typed.map(() => '{soon'));
    expect(typed.every(([, field]) => event.record[field.wireNames[0]] === '{soon')).toBe(true);
  });

  it('needs none of its fields', () => {
    expect(parseEvent(record(name))).toMatchObject({ type: name, fields: {}, problems: [] });
  });
});

describe('the name of an event', () => {
  it.each([
    ['bare in event.name', { 'event.name': 'user_prompt' }],
    ['prefixed in event.name', { 'event.name': 'claude_code.user_prompt' }],
    ['only in the message, prefixed', { 'event.name': undefined, _msg: 'claude_code.user_prompt' }],
    ['only in the message, bare', { 'event.name': undefined, _msg: 'user_prompt' }],
  ])('%s', (_, fields) =>
    expect(parseEvent(userPrompt(fields))).toMatchObject({ type: 'user_prompt', name: 'user_prompt' })
  );

  it('of a kind nobody has heard of is kept, with the reason', () => {
    const event = parseEvent(record('event_of_tomorrow', { answer: 42 }));
    expect(event).toMatchObject({ type: 'unknown', name: 'event_of_tomorrow', record: { answer: '42' } });
    expect(event.type === 'unknown' && event.reason).toContain('event_of_tomorrow');
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'unknown'])('%s is no event', (name) => {
    expect(parseEvent(record(name))).toMatchObject({ type: 'unknown', name });
  });

  it('is not taken from a message that says something else', () => {
    const event = parseEvent(record('x', { 'event.name': undefined, _msg: 'missing _msg field; see the docs' }));
    expect(event).toMatchObject({ type: 'unknown', name: '', reason: 'it has no event name' });
  });
});

describe('the time of an event', () => {
  const timeOf = (fields: Parameters<typeof record>[1]) => parseEvent(record('auth', fields)).timeMs;

  it.each([
    ['2026-11-23T10:00:03.4Z', 3400],
    ['2026-11-23T10:00:03Z', 3000],
    ['2026-11-23T10:00:03.421Z', 3421],
    ['2026-11-23T10:00:03.421500Z', 3421.5],
    ['2026-11-23T12:00:03.421+02:00', 3421],
  ])('%s', (text, sinceStart) => expect(timeOf({ _time: text }) - START_MS).toBe(sinceStart));

  it("falls back to the client's own", () => {
    const event = parseEvent(record('auth', { _time: 'yesterday', 'event.timestamp': '2026-11-23T10:00:07.5Z' }));
    expect(event).toMatchObject({ type: 'auth', timeMs: START_MS + 7500 });
    expect(event.problems).toEqual([{ wireName: '_time', text: 'yesterday', expected: 'a time' }]);
  });

  it.each([undefined, 'yesterday', '0001-01-01T00:00:00Z', '1795429116738'])('%s is no time', (text) => {
    expect(parseEvent(record('auth', { _time: text }))).toMatchObject({
      type: 'unknown',
      reason: 'it has no readable time',
    });
  });
});

describe('what is no proper row', () => {
  it.each([undefined, null, 42, 'text', true, [], [1], () => 1, Symbol('row'), 10n])(
    '%p is kept as unknown',
    (junk) => {
      expect(parseEvent(junk)).toMatchObject({ type: 'unknown', reason: 'it is no row of fields' });
    }
  );

  it('without a session is kept as unknown', () => {
    expect(parseEvent(userPrompt({ 'session.id': undefined }))).toMatchObject({ type: 'unknown', sessionId: '' });
  });

  it('numbers and flags are read as their text, null and empty text as absent', () => {
    const event = parseEvent({
      ...apiRequest(),
      cost_usd: 0.0041676,
      duration_ms: 226,
      speed: null,
      effort: '',
      attempt: [1],
    });
    expect(event).toMatchObject({ type: 'api_request', fields: { costNanoUsd: 4_167_600, durationMs: 226 } });
    expect(event.record).toMatchObject({ cost_usd: '0.0041676', attempt: '[1]' });
    expect(event.record).not.toHaveProperty('speed');
    expect(event.record).not.toHaveProperty('effort');
  });

  it('never makes it throw', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (junk) => {
        expect(typeof parseEvent(junk).id).toBe('string');
      })
    );
    const anyRow = fc.dictionary(
      fc.constantFrom('_msg', '_time', 'event.name', 'event.sequence', 'cost_usd', 'prompt'),
      fc.anything()
    );
    fc.assert(
      fc.property(anyRow, (fields) => expect(parseEvent({ ...apiRequest(), ...fields }).problems).toBeDefined())
    );
  });

  it('a prompt of a megabyte, with HTML and terminal colours, comes through as it is', () => {
    const prompt = '\u001b[31m<script>alert("1")</script>\u001b[0m\u0000'.repeat(25_000);
    expect(parseEvent(userPrompt({ prompt }))).toMatchObject({ type: 'user_prompt', fields: { prompt } });
  });
});

describe('the id of an event', () => {
  const old = { 'event.sequence': undefined };

  it('is the same wherever and in whatever order of fields the row is read', () => {
    for (const row of [apiRequest(), apiRequest(old)]) {
      const { id } = parseEvent(row);
      const turned = Object.fromEntries(Object.entries(row).reverse());
      expect(parseEvent(turned).id).toBe(id);
      expect(parseEvent({ ...row, _stream: '{a="b"}', _stream_id: '00', detected_level: 'info' }).id).toBe(id);
      expect(parseEvent({ ...row, _time: '2026-11-23T10:00:00Z' }).id).toBe(id);
    }
  });

  it('tells events of one millisecond apart by their number, or by their fields', () => {
    const rows = [1, 2, 3].flatMap((n) => [
      apiRequest({ 'event.sequence': n }),
      apiRequest({ ...old, output_tokens: n }),
    ]);
    expect(new Set(rows.map((row) => parseEvent(row).id)).size).toBe(rows.length);
  });

  it('tells two processes that count alike apart', () => {
    const ids = ['prompt-1', 'prompt-2'].map((id) => parseEvent(apiRequest({ 'prompt.id': id })).id);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('differs for rows without a number that differ in any field', () => {
    const value = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(value, value, (one, other) => {
        fc.pre(one !== other);
        expect(parseEvent(apiRequest({ ...old, team: one })).id).not.toBe(
          parseEvent(apiRequest({ ...old, team: other })).id
        );
        expect(parseEvent(apiRequest({ ...old, a: one, b: other })).id).not.toBe(
          parseEvent(apiRequest({ ...old, a: other, b: one })).id
        );
      })
    );
  });
});
