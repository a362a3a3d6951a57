import { parseArgs } from 'node:util';

import { holdsLogs, waitForDatabase } from './firstStart';
import { runLive, seed, type Temporality } from './index';

const USAGE = `Fills VictoriaLogs and VictoriaMetrics with made-up Claude Code sessions over OTLP.

  --logs URL         OTLP logs address (default: http://127.0.0.1:9428/insert/opentelemetry/v1/logs)
  --metrics URL      OTLP metrics address (default: http://127.0.0.1:8428/opentelemetry/v1/metrics)
  --seed N           another history (default: 1)
  --now TIME         when the history ends, ISO 8601 (default: now)
  --days N           how long it is (default: 7)
  --sessions N       how many sessions (default: 64)
  --temporality T    cumulative or delta (default: cumulative)
  --live             goes on with one session until it is stopped
  --no-history       only with --live: no history
  --once             waits for the databases, and writes no history where VictoriaLogs has rows already
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function readArguments() {
  return parseArgs({
    allowNegative: true,
    options: {
      logs: { type: 'string', default: 'http://127.0.0.1:9428/insert/opentelemetry/v1/logs' },
      metrics: { type: 'string', default: 'http://127.0.0.1:8428/opentelemetry/v1/metrics' },
      seed: { type: 'string', default: '1' },
      now: { type: 'string' },
      days: { type: 'string', default: '7' },
      sessions: { type: 'string', default: '64' },
      temporality: { type: 'string', default: 'cumulative' },
      live: { type: 'boolean', default: false },
      history: { type: 'boolean', default: true },
      once: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) {
    throw new Error(`--${name} takes a whole number, not "${text}"`);
  }
  return value;
}

function temporalityOf(text: string): Temporality {
  if (text !== 'cumulative' && text !== 'delta') {
    throw new Error(`--temporality is cumulative or delta, not "${text}"`);
  }
  return text;
}

function timeOf(text: string | undefined): number {
  const timeMs = text === undefined ? Date.now() : Date.parse(text);
  if (Number.isNaN(timeMs)) {
    throw new Error(`--now is a time like 2026-11-23T12:00:00Z, not "${text ?? ''}"`);
  }
  return timeMs;
}

async function main(): Promise<void> {
  const args = readArguments();
  if (args.help) {
    say(USAGE);
    return;
  }
  const target = { logsUrl: args.logs, metricsUrl: args.metrics, seed: wholeNumber('seed', args.seed) };
  if (args.once) {
    await Promise.all([target.logsUrl, target.metricsUrl].map(waitForDatabase));
  }
  if (args.history && !(args.once && (await holdsLogs(target.logsUrl)))) {
    const truth = await seed({
      ...target,
      now: timeOf(args.now),
      days: wholeNumber('days', args.days),
      sessions: wholeNumber('sessions', args.sessions),
      temporality: temporalityOf(args.temporality),
    });
    say(`${truth.sessions.length} sessions, ${truth.records} log records, ${truth.samples} metric samples`);
  }
  if (args.live) {
    await goLive(target);
  }
}

async function goLive(target: { logsUrl: string; metricsUrl: string; seed: number }): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  await runLive({
    ...target,
    signal: stop.signal,
    onStart: (id) => say(`live session ${id}`),
    onError: (error) => void process.stderr.write(`${error.message}\n`),
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
