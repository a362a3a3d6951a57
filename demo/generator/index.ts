import { samplesOf, type Temporality } from './model/metricLedger';
import { type Truth, truthOf } from './model/truth';
import { generateWeek } from './model/week';
import { LogSender, logRecordMaker } from './otlp/exportLogs';
import { MetricSender } from './otlp/exportMetrics';

export { runLive, type LiveOptions } from './live';
export type { SessionTruth, Truth } from './model/truth';
export type { Temporality } from './model/metricLedger';

export interface SeedProgress {
  readonly sessions: number;
  readonly totalSessions: number;
  readonly records: number;
}

export interface SeedOptions {
  /** Where log records go: the full OTLP address. */
  readonly logsUrl: string;
  /** Where metrics go: the full OTLP address. */
  readonly metricsUrl: string;
  readonly seed?: number;
  /** The history ends just before it. Milliseconds since 1970. */
  readonly now: number;
  readonly days?: number;
  readonly sessions?: number;
  readonly temporality?: Temporality;
  readonly onProgress?: (progress: SeedProgress) => void;
}

const DEFAULTS = { seed: 1, days: 7, sessions: 64, temporality: 'cumulative' } as const;

/**
 * Fills both databases with a history of coding sessions.
 * @returns what a correct reader must find.
 * @throws when a database does not take what is sent.
 */
export async function seed(options: SeedOptions): Promise<Truth> {
  const { seed: number, days, sessions, temporality } = { ...DEFAULTS, ...options };
  const history = generateWeek({ seed: number, nowMs: options.now, days, sessions });
  const logs = new LogSender(options.logsUrl);
  const metrics = new MetricSender(options.metricsUrl, temporality);
  const truths = [];
  let records = 0;
  let samples = 0;
  try {
    for (const session of history) {
      const events = session.runs.flatMap((run) => run.sent).map(logRecordMaker(session));
      const points = samplesOf(session, temporality);
      await Promise.all([logs.send(events), metrics.send(session, points)]);
      truths.push(truthOf(session));
      records += events.length;
      samples += points.length;
      options.onProgress?.({ sessions: truths.length, totalSessions: history.length, records });
    }
  } finally {
    await Promise.all([logs.close(), metrics.close()]);
  }
  return { sessions: truths, records, samples };
}
