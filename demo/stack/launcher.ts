import path from 'node:path';
import { buildPrograms, hasGo } from './buildPrograms';
import { type Database, databaseFlags, LOGS_DATABASE, METRICS_DATABASE } from './databases';
import { execute } from './execute';
import { findPrograms, type Programs } from './findPrograms';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** One way to run the databases on this machine. */
export interface Launcher {
  /** For a person: where the databases come from. */
  readonly origin: string;
  /** What to start so that `database` answers on the loopback `port` and keeps its data in `dataDir`. */
  command(database: Database, port: number, dataDir: string): Command;
}

export type Progress = (message: string) => void;

function programLauncher(programs: Programs): Launcher {
  return {
    origin: programs.origin,
    command: (database, port, dataDir) => ({
      program: database.program === LOGS_DATABASE.program ? programs.logs : programs.metrics,
      args: databaseFlags(database, `127.0.0.1:${port}`, dataDir),
    }),
  };
}

/** Files must belong to who started the demo, or they could not be removed again. */
const containerUser = (): readonly string[] =>
  process.getuid && process.getgid ? ['--user', `${process.getuid()}:${process.getgid()}`] : [];

export const dockerLauncher: Launcher = {
  origin: 'Docker images',
  command: (database, port, dataDir) => ({
    program: 'docker',
    args: [
      ...['run', '--rm', '--init', ...containerUser()],
      ...['--publish', `127.0.0.1:${port}:${port}`],
      ...['--volume', `${path.resolve(dataDir)}:/data`],
      database.image,
      ...databaseFlags(database, `:${port}`, '/data'),
    ],
  }),
};

/** The command line client alone says nothing: only an engine that answers can run an image. */
async function hasDockerEngine(): Promise<boolean> {
  const answer = await execute('docker', ['info', '--format', '{{.ServerVersion}}'], { timeLimitMs: 20_000 });
  return answer.code === 0;
}

async function pullImages(progress: Progress): Promise<boolean> {
  for (const { image, title } of [LOGS_DATABASE, METRICS_DATABASE]) {
    if ((await execute('docker', ['image', 'inspect', image])).code !== 0) {
      progress(`Getting ${title} (${image})`);
      if ((await execute('docker', ['pull', '--quiet', image])).code !== 0) {
        return false;
      }
    }
  }
  return true;
}

const NOTHING_FOUND = `VictoriaLogs and VictoriaMetrics were not found. One of these is needed:
  - Go 1.26 or newer (https://go.dev/dl/): the databases are then built once, in about a minute
  - Docker with a running engine
  - the programs victoria-logs and victoria-metrics on the PATH, or named by
    ${LOGS_DATABASE.variable} and ${METRICS_DATABASE.variable}`;

/**
 * The first way that works: programs that are there, Docker, a build by Go.
 *
 * @throws with what to install when there is none.
 */
export async function findLauncher(progress: Progress): Promise<Launcher> {
  const programs = findPrograms();
  if (programs !== undefined) {
    return programLauncher(programs);
  }
  if ((await hasDockerEngine()) && (await pullImages(progress))) {
    return dockerLauncher;
  }
  if (await hasGo()) {
    progress('Building the databases (about a minute, once)');
    return programLauncher(await buildPrograms());
  }
  throw new Error(NOTHING_FOUND);
}
