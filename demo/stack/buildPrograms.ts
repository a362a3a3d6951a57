import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { execute } from './execute';
import { cacheFolder, type Programs, programsIn } from './findPrograms';

/** True when the Go toolchain answers. */
export async function hasGo(): Promise<boolean> {
  return (await execute('go', ['version'], { timeLimitMs: 20_000 })).code === 0;
}

const lastLines = (text: string, lines: number): string => text.trimEnd().split('\n').slice(-lines).join('\n');

/**
 * VictoriaLogs is made with another version of VictoriaMetrics' packages than the one that runs beside it, and does
 * not compile with that: each is a Go module of its own.
 */
const MODULES = ['logs', 'metrics'] as const;

async function build(module: string, folder: string): Promise<void> {
  const args = ['build', '-trimpath', '-ldflags=-s -w', '-o', folder + path.sep, 'tool'];
  // Without C both need no compiler but Go's own. The version stamp of the surrounding repository would be wrong.
  const env = { CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false', GOWORK: 'off' };
  const { code, output } = await execute('go', args, { cwd: path.join(__dirname, 'go', module), env });
  if (code !== 0) {
    throw new Error(`Go could not build the databases:\n${lastLines(output, 20)}`);
  }
}

/**
 * Builds both databases from the modules in the folder `go` beside this file, into the user's cache.
 * They are built aside and then moved, so that a build that was stopped leaves nothing half done.
 *
 * @throws when `go build` fails, with the end of what it said.
 */
export async function buildPrograms(): Promise<Programs> {
  const folder = cacheFolder();
  mkdirSync(folder, { recursive: true });
  const building = mkdtempSync(path.join(folder, 'building-'));
  try {
    for (const module of MODULES) {
      await build(module, building);
    }
    for (const name of readdirSync(building)) {
      renameSync(path.join(building, name), path.join(folder, name));
    }
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  const programs = programsIn(folder, 'this build');
  if (programs === undefined) {
    throw new Error(`Go built the databases, but they are not in ${folder}.`);
  }
  return programs;
}
