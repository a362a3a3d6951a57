import { apiRequest, record, toolDecision, toolResult, userPrompt } from 'testing/builders';

import { catalogueEntry, EVENT_KINDS } from './eventCatalogue';
import { eventInterval } from './eventInterval';
import { eventOutcome } from './eventOutcome';
import { eventSummary } from './eventSummary';
import { eventTables } from './eventTables';
import { firstLine } from './firstLine';
import { parseEvent } from './parseEvent';
import { promptOrigin } from './promptOrigin';

const summaryOf = (row: unknown) => eventSummary(parseEvent(row));

describe('the catalogue', () => {
  it('has an entry for every event, each with a letter of its own', () => {
    expect([...EVENT_KINDS].sort()).toEqual([...Object.keys(eventTables), 'unknown'].sort());
    expect(new Set(EVENT_KINDS.map((type) => catalogueEntry({ type }).letter)).size).toBe(EVENT_KINDS.length);
  });

  it('keeps the four main kinds apart from the rest', () => {
    const main = EVENT_KINDS.filter((type) => catalogueEntry({ type }).category === type);
    expect(main.sort()).toEqual(['api_request', 'tool_decision', 'tool_result', 'user_prompt']);
  });
});

describe('an interval', () => {
  const lengthOf = (row: unknown) => {
    const { startMs, endMs } = eventInterval(parseEvent(row));
    return endMs - startMs;
  };

  it.each([
    [apiRequest({ duration_ms: 187 }), 187],
    [toolResult({ duration_ms: 0 }), 0],
    [record('hook_execution_complete', { total_duration_ms: 37 }), 37],
    [record('compaction', { duration_ms: 410 }), 410],
    [record('subagent_completed', { duration_ms: 33_609 }), 33_609],
    [record('api_error', { duration_ms: 13 }), 13],
    [record('api_retries_exhausted', { total_retry_duration_ms: 9000 }), 9000],
    [record('mcp_server_connection', { status: 'connected', duration_ms: 10 }), 10],
    [record('mcp_server_connection', { status: 'disconnected', duration_ms: 1502 }), 0],
    [apiRequest({ duration_ms: 'soon' }), 0],
    [apiRequest({ duration_ms: -5 }), 0],
    [apiRequest({ duration_ms: 1e300 }), 0],
    [userPrompt(), 0],
  ])('%#: ends when it was logged, and began its duration before', (row, length) => expect(lengthOf(row)).toBe(length));
});

describe('an outcome', () => {
  it.each([
    [toolDecision(), 'normal'],
    [toolDecision({ decision: 'reject' }), 'rejected'],
    [toolResult(), 'normal'],
    [toolResult({ success: false }), 'failed'],
    [record('api_error'), 'failed'],
    [record('api_refusal'), 'failed'],
    [record('internal_error'), 'failed'],
    [record('compaction', { success: false }), 'failed'],
    [record('hook_execution_complete', { num_blocking: 1 }), 'rejected'],
    [record('hook_execution_complete', { num_non_blocking_error: 1 }), 'failed'],
    [record('hook_execution_complete', { num_success: 1 }), 'normal'],
    [record('mcp_server_connection', { status: 'failed' }), 'failed'],
    [record('managed_settings_resolved', { 'managed_settings.trigger': 'refused' }), 'failed'],
    [record('retention_sweep', { error_count: 2 }), 'failed'],
    [record('event_of_tomorrow'), 'normal'],
  ])('%#: %j', (row, outcome) => expect(eventOutcome(parseEvent(row))).toBe(outcome));
});

