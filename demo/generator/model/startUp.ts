import { createRandom } from './random';
import { runHooks } from './hooks';
import type { McpServer } from './sessionSetup';
import type { Stage } from './stage';
import type { StartType } from './wireEvent';

const BUNDLED_PLUGINS = ['cc-plugin-agents-md', 'cc-plugin-privacy', 'cc-plugin-plugin-authoring', 'cc-plugin-diff'];

export interface InstalledPlugin {
  readonly name: string;
  readonly marketplace: string;
  readonly version: string;
  readonly skills: number;
}

/** Begins a process: what the client reports before the first prompt. */
export function startUp(stage: Stage, startType: StartType, plugins: readonly InstalledPlugin[]): void {
  const { book, main, setup } = stage;
  const { random } = setup;
  book.openRun(startType, main.nowMs);
  delete main.promptId;
  book.record('managed_settings_resolved', main.nowMs, {
    'managed_settings.trigger': 'startup',
    'managed_settings.sources': [],
    'managed_settings.source_behavior': 'first-wins',
    'managed_settings.helper.state': 'none',
    'managed_settings.helper.applied': 'none',
  });
  const hooksStartMs = main.nowMs + random.int(30, 60);
  const hooksEndMs = runHooks(stage, main, {
    event: 'SessionStart',
    subject: startType === 'fresh' ? 'startup' : 'resume',
    atMs: hooksStartMs,
  });
  main.nowMs = hooksStartMs;
  registerHooks(stage);
  loadPlugins(stage, plugins);
  main.nowMs += random.int(20, 80);
  const serversEndMs = Math.max(0, ...setup.mcpServers.map((server) => connect(stage, server)));
  main.nowMs = Math.max(main.nowMs, hooksEndMs, setup.isPrint ? serversEndMs : 0) + random.int(40, 160);
}

function registerHooks(stage: Stage): void {
  for (const hook of stage.setup.hooks) {
    stage.book.record('hook_registered', stage.main.nowMs, {
      hook_event: hook.event,
      hook_type: 'command',
      hook_source: hook.source,
      safe_mode: 'false',
      hook_matcher: stage.setup.flags.toolDetails ? hook.matcher : undefined,
    });
  }
}

function loadPlugins(stage: Stage, plugins: readonly InstalledPlugin[]): void {
  const { flags, isPrint } = stage.setup;
  const counts = { command_path_count: 0, agent_path_count: 0 };
  BUNDLED_PLUGINS.slice(0, isPrint ? 3 : 4).forEach((name, index) => {
    stage.book.record('plugin_loaded', stage.main.nowMs + (index > 1 ? 1 : 0), {
      'plugin.name': name,
      'marketplace.name': 'builtin',
      'plugin.scope': 'default-bundle',
      enabled_via: 'default-enable',
      plugin_id_hash: createRandom(name).hex(16),
      has_hooks: true,
      has_mcp: false,
      host_owned_mcp: false,
      skill_path_count: 0,
      ...counts,
      safe_mode: 'false',
    });
  });
  for (const plugin of plugins) {
    stage.book.record('plugin_loaded', stage.main.nowMs + 2, {
      'plugin.name': flags.toolDetails ? plugin.name : 'third-party',
      'marketplace.name': flags.toolDetails ? plugin.marketplace : 'third-party',
      'plugin.version': flags.toolDetails ? plugin.version : undefined,
      'plugin.scope': 'user-local',
      enabled_via: 'user-install',
      plugin_id_hash: createRandom(plugin.name).hex(16),
      has_hooks: false,
      has_mcp: false,
      host_owned_mcp: false,
      skill_path_count: plugin.skills,
      ...counts,
      safe_mode: 'false',
    });
  }
}

/** Connects to an MCP server, or fails to. Returns when it was known. */
function connect(stage: Stage, server: McpServer): number {
  const { random } = stage.setup;
  const durationMs = Math.round(server.fails === undefined ? random.around(420, 0.6) : 30_000);
  const atMs = stage.main.nowMs + durationMs;
  recordConnection(stage, server, { status: server.fails === undefined ? 'connected' : 'failed', durationMs, atMs });
  return atMs;
}

/** Reports a change of an MCP connection. */
export function recordConnection(
  stage: Stage,
  server: McpServer,
  change: {
    readonly status: 'connected' | 'failed' | 'disconnected';
    readonly durationMs: number;
    readonly atMs: number;
  }
): void {
  const { toolDetails } = stage.setup.flags;
  const failed = change.status === 'failed';
  stage.book.record(
    'mcp_server_connection',
    change.atMs,
    {
      status: change.status,
      transport_type: server.transport,
      server_scope: server.scope,
      duration_ms: String(change.durationMs),
      error_code: failed ? 'ETIMEDOUT' : undefined,
      error: failed && toolDetails ? server.fails : undefined,
      is_plugin: false,
      server_name: toolDetails ? server.name : undefined,
    },
    stage.main.promptId
  );
}
