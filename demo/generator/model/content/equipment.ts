import type { HookPlan, McpServer } from '../sessionSetup';

/** Hooks as people configure them. */
export const GUARD_HOOKS: readonly HookPlan[] = [
  { event: 'SessionStart', source: 'projectSettings', medianMs: 130 },
  { event: 'PreToolUse', source: 'userSettings', matcher: 'Bash', medianMs: 24 },
  { event: 'PostToolUse', source: 'userSettings', matcher: '*', medianMs: 9 },
  { event: 'Stop', source: 'userSettings', medianMs: 31 },
];

export const FORMAT_HOOKS: readonly HookPlan[] = [
  { event: 'UserPromptSubmit', source: 'projectSettings', medianMs: 14 },
  { event: 'PostToolUse', source: 'projectSettings', matcher: 'Edit', medianMs: 420 },
  { event: 'PostToolUse', source: 'projectSettings', matcher: 'Write', medianMs: 420 },
];

export const POLICY_HOOKS: readonly HookPlan[] = [
  { event: 'SessionStart', source: 'policySettings', medianMs: 210 },
  { event: 'PreToolUse', source: 'policySettings', matcher: '*', medianMs: 38 },
];

export const SERVERS = {
  tracker: { name: 'tracker', transport: 'http', scope: 'project' },
  browser: { name: 'browser', transport: 'stdio', scope: 'user' },
  metrics: { name: 'metrics', transport: 'sse', scope: 'local' },
  calendar: { name: 'calendar', transport: 'claudeai-proxy', scope: 'claudeai' },
  broken: { name: 'design-files', transport: 'stdio', scope: 'user', fails: 'Connection timed out after 30000ms' },
} satisfies Readonly<Record<string, McpServer>>;
