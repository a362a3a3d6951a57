import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { METRICS_DATABASE } from '../../demo/stack/databases';
import { findLauncher, type Launcher } from '../../demo/stack/launcher';
import { startDatabase } from '../../demo/stack/runningDatabase';
import type { SentSamples } from './sendSamples';

/** The flags by which VictoriaMetrics names what arrives over OTLP. */
export const NAMINGS = {
  'names and labels with dots': [],
  'names and labels with underscores': ['-opentelemetry.usePrometheusNaming'],
  'names with underscores, labels with dots': ['-opentelemetry.convertMetricNamesToPrometheus'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Naming = keyof typeof NAMINGS;

/** The same programs, with flags behind their own. */
export const withFlags = (launcher: Launcher, flags: readonly string[]): Launcher => ({
  origin: launcher.origin,
  command: (database, port, dataDir) => {
    const { program, args } = launcher.command(database, port, dataDir);
    return { program, args: [...args, ...flags] };
  },
});

/** A metrics database of a test's own. */
export interface UsageDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startUsageDatabase(flags: readonly string[] = []): Promise<UsageDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sessionline-usage-'));
  const launcher = withFlags(await findLauncher(() => undefined), flags);
  const database = await startDatabase(launcher, METRICS_DATABASE, path.join(dataDir, 'metrics'));
  const stop = async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: database.url, stop };
}

/** Sends metrics as a client does, over OTLP, and waits until they can be asked for. */
export async function sendSamples(url: string, fleets: ReadonlyArray<Omit<SentSamples, 'url'>>): Promise<void> {
  const input = JSON.stringify(fleets.map((fleet) => ({ ...fleet, url: `${url}/opentelemetry/v1/metrics` })));
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [require.resolve('tsx/cli'), path.join(__dirname, 'sendSamples.ts')], {
      stdio: ['pipe', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The sender ended with ${code}.`))));
    child.stdin.end(input);
  });
  await fetch(`${url}/internal/force_flush`);
}
