import { generateWeek } from '../model/week';
import { logRecordMaker } from './exportLogs';

const [session] = generateWeek({ seed: 1, nowMs: Date.parse('2026-11-23T12:00:00Z'), days: 7, sessions: 1 });

function recordsOf(kind: string) {
  if (!session) {
    throw new Error('no session');
  }
  const make = logRecordMaker(session);
  return session.runs.flatMap((run) => run.events.filter((event) => event.name === kind).map(make));
}

test('a record has the client’s body, scope, resource and whole milliseconds', () => {
  const [record] = recordsOf('api_request');
  expect(record?.body).toBe('claude_code.api_request');
  expect(record?.instrumentationScope).toEqual({ name: 'com.anthropic.claude_code.events', version: '2.1.330' });
  expect(record?.resource.attributes).toMatchObject({ 'service.name': 'claude-code', job: 'claude' });
  expect((record?.hrTime[1] ?? 1) % 1_000_000).toBe(0);
  expect(record?.attributes['event.timestamp']).toBe(
    new Date((record?.hrTime[0] ?? 0) * 1000 + (record?.hrTime[1] ?? 0) / 1e6).toISOString()
  );
});

test('numbers are numbers where the client sends numbers, and text where it sends text', () => {
  const [request] = recordsOf('api_request');
  expect(typeof request?.attributes['input_tokens']).toBe('number');
  expect(typeof request?.attributes['cost_usd']).toBe('number');
  const [result] = recordsOf('tool_result');
  expect(typeof result?.attributes['duration_ms']).toBe('string');
  expect(result?.attributes['success']).toMatch(/^(true|false)$/);
  const [agent] = recordsOf('subagent_completed');
  expect(typeof agent?.attributes['duration_ms']).toBe('number');
  expect(agent?.attributes['is_async']).toBe(false);
  const [settings] = recordsOf('managed_settings_resolved');
  expect(settings?.attributes['managed_settings.sources']).toEqual([]);
});
