import { readFileSync } from 'node:fs';

import type { Sample, Temporality } from '../../demo/generator/model/metricLedger';
import type { GeneratedSession } from '../../demo/generator/model/wireEvent';
import { MetricSender } from '../../demo/generator/otlp/exportMetrics';

/** What one client sends. */
export interface SentSession {
  readonly session: Pick<GeneratedSession, 'resource' | 'clientVersion'>;
  readonly samples: readonly Sample[];
}

export interface SentSamples {
  /** The database's address for metrics over OTLP. */
  readonly url: string;
  readonly temporality: Temporality;
  readonly sessions: readonly SentSession[];
}

/**
 * Sends what stands in its input, in a process of its own: the exporter loads its network while it runs, which the
 * tests' made-up browser does not let it.
 */
async function main(): Promise<void> {
  const fleets: readonly SentSamples[] = JSON.parse(readFileSync(0, 'utf8'));
  for (const { url, temporality, sessions } of fleets) {
    const sender = new MetricSender(url, temporality);
    for (const { session, samples } of sessions) {
      await sender.send(session, samples);
    }
    await sender.close();
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
