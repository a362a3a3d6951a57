import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { storeRows } from './storeRows';
import { teamSession } from './teamSession';

type Row = Record<string, string>;

const CAPTURES = path.resolve(process.cwd(), 'src/testing/captures');

/** Sessions of our own, for what no real capture holds. Their times lie close to the captured sessions'. */
export const MADE_SESSIONS = {
  long: '11000000-0000-4000-8000-000000000001',
  hugePrompt: '11000000-0000-4000-8000-000000000002',
  hostile: '11000000-0000-4000-8000-000000000003',
  onlyOthers: '11000000-0000-4000-8000-000000000004',
  team: '11000000-0000-4000-8000-000000000005',
} as const;

export const LONG_SESSION_EVENTS = 11_000;
export const HOSTILE_PROMPT =
  '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> \u001b[31mred\u001b[0m "quoted" | stats count()';

const START_MS = Date.UTC(2026, 10, 23, 10, 0, 0);

function row(sessionId: string, name: string, offsetMs: number, sequence: number, fields: Row): Row {
  const time = new Date(START_MS + offsetMs).toISOString();
  return {
    _time: time,
    _msg: `claude_code.${name}`,
    'service.name': 'claude-code',
    'service.version': '2.1.330',
    'event.name': name,
    'event.timestamp': time,
    'event.sequence': String(sequence),
    'session.id': sessionId,
    'user.id': 'browser-test',
    'terminal.type': 'xterm-256color',
    ...fields,
  };
}

const promptId = (turn: number): Row => ({ 'prompt.id': `turn-${turn}` });

function longSession(): Row[] {
  const id = MADE_SESSIONS.long;
  const rows: Row[] = [
    row(id, 'user_prompt', 0, 0, { ...promptId(1), prompt: 'Eleven thousand events', prompt_length: '22' }),
  ];
  for (let sequence = 1; sequence < LONG_SESSION_EVENTS; sequence++) {
    const failed = sequence % 1000 === 0;
    const fields: Row =
      sequence % 2 === 1
        ? { model: 'claude-opus-5-5', duration_ms: '90', cost_usd: '0.0001', input_tokens: '10', output_tokens: '5' }
        : { tool_name: 'Bash', duration_ms: '40', success: String(!failed), ...(failed ? { error: 'failed' } : {}) };
    rows.push(
      row(id, sequence % 2 === 1 ? 'api_request' : 'tool_result', sequence * 100, sequence, {
        ...promptId(1),
        ...fields,
      })
    );
  }
  return rows;
}

function madeRows(): Row[] {
  return [
    ...longSession(),
    ...teamSession(MADE_SESSIONS.team, START_MS),
    row(MADE_SESSIONS.hugePrompt, 'user_prompt', 0, 0, {
      ...promptId(1),
      prompt: `A huge prompt ${'lorem ipsum '.repeat(83_000)}THE END`,
      prompt_length: '996021',
    }),
    row(MADE_SESSIONS.hostile, 'user_prompt', 0, 0, { ...promptId(1), prompt: HOSTILE_PROMPT, prompt_length: '99' }),
    row(MADE_SESSIONS.onlyOthers, 'plugin_loaded', 0, 0, { 'plugin.name': 'only-a-plugin' }),
    row(MADE_SESSIONS.onlyOthers, 'quantum_entangled', 1000, 1, { 'qubit.count': '7' }),
  ];
}

function capturedRows(): Row[] {
  return readdirSync(CAPTURES)
    .filter((file) => file.endsWith('.jsonl') && !file.startsWith('metrics'))
    .flatMap((file) => readFileSync(path.join(CAPTURES, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line));
}

/** Stores the captured and the made-up sessions, and waits until all rows are found. */
export async function loadTestData(logsUrl: string): Promise<void> {
  await storeRows(logsUrl, [...capturedRows(), ...madeRows()]);
}
