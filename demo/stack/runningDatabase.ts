import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './databases';
import { freePort } from './freePort';
import type { Launcher } from './launcher';

/** One database: `stop` and `start` keep its address and its data. */
export interface RunningDatabase {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;
const KEPT_LINES = 15;

/** A started program: what it said last, and its end. */
class Program {
  private readonly child: ChildProcess;
  private lines: string[] = [];
  private readonly ended: Promise<void>;
  isRunning = true;

  constructor(program: string, args: readonly string[], logFile: string) {
    this.child = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk: unknown) => {
      const text = String(chunk);
      appendFileSync(logFile, text);
      this.lines = [...this.lines, ...text.trimEnd().split('\n')].slice(-KEPT_LINES);
    };
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
    // Whatever ends this process takes the databases with it.
    const kill = () => this.child.kill();
    process.on('exit', kill);
    this.ended = new Promise((resolve) => {
      const end = () => {
        this.isRunning = false;
        process.off('exit', kill);
        resolve();
      };
      this.child.on('error', (error) => {
        this.lines.push(error.message);
        end();
      });
      this.child.on('close', end);
    });
  }

  get lastWords(): string {
    return this.lines.join('\n');
  }

  /** Asks it to end and write its data, and ends it when it does not. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    const giveUp = new AbortController();
    const killLate = sleep(STOP_LIMIT_MS, undefined, { signal: giveUp.signal })
      .then(() => this.child.kill('SIGKILL'))
      .catch(() => undefined);
    await this.ended;
    giveUp.abort();
    await killLate;
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

function failure(database: Database, dataDir: string, lastWords: string): Error {
  if (/lock|in use by another|resource temporarily unavailable/i.test(lastWords)) {
    return new Error(`${dataDir} is in use: ${database.title} runs on it already. Stop that one first.`);
  }
  return new Error(`${database.title} did not start:\n${lastWords}`);
}

async function untilHealthy(database: Database, url: string, dataDir: string, program: Program): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    if (!program.isRunning) {
      throw failure(database, dataDir, program.lastWords);
    }
    if (await isHealthy(url)) {
      return;
    }
    await sleep(50);
  }
  await program.stop();
  throw new Error(
    `${database.title} did not answer at ${url} within ${START_LIMIT_MS / 1000} s:\n${program.lastWords}`
  );
}

/**
 * Starts a database on loopback and waits until it answers.
 *
 * @throws in plain words when the port is taken, the data are in use, or the program ends or stays silent.
 */
export async function startDatabase(
  launcher: Launcher,
  database: Database,
  dataDir: string,
  wantedPort?: number
): Promise<RunningDatabase> {
  const port = await freePort(wantedPort);
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(dataDir, { recursive: true });
  const { program, args } = launcher.command(database, port, dataDir);
  const logFile = path.join(path.dirname(dataDir), `${database.program}.log`);
  let current: Program | undefined;

  const start = async () => {
    if (current?.isRunning) {
      return;
    }
    await freePort(port);
    current = new Program(program, args, logFile);
    await untilHealthy(database, url, dataDir, current);
  };
  const stop = async () => {
    if (current?.isRunning) {
      await current.stop();
    }
  };
  await start();
  return { url, start, stop };
}
