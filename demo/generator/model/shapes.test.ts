import { storedRows } from './storedRow';
import { generateWeek } from './week';

/** Fields of the four main kinds as captured from each client: those that are always there, and those that may be. */
const CAPTURED: Readonly<Record<string, readonly [always: string, sometimes: string]>> = {
  '1.0.60 user_prompt': ['prompt prompt_length', ''],
  '1.0.60 api_request': [
    'cache_creation_tokens cache_read_tokens cost_usd duration_ms input_tokens model output_tokens',
    '',
  ],
  '1.0.60 tool_result': ['duration_ms success tool_name', 'error tool_parameters use_id'],
  '2.0.76 user_prompt': ['prompt prompt_length', ''],
  '2.0.76 api_request': [
    'cache_creation_tokens cache_read_tokens cost_usd duration_ms input_tokens model output_tokens',
    '',
  ],
  '2.0.76 tool_result': ['duration_ms success tool_name', 'error tool_parameters tool_result_size_bytes'],
  '2.1.330 user_prompt': [
    'event.sequence prompt prompt.id prompt_length prompt_text',
    'message.uuid command_name command_source',
  ],
  '2.1.330 api_request': [
    'event.sequence cache_creation_1h_tokens cache_creation_5m_tokens cache_creation_tokens cache_read_tokens cost_usd cost_usd_micros duration_ms input_tokens model output_tokens prompt.id query_source request_id speed ttft_ms',
    'agent.name agent_id effort parent_agent_id skill.name',
  ],
  '2.1.330 tool_decision': [
    'event.sequence decision permission_mode prompt.id request_id source tool_name tool_source tool_use_id',
    'agent_id parent_agent_id tool_parameters',
  ],
  '2.1.330 tool_result': [
    'event.sequence duration_ms prompt.id request_id success tool_input_size_bytes tool_name tool_use_id',
    'agent_id parent_agent_id decision_source decision_type error error_type mcp_server_scope tool_input tool_parameters tool_result_size_bytes vcs.ref.head.name vcs.ref.head.revision vcs.ref.head.type',
  ],
};

/** What every row has, and what depends on the person and the machine. */
const ENVELOPE = new Set(
  'event.name event.timestamp host.arch job os.type os.version project scope.name scope.version service.name service.version session.id severity team terminal.type user.id user.email user.account_id user.account_uuid organization.id anthropic.provider anthropic.custom_base_url _time _msg _stream'.split(
    ' '
  )
);

const rows = generateWeek({ seed: 3, nowMs: Date.parse('2026-11-23T12:00:00Z'), days: 7, sessions: 64 }).flatMap(
  storedRows
);

test.each(Object.entries(CAPTURED))('%s has the captured fields', (kind, [always, sometimes]) => {
  const found = rows.filter((row) => `${row['service.version']} ${row['event.name']}` === kind);
  expect(found.length).toBeGreaterThan(0);
  const required = always.split(' ');
  const known = new Set([...required, ...sometimes.split(' ')]);
  const missing = new Set(found.flatMap((row) => required.filter((field) => !(field in row))));
  const unheardOf = new Set(
    found.flatMap((row) => Object.keys(row).filter((field) => !known.has(field) && !ENVELOPE.has(field)))
  );
  expect([...missing]).toEqual([]);
  expect([...unheardOf]).toEqual([]);
});

test('every optional field of the captures occurs somewhere', () => {
  const absent = Object.entries(CAPTURED).flatMap(([kind, [, sometimes]]) => {
    const found = rows.filter((row) => `${row['service.version']} ${row['event.name']}` === kind);
    return sometimes
      .split(' ')
      .filter((field) => field !== '' && !found.some((row) => field in row))
      .map((field) => `${kind}: ${field}`);
  });
  expect(absent).toEqual([]);
});

test('oldest clients send no other kinds', () => {
  const kinds = new Set(rows.filter((row) => row['service.version'] === '1.0.60').map((row) => row['event.name']));
  expect([...kinds].sort()).toEqual(['api_request', 'tool_result', 'user_prompt']);
});
