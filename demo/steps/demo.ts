import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { runLive, seed } from '../generator';
import { buildHost } from '../host/server/buildHost';
import { type RunningHost, startHost } from '../host/server/startHost';
import { type Stack, startStack } from '../stack/startStack';
import { logsIntake, metricsIntake } from './claudeSettings';
import { type DemoState, readState, removeData, writeState } from './demoState';
import { historyPlan } from './historyPlan';
import type { DemoOptions } from './options';
import { buildPlugin, isPluginBuilt } from './pluginBuild';
import { preferredPort } from './ports';
import type { Report } from './report';

const PROJECT_DIR = path.resolve(__dirname, '..', '..');

/** Where the demo looks for its ports first; a client's settings then stay valid from run to run. */
const USUAL_PORTS = { logs: 9428, metrics: 8428, page: 4300 } as const;

/** How often the log of progress names how much of a history is written. */
const SESSIONS_A_LINE = 16;

/** A running demo. */
export interface Demo {
  readonly page: string;
  readonly stack: Pick<Stack, 'logsUrl' | 'metricsUrl'>;
  /** Id of the session that keeps going; undefined where none was asked for or its first events did not arrive. */
  readonly liveSessionId: string | undefined;
  /** Ends everything and keeps the data. */
  stop(): Promise<void>;
}

async function prepareData(options: DemoOptions, report: Report): Promise<DemoState> {
  const { dataDir } = options;
  const state = await readState(dataDir);
  if (options.fresh || state.isSeeding) {
    report.line(options.fresh ? 'Removing the old data' : 'The last run was cut off while it wrote: starting anew');
    await removeData(dataDir);
    return { ...state, seededUntilMs: undefined, isSeeding: false };
  }
  return state;
}

async function startDatabases(options: DemoOptions, state: DemoState, report: Report): Promise<Stack> {
  const stack = await startStack({
    dataDir: options.dataDir,
    logsPort: await preferredPort(state.logsPort ?? USUAL_PORTS.logs),
    metricsPort: await preferredPort(state.metricsPort ?? USUAL_PORTS.metrics),
    progress: (message) => report.line(message),
  });
  report.line(`Databases are ready: VictoriaLogs ${stack.logsUrl}, VictoriaMetrics ${stack.metricsUrl}`);
  return stack;
}

async function writeHistory(options: DemoOptions, state: DemoState, stack: Stack, report: Report): Promise<void> {
  const ports = { logsPort: portOf(stack.logsUrl), metricsPort: portOf(stack.metricsUrl) };
  const nowMs = Date.now();
  const plan = options.seed ? historyPlan(state, nowMs) : undefined;
  if (plan === undefined) {
    await writeState(options.dataDir, { ...state, ...ports });
    return;
  }
  report.line(`Writing ${plan.sessions} sessions of ${plan.days} days`);
  await writeState(options.dataDir, { ...state, ...ports, isSeeding: true });
  const truth = await seed({
    logsUrl: logsIntake(stack),
    metricsUrl: metricsIntake(stack),
    now: nowMs,
    ...plan,
    onProgress: ({ sessions, totalSessions, records }) => {
      if (sessions % SESSIONS_A_LINE === 0 && sessions < totalSessions) {
        report.line(`  ${sessions} of ${totalSessions} sessions, ${records} events`);
      }
    },
  });
  await writeState(options.dataDir, { ...ports, isSeeding: false, seededUntilMs: nowMs });
  report.line(`History is written: ${truth.sessions.length} sessions, ${truth.records} events`);
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

async function ensurePlugin(report: Report, signal: AbortSignal): Promise<void> {
  if (await isPluginBuilt(PROJECT_DIR)) {
    report.line('The plugin is built already');
    return;
  }
  report.line('Building the plugin');
  await buildPlugin(PROJECT_DIR, signal);
  report.line('The plugin is built');
}

async function ensureHost(report: Report): Promise<string> {
  const { built, bundleDir } = await buildHost();
  report.line(built ? 'The preview page is built' : 'The preview page is built already');
  return bundleDir;
}

/** How long the page waits for the first events of the session that keeps going. */
const LIVE_START_LIMIT_MS = 5_000;

interface Live {
  readonly sessionId: string | undefined;
  readonly ended: Promise<void>;
}

async function startLive(stack: Stack, signal: AbortSignal, report: Report): Promise<Live> {
  let announce: (id: string) => void = () => undefined;
  const started = new Promise<string>((resolve) => (announce = resolve));
  const addresses = { logsUrl: logsIntake(stack), metricsUrl: metricsIntake(stack) };
  const onError = (error: Error): void => report.line(`The live session could not send: ${error.message}`);
  const ended = runLive({ ...addresses, signal, onStart: announce, onError });
  const sessionId = await Promise.race([started, sleep(LIVE_START_LIMIT_MS, undefined, { ref: false })]);
  return { sessionId, ended };
}

/** Waits for all, then throws the first failure: nothing is left running behind a thrown error. */
async function all<T extends readonly unknown[]>(work: { readonly [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/**
 * Brings up the databases, their history, the built plugin and the page, side by side where they do not wait for each
 * other, and one session that keeps going.
 *
 * @throws in plain words; what was started by then is stopped again
 */
export async function startDemo(options: DemoOptions, report: Report): Promise<Demo> {
  const stopping = new AbortController();
  const state = await prepareData(options, report);
  let stack: Stack | undefined;
  let host: RunningHost | undefined;
  let live: Live = { sessionId: undefined, ended: Promise.resolve() };
  const stop = async (): Promise<void> => {
    stopping.abort();
    await Promise.allSettled([live.ended, host?.stop()]);
    await stack?.stop();
  };
  const withData = async (): Promise<Stack> => {
    stack = await startDatabases(options, state, report);
    await writeHistory(options, state, stack, report);
    return stack;
  };
  try {
    const [running, bundleDir] = await all<[Stack, string, void]>([
      withData(),
      ensureHost(report),
      ensurePlugin(report, stopping.signal),
    ]);
    live = options.seed ? await startLive(running, stopping.signal, report) : live;
    const port = options.port ?? (await preferredPort(USUAL_PORTS.page));
    const distDir = path.join(PROJECT_DIR, 'dist');
    const { logsUrl, metricsUrl } = running;
    host = await startHost({ distDir, logsUrl, metricsUrl, port, bundleDir });
    return { page: host.url, stack: running, liveSessionId: live.sessionId, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
