import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { type Database, LOGS_DATABASE, METRICS_DATABASE } from './databases';

/** Where both databases are, as files to be started. */
export interface Programs {
  readonly logs: string;
  readonly metrics: string;
  /** Where they were found, for a person. */
  readonly origin: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const suffix = process.platform === 'win32' ? '.exe' : '';

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function inFolder(folder: string, names: readonly string[]): string | undefined {
  return names.map((name) => path.join(folder, name + suffix)).find(isExecutable);
}

/**
 * The user's cache, so that a fresh clone on the same machine builds nothing. The versions are in the folder's name:
 * another version is another folder.
 */
export function cacheFolder(env: Environment = process.env): string {
  const base =
    env['XDG_CACHE_HOME'] ||
    (process.platform === 'win32' && env['LOCALAPPDATA']) ||
    (process.platform === 'darwin' ? path.join(homedir(), 'Library', 'Caches') : path.join(homedir(), '.cache'));
  return path.join(base, 'sessionline', `databases-${LOGS_DATABASE.version}-${METRICS_DATABASE.version}`);
}

/** Throws when the variable is set and names no program: a wish that cannot be met is not passed over in silence. */
function fromEnvironment(database: Database, env: Environment): string | undefined {
  const file = env[database.variable];
  if (file !== undefined && file !== '' && !isExecutable(file)) {
    throw new Error(`${database.variable} is ${file}, which is no program that can be started.`);
  }
  return file || undefined;
}

function onPath(database: Database, env: Environment): string | undefined {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders
    .map((folder) => inFolder(folder, [database.program, `${database.program}-prod`]))
    .find((file) => file !== undefined);
}

/** The pair that `go build` leaves in one folder. */
export function programsIn(folder: string, origin: string): Programs | undefined {
  const logs = inFolder(folder, [LOGS_DATABASE.program]);
  const metrics = inFolder(folder, [METRICS_DATABASE.program]);
  return logs !== undefined && metrics !== undefined ? { logs, metrics, origin } : undefined;
}

/**
 * Both databases without building anything: named in the environment, on the PATH, or left by an earlier run; each is
 * looked for by itself.
 */
export function findPrograms(env: Environment = process.env): Programs | undefined {
  const cached = programsIn(cacheFolder(env), 'an earlier build');
  const find = (database: Database, left: string | undefined) =>
    fromEnvironment(database, env) ?? onPath(database, env) ?? left;
  const logs = find(LOGS_DATABASE, cached?.logs);
  const metrics = find(METRICS_DATABASE, cached?.metrics);
  if (logs === undefined || metrics === undefined) {
    return undefined;
  }
  return { logs, metrics, origin: [...new Set([path.dirname(logs), path.dirname(metrics)])].join(' and ') };
}
