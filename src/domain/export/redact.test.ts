import { parseEvent } from 'domain/events/parseEvent';
import { apiRequest, record, type RowFields, toolResult, userPrompt } from 'testing/builders';

import { type ExportChoices, type ExportKind, METADATA_ONLY, WITHOUT_SECRETS } from './exportKinds';
import { redact } from './redact';
import { EVERYTHING } from './testing/exported';

const recordOf = (row: RowFields, choices: ExportChoices = METADATA_ONLY) =>
  redact(parseEvent(row), choices).event.record;
const without = (kind: ExportKind): ExportChoices => new Set([...EVERYTHING].filter((each) => each !== kind));
const kindsOf = (row: RowFields) => redact(parseEvent(row), METADATA_ONLY).findings.map(({ kind }) => kind);

describe('metadata only', () => {
  it('leaves figures, ids, and the client’s words', () => {
    expect(recordOf(apiRequest({ model: 'claude-opus-5-5[1m]', speed: 'normal' }))).toEqual({
      'session.id': 'session-1',
      'service.name': 'claude-code',
      'service.version': '2.1.330',
      'terminal.type': 'xterm-256color',
      model: 'claude-opus-5-5[1m]',
      cost_usd: '0.0041676',
      input_tokens: '10',
      output_tokens: '20',
      cache_read_tokens: '1000',
      cache_creation_tokens: '100',
      duration_ms: '200',
      request_id: 'request-1',
      query_source: 'repl_main_thread',
      'prompt.id': 'prompt-1',
      speed: 'normal',
    });
  });

  it('tells of texts how long they were', () => {
    expect(recordOf(userPrompt({ prompt: 'A secret plan', prompt_length: undefined }))).toMatchObject({
      prompt: '<REDACTED>',
      prompt_length: '13',
    });
    expect(recordOf(userPrompt({ prompt: 'A secret plan', prompt_length: '624' }))['prompt_length']).toBe('624');
    expect(recordOf(userPrompt({ prompt: 'A secret plan', prompt_length: 'a plan' }))['prompt_length']).toBe('13');
    expect(recordOf(toolResult({ tool_input: '{"command":"make plan"}', error: 'No plan' }))).toMatchObject({
      tool_input: '"<REDACTED> 23 characters"',
      error: '<REDACTED> 7 characters',
    });
  });

  it('leaves what the client left out itself as it is, and does not count it', () => {
    const row = userPrompt({ prompt: '<REDACTED>', 'user.id': undefined });
    expect(recordOf(row)['prompt']).toBe('<REDACTED>');
    expect(kindsOf(row)).toEqual([]);
  });

  it.each([
    ['<task-notification>\n<summary>the plan</summary>', '<task-notification>'],
    ['<command-name>/plan</command-name>', '<command-name>'],
    ['the plan', '<REDACTED>'],
  ])('still tells who asked: %s', (prompt, left) => expect(recordOf(userPrompt({ prompt }))['prompt']).toBe(left));

  it('keeps which call an agent was opened by, as a machine’s note says it', () => {
    const note =
      '<task-notification>\n<task-id>a1</task-id>\n<tool-use-id>toolu_1</tool-use-id>\n<summary>the plan</summary>';
    expect(recordOf(userPrompt({ prompt: note }))['prompt']).toBe(
      '<task-notification><task-id>a1</task-id><tool-use-id>toolu_1</tool-use-id>'
    );
  });

  it('knows a field by its older name, too, and does not have it twice', () => {
    const fields = recordOf(userPrompt({ prompt: undefined, prompt_text: 'the plan' }));
    expect(fields).toMatchObject({ prompt: '<REDACTED>' });
    expect(fields).not.toHaveProperty('prompt_text');
    expect(recordOf(toolResult({ tool_use_id: undefined, use_id: 'toolu_1' }))['tool_use_id']).toBe('toolu_1');
  });

  it.each<[string, RowFields, string | undefined]>([
    ['tool_name', { tool_name: 'Bash' }, 'Bash'],
    ['tool_name', { tool_name: 'mcp__payroll__list' }, 'mcp__tool'],
    ['hook_name', { hook_name: 'PreToolUse:mcp__payroll__list' }, 'PreToolUse:mcp__tool'],
    ['hook_name', { hook_name: 'PreToolUse:Bash' }, 'PreToolUse:Bash'],
    ['tool_name', { tool_name: 'the plan' }, undefined],
    ['query_source', { query_source: 'agent:builtin:Explore' }, 'agent:builtin:Explore'],
    ['query_source', { query_source: 'agent:custom:payroll' }, undefined],
    ['model', { model: 'qwen/qwen3.5' }, 'qwen/qwen3.5'],
    ['model', { model: 'the plan' }, undefined],
    ['model', { model: `sk-${'ant'}-api03-${'a1'.repeat(12)}` }, undefined],
    ['skill.name', { 'skill.name': 'payroll' }, undefined],
    ['user.email', { 'user.email': 'ada@example.org' }, undefined],
    ['team', { team: 'payroll' }, undefined],
    ['input_tokens', { input_tokens: 'the plan' }, undefined],
  ])('%s of %j is %s', (name, fields, left) => {
    const hook = 'hook_name' in fields ? record('hook_execution_start', fields) : apiRequest(fields);
    const row = 'tool_name' in fields ? toolResult(fields) : hook;
    expect(recordOf(row)[name]).toBe(left);
  });

  it('makes ids of what does not look like one, the same wherever it stands', () => {
    const { event } = redact(parseEvent(apiRequest({ 'prompt.id': 'the plan', agent_id: 'the plan' })), METADATA_ONLY);
    expect(event.promptId).toMatch(/^id-[\da-f]{16}$/);
    expect(event.agentId).toBe(event.promptId);
    expect(event.record['prompt.id']).toBe(event.promptId);
  });

  it('says of a kind nobody has heard of no more than when it was', () => {
    const { event } = redact(
      parseEvent(record('the plan', { plan: 'the plan', model: 'claude-opus-5-5' })),
      METADATA_ONLY
    );
    expect(event).toMatchObject({ type: 'unknown', name: 'unknown', reason: '<REDACTED>' });
    expect(JSON.stringify(event)).not.toContain('plan');
  });
});

