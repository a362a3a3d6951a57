import { samplesOf } from '../../demo/generator/model/metricLedger';
import { storedRows } from '../../demo/generator/model/storedRow';
import { generateWeek } from '../../demo/generator/model/week';
import type { GeneratedSession } from '../../demo/generator/model/wireEvent';
import { storeRows } from '../../tests/browser/storeRows';

/** A series as VictoriaMetrics imports it. */
interface ImportedSeries {
  readonly metric: Readonly<Record<string, string>>;
  readonly values: number[];
  readonly timestamps: number[];
}

/** How much was stored. */
export interface Stored {
  readonly sessions: number;
  readonly series: number;
  readonly samples: number;
  readonly events: number;
}

const SEED = 9;
const SESSIONS_AT_ONCE = 50;

/** What clients that export totals every minute leave in a database with its default flags. */
function seriesOf(session: GeneratedSession): readonly ImportedSeries[] {
  const found = new Map<string, ImportedSeries>();
  for (const { metric, labels, atMs, value } of samplesOf(session, 'cumulative')) {
    const named = { ...session.resource, ...labels, __name__: metric };
    const key = JSON.stringify(named);
    const series: ImportedSeries = found.get(key) ?? { metric: named, values: [], timestamps: [] };
    series.values.push(value);
    series.timestamps.push(atMs);
    found.set(key, series);
  }
  return [...found.values()];
}

async function importSeries(metricsUrl: string, series: readonly ImportedSeries[]): Promise<void> {
  const body = series.map((each) => JSON.stringify(each)).join('\n');
  const response = await fetch(`${metricsUrl}/api/v1/import`, { method: 'POST', body });
  if (!response.ok) {
    throw new Error(`VictoriaMetrics refused the series: ${response.status} ${await response.text()}`);
  }
}

/** Stores the sessions of so many days before now, as metrics and as logs. */
export async function storeFleet(
  urls: { readonly logsUrl: string; readonly metricsUrl: string },
  { sessions: count, days, nowMs }: { readonly sessions: number; readonly days: number; readonly nowMs: number }
): Promise<Stored> {
  const sessions = generateWeek({ seed: SEED, nowMs, days, sessions: count });
  const stored = { series: 0, samples: 0, events: 0 };
  for (let first = 0; first < sessions.length; first += SESSIONS_AT_ONCE) {
    const some = sessions.slice(first, first + SESSIONS_AT_ONCE);
    const series = some.flatMap(seriesOf);
    const rows = some.flatMap(storedRows);
    await importSeries(urls.metricsUrl, series);
    await storeRows(urls.logsUrl, rows);
    stored.series += series.length;
    stored.samples += series.reduce((sum, { values }) => sum + values.length, 0);
    stored.events += rows.length;
  }
  await fetch(`${urls.metricsUrl}/internal/force_flush`);
  return { sessions: sessions.length, ...stored };
}
