import * as fc from 'fast-check';

import { parseEvent } from 'domain/events/parseEvent';
import { allFormats, contentOf, EVERYTHING } from 'domain/export/testing/exported';
import { foldSession } from 'domain/sessions/foldSession';
import { record, userPrompt } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';
import { EVENT_TYPES, fullRecord } from 'testing/fullRecord';

import { hideTexts } from './hideTexts';

const TEXT = 'Ask about the merger, hunter two';
const hidden = (length: number) => `<REDACTED> ${length} characters`;

describe('a row for those who may not read texts', () => {
  it('has lengths in place of prompts, answers and bodies, the client’s own where it says them', () => {
    expect(hideTexts(userPrompt({ prompt: TEXT, prompt_length: 99 }))).toMatchObject({
      prompt: '<REDACTED>',
      prompt_length: '99',
      'prompt.id': 'prompt-1',
    });
    expect(hideTexts(userPrompt({ prompt: TEXT, prompt_length: undefined }))['prompt_length']).toBe('32');
    expect(hideTexts(record('assistant_response', { response: TEXT }))).toMatchObject({
      response: '<REDACTED>',
      response_length: '32',
    });
    expect(hideTexts(record('api_request_body', { body: TEXT, body_ref: '/home/ada/x' }))).toMatchObject({
      body: hidden(32),
      body_ref: hidden(11),
    });
  });

  it('has them in place of what tools were given and what went wrong; JSON stays JSON', () => {
    const row = hideTexts(record('tool_result', { tool_name: 'Bash', tool_input: '{"command":"make"}', error: TEXT }));
    expect(row).toMatchObject({ tool_name: 'Bash', error: hidden(32), tool_input: JSON.stringify(hidden(18)) });
    expect(parseEvent(row).problems).toEqual([]);
  });

  it('keeps names, people, labels of one word, figures and ids', () => {
    const kept = {
      'user.email': 'ada@example.org',
      'skill.name': 'write a report',
      team: 'platform',
      request_id: 'req_1',
      cost_usd: '0.5',
      model: 'claude-opus-5-5',
      duration_ms: '12',
    };
    expect(hideTexts(record('api_request', kept))).toMatchObject(kept);
  });

  it('has only words in fields that no version knows, and in those that should be one', () => {
    const row = hideTexts(record('event_of_tomorrow', { thought: TEXT, mood: 'calm', model: TEXT, _msg: TEXT }));
    expect(row).toMatchObject({ thought: hidden(32), mood: 'calm', model: hidden(32), _msg: hidden(32) });
    expect(hideTexts(record('api_request', { request_id: TEXT }))['request_id']).toMatch(/^id-[\da-f]{16}$/);
  });

  it('tells a machine’s prompt and a command from a person’s', () => {
    const task = '<task-notification><task-id>a1</task-id><summary>Secret plan</summary></task-notification>';
    expect(hideTexts(userPrompt({ prompt: task }))['prompt']).toBe('<task-notification><task-id>a1</task-id>');
    expect(hideTexts(userPrompt({ prompt: '<command-name>/x</command-name>' }))['prompt']).toBe('<command-name>');
  });

  it('has an older name’s text no more than the newer one’s', () => {
    expect(hideTexts(userPrompt({ prompt: undefined, prompt_text: TEXT }))).not.toHaveProperty('prompt_text');
    expect(JSON.stringify(hideTexts(userPrompt({ prompt_text: TEXT })))).not.toContain('merger');
  });
});

describe('a row of an answer', () => {
  it('names a session by the length of its prompt, where that is known', () => {
    const row = { _time: '2026-11-23T10:00:00Z', 'session.id': 's 1', prompt_head: TEXT };
    expect(hideTexts(row)).toEqual({ ...row, prompt_head: '<REDACTED>', prompt_length: '32' });
    expect(hideTexts({ ...row, prompt_head: 'x'.repeat(1000) })).toEqual({ ...row, prompt_head: '<REDACTED>' });
  });

  it('has figures by label as they are, and no texts that were asked for', () => {
    const row = { team: 'Platform Team', models: '["claude-opus-5-5"]', events: '3', cost_usd: '0.1' };
    expect(hideTexts(row)).toEqual(row);
    const values = hideTexts({ prompt: TEXT, error: TEXT, title_order: TEXT, events: '3' });
    expect(values['events']).toBe('3');
    expect(JSON.stringify(values)).not.toContain('merger');
  });
});

describe('whatever the row', () => {
  const MARK = 'zq plan';
  const anyRow = fc
    .record({
      type: fc.constantFrom(...EVENT_TYPES, 'event_of_tomorrow', '', MARK),
      texts: fc.array(fc.constantFrom('', '"', '{"a":"', '<b>', '<REDACTED> ', '<task-notification>', 'a\n'), {
        minLength: 1,
      }),
    })
    .map(({ type, texts }) => {
      const known = EVENT_TYPES.flatMap((name) => (name === type ? Object.entries(fullRecord(name)) : []));
      const fields = known.map(([name], at) => [name, `${texts[at % texts.length] ?? ''}${MARK}`] as const);
      const names =
        /agent|skill|plugin|marketplace|mcp|workflow|hook|server|vcs|user|organization|identity|command_name/;
      const hostile = fields.filter(([name]) => !names.test(name) && !/^(_time|session\.id|event\.name)$/.test(name));
      return record(type, { thought: MARK, ...Object.fromEntries(hostile) });
    });

  it('no text comes through, not into any file with all that there is either', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 4 }), (rows) => {
        const shown = rows.map(hideTexts);
        expect(JSON.stringify(shown)).not.toContain(MARK);
        expect(allFormats(contentOf(foldSession('session-1', shown), EVERYTHING))).not.toContain(MARK);
      }),
      { numRuns: 50 }
    );
  });

  it('hidden once more, it is the same', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        expect(hideTexts(hideTexts(row))).toEqual(hideTexts(row));
      })
    );
  });
});

describe.each(captures)('the captured session $name', ({ name, sessionId }) => {
  it('has the same figures, turns and agents without its texts', () => {
    const rows = readCapture(name);
    const before = foldSession(sessionId, rows);
    const after = foldSession(
      sessionId,
      rows.map((row) => hideTexts(row))
    );
    expect(after.totals).toEqual(before.totals);
    expect(after.turns.map(({ index, origin, totals }) => ({ index, origin, totals }))).toEqual(
      before.turns.map(({ index, origin, totals }) => ({ index, origin, totals }))
    );
    expect(after.agents.map(({ id, parentId }) => ({ id, parentId }))).toEqual(
      before.agents.map(({ id, parentId }) => ({ id, parentId }))
    );
    expect(after.facts.user).toBe(before.facts.user);
  });
});