describe('what is chosen', () => {
  const text = `See /home/ada/plan.md, ask ada@example.org, password=hunter22`;

  it('stays, with paths, addresses and secrets masked', () => {
    expect(recordOf(userPrompt({ prompt: text }), new Set(['prompts']))['prompt']).toBe(
      'See [path], ask [e-mail], password=[secret]'
    );
  });

  it('stays but for secrets, which must be chosen by themselves', () => {
    expect(recordOf(userPrompt({ prompt: text }), WITHOUT_SECRETS)['prompt']).toBe(
      'See /home/ada/plan.md, ask ada@example.org, password=[secret]'
    );
    expect(recordOf(userPrompt({ prompt: text }), EVERYTHING)['prompt']).toBe(text);
  });

  it.each<[ExportKind, RowFields, string]>([
    ['prompts', record('system_prompt', { system_prompt: 'the plan' }), 'system_prompt'],
    ['answers', record('assistant_response', { response: 'the plan' }), 'response'],
    ['commands', toolResult({ tool_parameters: '{"full_command":"plan"}' }), 'tool_parameters'],
    ['commands', record('api_error', { error: 'the plan' }), 'error'],
    ['names', apiRequest({ 'skill.name': 'plan' }), 'skill.name'],
    ['other', apiRequest({ team: 'plan' }), 'team'],
    ['people', apiRequest({ 'user.email': 'ada@example.org' }), 'user.email'],
    ['paths', apiRequest({ 'workspace.host_paths': '["/home/ada"]' }), 'workspace.host_paths'],
  ])('%s: %#', (kind, row, name) => {
    expect(recordOf(row, new Set([kind]))[name]).toBe(row[name]);
    expect(recordOf(row, without(kind))[name]).not.toBe(row[name]);
    expect(kindsOf(row)).toContain(kind);
  });

  it('is a body only where prompts, answers and commands are: it holds them all', () => {
    const row = record('api_request_body', { body: '{"messages":"plan"}' });
    expect(recordOf(row, without('prompts'))['body']).not.toContain('plan');
    expect(recordOf(row, without('commands'))['body']).not.toContain('plan');
    expect(recordOf(row, EVERYTHING)['body']).toContain('plan');
  });

  it('counts what is in a text that is left out, too', () => {
    expect(kindsOf(userPrompt({ prompt: text, 'user.id': undefined }))).toEqual([
      'prompts',
      'secrets',
      'people',
      'paths',
    ]);
  });
});
