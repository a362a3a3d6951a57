import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A series as VictoriaMetrics exports and imports it. */
export interface CapturedSeries {
  readonly metric: Readonly<Record<string, string>>;
  readonly values: readonly number[];
  /** Milliseconds since 1970. */
  readonly timestamps: readonly number[];
}

/** The metrics of the captured sessions, as a database with its default flags stored them: dots, cumulative. */
export function readMetricsCapture(): readonly CapturedSeries[] {
  return readFileSync(join(__dirname, 'captures', 'metrics.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
