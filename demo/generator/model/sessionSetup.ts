import type { ClientVersion } from './client';
import type { Person } from './content/people';
import type { Project } from './content/project';
import type { Model } from './prices';
import type { Random } from './random';

export type PermissionMode = 'default' | 'plan' | 'acceptEdits' | 'auto' | 'bypassPermissions';

/** One configured hook. */
export interface HookPlan {
  readonly event: 'SessionStart' | 'UserPromptSubmit' | 'PreToolUse' | 'PostToolUse' | 'Stop';
  readonly source: 'userSettings' | 'projectSettings' | 'policySettings';
  /** A tool's name, or `*`. */
  readonly matcher?: string;
  /** Typical run time. */
  readonly medianMs: number;
}

export interface McpServer {
  readonly name: string;
  readonly transport: 'stdio' | 'http' | 'sse' | 'claudeai-proxy';
  readonly scope: 'user' | 'project' | 'local' | 'claudeai';
  readonly fails?: string;
}

/** Which content switches are on. */
export interface ContentFlags {
  readonly prompts: boolean;
  readonly toolDetails: boolean;
  readonly responses: boolean;
}

/** Everything that is fixed before a session begins. */
export interface SessionSetup {
  readonly story: string;
  readonly id: string;
  readonly random: Random;
  readonly person: Person;
  readonly project: Project;
  readonly clientVersion: ClientVersion;
  readonly serviceName: string;
  readonly isPrint: boolean;
  readonly model: Model;
  readonly effort?: string;
  readonly isFast: boolean;
  readonly permissionMode: PermissionMode;
  readonly flags: ContentFlags;
  readonly hooks: readonly HookPlan[];
  readonly mcpServers: readonly McpServer[];
  /** Absent where the client could not tell, as inside tmux. */
  readonly terminal?: string;
  /** Largest context of the model. */
  readonly contextLimit: number;
  /** Where in the project's tasks the session begins, so that near sessions begin with different ones. */
  readonly opening: number;
  /** Whether the client guesses the person's next prompt. */
  readonly suggestsPrompts: boolean;
}
