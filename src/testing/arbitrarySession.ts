import * as fc from 'fast-check';

import type { WireRecord } from 'domain/events/field';

import { aSession, type SessionBuilder } from './builders';

type Step = (session: SessionBuilder) => SessionBuilder;

const sources = ['config', 'hook', 'user_temporary', 'user_reject', 'user_permanent'];

const promptStep = fc
  .constantFrom('Tidy up', '<task-notification>\n<task-id>a1</task-id>', '/compact', '<REDACTED>', 'ひとつ <b>zwei</b>')
  .map(
    (text): Step =>
      (session) =>
        session.prompt(text)
  );

const requestStep = fc
  .record({ duration_ms: fc.nat(5000), cost_usd: fc.nat(10 ** 7).map((micros) => String(micros / 10 ** 6)) })
  .map(
    (fields): Step =>
      (session) =>
        session.request(fields)
  );

const toolStep = fc
  .record({
    toolName: fc.constantFrom('Bash', 'Read', 'Agent', 'mcp_tool'),
    source: fc.constantFrom(...sources),
    decision: fc.constantFrom('accept', 'accept', 'reject'),
    waitMs: fc.nat(30_000),
    success: fc.boolean(),
    hook: fc.boolean(),
  })
  .map(
    ({ toolName, source, decision, waitMs, success, hook }): Step =>
      (session) => {
        const hooked = hook ? session.hook('PreToolUse', toolName) : session;
        const decided = hooked.after(waitMs).decide(toolName, { source, decision });
        return decision === 'accept' ? decided.result({ success }) : decided;
      }
  );

const otherStep = fc
  .constantFrom<
    Array<[string, Record<string, string | number>]>[number]
  >(['compaction', { trigger: 'auto', duration_ms: 400, success: 'true' }], ['api_error', { status_code: 500, error: 'Overloaded', duration_ms: 'soon' }], ['permission_mode_changed', { from_mode: 'default', to_mode: 'plan', 'prompt.id': '' }], ['assistant_response', { response: '<REDACTED>' }], ['event_of_tomorrow', { answer: 42 }])
  .map(
    ([name, fields]): Step =>
      (session) =>
        session.after(3).add(name, fields)
  );

const agentStep = fc
  .record({ id: fc.constantFrom('a1', 'a2', 'a3'), steps: fc.array(fc.oneof(requestStep, toolStep), { maxLength: 4 }) })
  .map(
    ({ id, steps }): Step =>
      (session) =>
        session.inAgent(id, (agent) => steps.forEach((step) => step(agent)))
  );

const resumeStep = fc.integer({ min: 1000, max: 10 ** 7 }).map(
  (ms): Step =>
    (session) =>
      session.resume(ms)
);

/** Rows of sessions as a client could have sent them: prompts, requests, tools, waits, subagents, resumed processes. */
export const arbitrarySession: fc.Arbitrary<readonly WireRecord[]> = fc
  .array(fc.oneof(promptStep, requestStep, toolStep, otherStep, agentStep, resumeStep), { minLength: 1, maxLength: 25 })
  .map((steps) => steps.reduce((session, step) => step(session.after(1)), aSession().startup()).records);
