import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { LOGS_DATABASE, METRICS_DATABASE } from './databases';
import { findLauncher, type Progress } from './launcher';
import { type RunningDatabase, startDatabase } from './runningDatabase';

export interface StackOptions {
  /** Folder for the data and logs of both databases; made when it is not there. Never removed here. */
  readonly dataDir: string;
  /** Loopback ports; free ones are taken when left out. */
  readonly logsPort?: number;
  readonly metricsPort?: number;
  /** Told what takes long, in words for a person. */
  readonly progress?: Progress;
}

/** Both databases, running and healthy. */
export interface Stack {
  readonly logsUrl: string;
  readonly metricsUrl: string;
  /** Each database by itself, to take one down and bring it back at the same address. */
  readonly logs: RunningDatabase;
  readonly metrics: RunningDatabase;
  /** Stops both and waits until their data are written. */
  stop(): Promise<void>;
}

/**
 * Starts VictoriaLogs and VictoriaMetrics on loopback.
 *
 * @throws in plain words: what to install, which port or folder is in use, what a database said before it ended.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { progress = () => undefined } = options;
  const dataDir = path.resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const launcher = await findLauncher(progress);
  progress(`Starting the databases (${launcher.origin})`);
  const started = await Promise.allSettled([
    startDatabase(launcher, LOGS_DATABASE, path.join(dataDir, 'logs'), options.logsPort),
    startDatabase(launcher, METRICS_DATABASE, path.join(dataDir, 'metrics'), options.metricsPort),
  ]);
  const [logs, metrics] = started;
  if (logs.status === 'rejected' || metrics.status === 'rejected') {
    await Promise.all(started.map((one) => (one.status === 'fulfilled' ? one.value.stop() : undefined)));
    const reasons = started.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    throw new Error(reasons.join('\n').replace(/^Error: /gm, ''));
  }
  return {
    logsUrl: logs.value.url,
    metricsUrl: metrics.value.url,
    logs: logs.value,
    metrics: metrics.value,
    stop: async () => {
      await Promise.all([logs.value.stop(), metrics.value.stop()]);
    },
  };
}
