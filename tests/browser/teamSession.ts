import { aSession, type SessionBuilder } from '../../src/testing/builders';

const MINUTE = 60_000;

/** A subagent's piece of work: reads, and reports. */
const look =
  (costUsd: string, reads: number) =>
  (agent: SessionBuilder): void => {
    for (let count = 0; count < reads; count++) {
      agent.request({ cost_usd: costUsd, duration_ms: 400 }).decide('Read').result({ duration_ms: 30 });
    }
  };

/**
 * A session with three subagents (one of them sent by another, one dearest, one longest), a wait for a person, a
 * rejection, a failure, modes, and a break of an hour.
 */
export function teamSession(sessionId: string, startMs: number): Array<Record<string, string>> {
  const session = aSession({ sessionId, startMs, common: { 'service.name': 'claude-code' } })
    .startup()
    .prompt('Review the branch with agents')
    .request()
    .decide('Agent')
    .inAgent('agent-correctness', (agent) => {
      look('0.05', 2)(agent);
      agent.inAgent('agent-callers', look('0.002', 1), { agent_type: 'Explore' });
    })
    .inAgent('agent-performance', look('0.001', 6), { agent_type: 'performance-reviewer' })
    .result({ duration_ms: 5_000 })
    .after(500)
    .add('permission_mode_changed', { from_mode: 'default', to_mode: 'acceptEdits', trigger: 'shift_tab' })
    .request()
    .decide('Bash', { decision: 'reject', source: 'user_reject' })
    .request()
    .decide('Bash')
    .result({ success: false, error: 'Shell command failed', duration_ms: 900 })
    .after(60 * MINUTE)
    .prompt('Go on with the second finding')
    .request({ ttft_ms: 90 })
    .decide('Edit')
    .result()
    .request();
  return session.records.map((row) => ({ ...row }));
}
