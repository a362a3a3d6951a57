import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What the demo remembers of its data folder between runs. */
export interface DemoState {
  /** The made-up history is complete up to here (ms since 1970); undefined where there is none. */
  readonly seededUntilMs: number | undefined;
  /** A history is being written: where this is found at a start, the writing was cut off. */
  readonly isSeeding: boolean;
  /** Ports that the databases had, to keep a client's settings valid. */
  readonly logsPort: number | undefined;
  readonly metricsPort: number | undefined;
}

const NOTHING: DemoState = { seededUntilMs: undefined, isSeeding: false, logsPort: undefined, metricsPort: undefined };

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'demo.json');
}

function numberIn(record: object, name: string): number | undefined {
  const value: unknown = Reflect.get(record, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** @returns what the last run left; nothing where there was none or its note is not readable */
export async function readState(dataDir: string): Promise<DemoState> {
  try {
    const saved: unknown = JSON.parse(await readFile(fileIn(dataDir), 'utf8'));
    if (typeof saved !== 'object' || saved === null) {
      return NOTHING;
    }
    return {
      seededUntilMs: numberIn(saved, 'seededUntilMs'),
      isSeeding: Reflect.get(saved, 'isSeeding') === true,
      logsPort: numberIn(saved, 'logsPort'),
      metricsPort: numberIn(saved, 'metricsPort'),
    };
  } catch {
    return NOTHING;
  }
}

/** Keeps the state for the next run. */
export async function writeState(dataDir: string, state: DemoState): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(fileIn(dataDir), JSON.stringify(state, null, 2));
}

/** Removes the demo's own files, and nothing else that may lie in the folder. */
export async function removeData(dataDir: string): Promise<void> {
  await Promise.all(
    ['logs', 'metrics', 'demo.json'].map((name) => rm(path.join(dataDir, name), { recursive: true, force: true }))
  );
}