describe('who asked', () => {
  const originOf = (fields: Parameters<typeof userPrompt>[0]) => {
    const event = parseEvent(userPrompt(fields));
    return event.type === 'user_prompt' ? promptOrigin(event) : undefined;
  };

  it.each([
    ['Tidy the repo', 'human'],
    ['/home/dev/notes.md is wrong', 'human'],
    ['Explain <task-notification> to me', 'human'],
    ['<div> is not closed in index.html', 'human'],
    ['<REDACTED>', 'human'],
    ['<task-notification>\n<task-id>a1</task-id>', 'machine'],
    ['  <system-reminder>Be brief</system-reminder>', 'machine'],
    ['<local-command-stdout>ok</local-command-stdout>', 'machine'],
    ['<bash-input>ls</bash-input>', 'machine'],
    ['<command-message>init</command-message><command-name>/init</command-name>', 'command'],
  ])('%s', (prompt, origin) => expect(originOf({ prompt })).toBe(origin));

  it('a command says so by its name', () =>
    expect(originOf({ prompt: '/greet', command_name: 'greet' })).toBe('command'));
});

describe('a summary', () => {
  it.each([
    [userPrompt({ prompt: '\n  Tidy\tthe repo  \nand more' }), 'Tidy the repo'],
    [userPrompt({ prompt: '<REDACTED>', prompt_length: 624 }), '<REDACTED> 624 characters'],
    [userPrompt({ prompt: '<REDACTED>', command_name: 'compact' }), '/compact'],
    [userPrompt({ prompt: '<command-name>/init</command-name>' }), '/init'],
    [
      userPrompt({ prompt: '<task-notification>\n<summary>Agent "Explore" finished</summary>' }),
      'Agent "Explore" finished',
    ],
    [userPrompt({ prompt: '<bash-input>git log</bash-input>' }), 'git log'],
    [userPrompt({ prompt: '<div> is not closed in index.html' }), '<div> is not closed in index.html'],
    [userPrompt({ prompt: '<system-reminder></system-reminder>' }), 'system-reminder'],
    [apiRequest(), 'claude-opus-5-5 1.1k in → 20 out'],
    [apiRequest({ input_tokens: undefined, output_tokens: undefined }), 'claude-opus-5-5'],
    [toolDecision({ tool_parameters: '{"bash_command":"git","full_command":"git status"}' }), 'accept Bash git status'],
    [toolResult({ tool_name: 'Read', tool_input: '{"file_path":"/home/dev/hello.py"}' }), 'Read /home/dev/hello.py'],
    [toolResult({ success: false, error_type: 'ShellError', tool_parameters: '{}' }), 'Bash ShellError'],
    [record('assistant_response', { response: 'Done.\nAll of it.' }), 'Done.'],
    [record('assistant_response'), '<REDACTED>'],
    [record('api_error', { status_code: 529, error: 'Overloaded' }), '529 Overloaded'],
    [record('compaction', { trigger: 'auto', pre_tokens: 10_260, post_tokens: 3484 }), 'auto 10.3k → 3.5k'],
    [record('permission_mode_changed', { from_mode: 'default', to_mode: 'plan' }), 'default → plan'],
    [record('hook_execution_complete', { hook_name: 'Stop', total_duration_ms: 30 }), 'Stop 30 ms'],
    [record('subagent_completed', { agent_type: 'Explore', duration_ms: 33_609 }), 'Explore 33.6 s'],
    [record('event_of_tomorrow'), '"event_of_tomorrow" is no event this version knows'],
  ])('%#', (row, summary) => expect(summaryOf(row)).toBe(summary));

  it.each(EVENT_KINDS)('of a bare %s is one line, or nothing', (name) => {
    expect(summaryOf(record(name))).not.toContain('\n');
    expect(summaryOf(record(name))).not.toContain('undefined');
  });
});

describe('the first line', () => {
  it.each([
    ['\u001b[31mred\u001b[0m text', 'red text'],
    ['\u001b]0;title\u0007prompt', 'prompt'],
    ['a\u0000b', 'a b'],
    ['\r\n\r\n  x', 'x'],
    ['', ''],
    ['<b>bold</b>', '<b>bold</b>'],
  ])('%j', (text, line) => expect(firstLine(text)).toBe(line));

  it('of a megabyte is short and marked as cut', () => {
    const line = firstLine('word '.repeat(200_000));
    expect(line.length).toBeLessThanOrEqual(201);
    expect(line.endsWith('…')).toBe(true);
  });

  it('does not cut a character in half', () => {
    expect(firstLine('😀'.repeat(300))).not.toMatch(/\p{Surrogate}/u);
  });
});
