import type { PermissionMode, SessionSetup } from './sessionSetup';
import type { Permission, ToolUse } from './tools';

const HARMLESS = new Set(['Read', 'Grep', 'Glob', 'TodoWrite', 'Agent', 'Task', 'Skill', 'WebSearch']);
const HARMLESS_COMMANDS = new Set(['ls', 'cat', 'head', 'pwd', 'adb']);
const HARMLESS_GIT = /^git (status|log|diff|show|branch)/;
const EDITS = new Set(['Edit', 'Write', 'NotebookEdit']);

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const BY_RULE: Permission = { decision: 'accept', source: 'config', waitMs: 0 };

/** Decides about tools as the client's rules and the person before it would. Remembers what was allowed for good. */
export class Permissions {
  mode: PermissionMode;
  private readonly granted = new Set<string>();

  constructor(private readonly setup: SessionSetup) {
    this.mode = setup.permissionMode;
  }

  decide(tool: ToolUse): Permission {
    if (tool.permission) {
      return tool.permission;
    }
    if (this.isAllowed(tool)) {
      return BY_RULE;
    }
    return this.setup.isPrint ? { decision: 'reject', source: 'config', waitMs: 0 } : this.ask(tool);
  }

  private isAllowed(tool: ToolUse): boolean {
    if (this.mode === 'bypassPermissions' || this.mode === 'auto' || isHarmless(tool)) {
      return true;
    }
    return (this.mode === 'acceptEdits' && EDITS.has(tool.name)) || this.granted.has(grantKey(tool));
  }

  private ask(tool: ToolUse): Permission {
    const { random } = this.setup;
    const waitMs = personsWaitMs(this.setup);
    if (random.chance(0.05)) {
      return { decision: 'reject', source: 'user_reject', waitMs };
    }
    if (!EDITS.has(tool.name) && random.chance(0.4)) {
      this.granted.add(grantKey(tool));
      return { decision: 'accept', source: 'user_permanent', waitMs };
    }
    return { decision: 'accept', source: 'user_temporary', waitMs };
  }
}

/** Most questions are answered at once, some after a coffee, few after a meeting. */
export function personsWaitMs({ random }: Pick<SessionSetup, 'random'>): number {
  const luck = random.next();
  if (luck < 0.8) {
    return Math.round(Math.max(900, random.around(6 * SECOND, 0.8)));
  }
  return Math.round(luck < 0.97 ? random.around(70 * SECOND, 0.7) : random.around(14 * MINUTE, 0.5));
}

function isHarmless(tool: ToolUse): boolean {
  if (HARMLESS.has(tool.name)) {
    return true;
  }
  const command = tool.input['command'];
  return typeof command === 'string' && isHarmlessCommand(command);
}

const isHarmlessCommand = (command: string): boolean =>
  !/[&;>]/.test(command) && (HARMLESS_GIT.test(command) || HARMLESS_COMMANDS.has(command.split(' ', 1)[0] ?? ''));

/** What "always allow" covers: the first two words of a command, one tool of a server. */
function grantKey(tool: ToolUse): string {
  const command = tool.input['command'];
  if (typeof command === 'string') {
    return `Bash ${command.split(/\s+/).slice(0, 2).join(' ')}`;
  }
  return `${tool.name} ${String(tool.parameters?.['mcp_tool_name'] ?? '')}`;
}
