import { spawn } from 'node:child_process';

export interface Execution {
  /** Exit code; undefined when the program could not be started or was stopped by the time limit. */
  readonly code: number | undefined;
  /** What it printed, both streams as they came. */
  readonly output: string;
}

export interface ExecutionOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeLimitMs?: number;
}

/** Runs a program to its end. Never rejects: a program that is not there has no exit code. */
export function execute(program: string, args: readonly string[], options: ExecutionOptions = {}): Promise<Execution> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeLimitMs,
    });
    const chunks: string[] = [];
    const keep = (chunk: unknown) => chunks.push(String(chunk));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: undefined, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? undefined, output: chunks.join('') }));
  });
}
