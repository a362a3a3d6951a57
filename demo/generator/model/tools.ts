import type { Change } from './content/project';
import type { Effects } from './wireEvent';

export type JsonInput = string | number | boolean | readonly JsonInput[] | { readonly [key: string]: JsonInput };

export type DecisionSource = 'config' | 'hook' | 'user_permanent' | 'user_temporary' | 'user_reject' | 'user_abort';

/** What decides about a use of a tool, when the story wants it otherwise than by the session's rules. */
export interface Permission {
  readonly decision: 'accept' | 'reject';
  readonly source: DecisionSource;
  /** How long the person took; 0 where no person was asked. */
  readonly waitMs: number;
}

/** One use of a tool as the model asks for it, and how it goes. */
export interface ToolUse {
  readonly name: string;
  readonly input: Readonly<Record<string, JsonInput>>;
  /** What `tool_parameters` says beside the input; absent for tools that send none. */
  readonly parameters?: Readonly<Record<string, JsonInput>>;
  /** Added to the parameters of the result only. */
  readonly resultParameters?: Readonly<Record<string, JsonInput>>;
  readonly durationMs: number;
  readonly resultBytes: number;
  readonly failure?: { readonly error: string; readonly type: string };
  readonly permission?: Permission;
  readonly effects?: Effects;
  readonly commit?: { readonly revision: string; readonly branch: string };
  readonly mcpScope?: string;
}

const lineCount = (text: string): number => (text === '' ? 0 : text.replace(/\n$/, '').split('\n').length);

const LANGUAGES: Readonly<Record<string, string>> = {
  ts: 'TypeScript',
  tsx: 'TypeScript',
  go: 'Go',
  rs: 'Rust',
  py: 'Python',
  md: 'Markdown',
  kt: 'Kotlin',
  tf: 'HCL',
  yaml: 'YAML',
  sql: 'SQL',
  json: 'JSON',
};

const languageOf = (file: string): string => LANGUAGES[file.slice(file.lastIndexOf('.') + 1)] ?? 'unknown';

interface BashOptions {
  readonly description: string;
  readonly durationMs: number;
  readonly resultBytes?: number;
  readonly fails?: string;
  readonly timeout?: number;
}

/** A shell command. */
export function bash(command: string, options: BashOptions): ToolUse {
  const timeout: Record<string, JsonInput> = options.timeout === undefined ? {} : { timeout: options.timeout };
  return {
    name: 'Bash',
    input: { command, ...timeout, description: options.description },
    parameters: {
      bash_command: command.split(/\s/, 1)[0] ?? command,
      full_command: command,
      ...timeout,
      description: options.description,
    },
    durationMs: options.durationMs,
    resultBytes: options.resultBytes ?? 240,
    ...(options.fails === undefined ? {} : { failure: { error: options.fails, type: 'ShellError' } }),
  };
}

/** `git commit` as the client reports it: revision and branch are on the result. */
export function gitCommit(message: string, revision: string, branch: string, durationMs: number): ToolUse {
  const command = bash(`git add -A && git commit -m "${message}"`, { description: 'Commit the change', durationMs });
  return {
    ...command,
    resultBytes: 90 + message.length,
    resultParameters: { git_commit_id: revision, git_branch: branch },
    effects: { commits: 1 },
    commit: { revision, branch },
  };
}

export function pullRequest(title: string, durationMs: number): ToolUse {
  return {
    ...bash(`gh pr create --title "${title}" --body-file .git/PR_BODY.md`, {
      description: 'Open a pull request',
      durationMs,
    }),
    effects: { pullRequests: 1 },
  };
}

export const read = (file: string, durationMs: number, resultBytes: number): ToolUse => ({
  name: 'Read',
  input: { file_path: file },
  durationMs,
  resultBytes,
});

/** Reading a file that does not exist. */
export const readMissing = (file: string): ToolUse => ({
  ...read(file, 3, 0),
  failure: { error: 'File does not exist.', type: 'Error:ENOENT' },
});

export function edit(root: string, change: Change, durationMs: number): ToolUse {
  return {
    name: 'Edit',
    input: {
      file_path: `${root}/${change.file}`,
      old_string: change.before,
      new_string: change.after,
      replace_all: false,
    },
    durationMs,
    resultBytes: 130 + change.file.length,
    effects: {
      linesAdded: lineCount(change.after),
      linesRemoved: lineCount(change.before),
      language: languageOf(change.file),
    },
  };
}

/** An edit whose old text is not in the file any more. */
export const editMismatch = (root: string, change: Change): ToolUse => ({
  ...edit(root, change, 4),
  failure: { error: 'String to replace not found in file.', type: 'EditStringNotFound' },
});

export function write(root: string, file: string, content: string, durationMs: number): ToolUse {
  return {
    name: 'Write',
    input: { file_path: `${root}/${file}`, content },
    durationMs,
    resultBytes: 100 + file.length,
    effects: { linesAdded: lineCount(content), linesRemoved: 0, language: languageOf(file) },
  };
}

export const grep = (pattern: string, path: string, durationMs: number, resultBytes: number): ToolUse => ({
  name: 'Grep',
  input: { pattern, path, output_mode: 'files_with_matches' },
  durationMs,
  resultBytes,
});

export const glob = (pattern: string, durationMs: number, resultBytes: number): ToolUse => ({
  name: 'Glob',
  input: { pattern },
  durationMs,
  resultBytes,
});

export const webFetch = (url: string, prompt: string, durationMs: number, resultBytes: number): ToolUse => ({
  name: 'WebFetch',
  input: { url, prompt },
  durationMs,
  resultBytes,
});

export const todoWrite = (steps: readonly string[], done: number): ToolUse => ({
  name: 'TodoWrite',
  input: {
    todos: steps.map((content, index) => ({
      content,
      status: index < done ? 'completed' : index === done ? 'in_progress' : 'pending',
    })),
  },
  durationMs: 1,
  resultBytes: 160,
});

export const useSkill = (skill: string): ToolUse => ({
  name: 'Skill',
  input: { skill },
  parameters: { skill_name: skill },
  durationMs: 4,
  resultBytes: 1800,
});

/** A tool of an MCP server: its real name is in the parameters only. */
export const mcpTool = (
  server: string,
  tool: string,
  input: Readonly<Record<string, JsonInput>>,
  durationMs: number,
  resultBytes: number
): ToolUse => ({
  name: 'mcp_tool',
  input,
  parameters: { mcp_server_name: server, mcp_tool_name: tool },
  durationMs,
  resultBytes,
  mcpScope: 'user',
});
