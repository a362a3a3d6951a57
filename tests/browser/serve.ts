import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { hostVariant } from '../../demo/host/server/hostVariant';
import { startHost } from '../../demo/host/server/startHost';
import { startStack } from '../../demo/stack/startStack';
import { storeCapturedMetrics } from './storeMetrics';
import { loadTestData } from './testData';

/** Where a Grafana behind a proxy often lies. */
const SUB_PATH = '/grafana';

/**
 * Serves the built plugin thrice: over databases with test data, over empty ones, and over the first below a path as a
 * Grafana with `serve_from_sub_path`. Prints one JSON line with the addresses and that of the log database, then obeys `stop-logs`, `start-logs`, `stop-metrics` and `start-metrics` on
 * standard input (the databases with data), until that ends.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sessionline-browser-'));
  const progress = (text: string): void => console.error(text);
  const full = await startStack({ dataDir: path.join(folder, 'full'), progress });
  const empty = await startStack({ dataDir: path.join(folder, 'empty'), progress });
  await Promise.all([loadTestData(full.logsUrl), storeCapturedMetrics(full.metricsUrl)]);

  const distDir = path.resolve(process.cwd(), 'dist');
  const variant = hostVariant(process.env['SESSIONLINE_HOST']);
  const hosts = await Promise.all(
    [
      { stack: full, basePath: '' },
      { stack: empty, basePath: '' },
      { stack: full, basePath: SUB_PATH },
    ].map(({ stack: { logsUrl, metricsUrl }, basePath }) =>
      startHost({ distDir, logsUrl, metricsUrl, port: 0, variant, basePath })
    )
  );
  const [url, emptyUrl, subPathUrl] = hosts.map((host) => host.url);
  console.log(JSON.stringify({ url, emptyUrl, subPathUrl, logsUrl: full.logsUrl }));

  for await (const command of createInterface({ input: process.stdin })) {
    const [order, which] = command.split('-');
    const database = which === 'metrics' ? full.metrics : full.logs;
    if (order === 'stop') {
      await database.stop();
    } else if (order === 'start') {
      await database.start();
    }
    console.log(JSON.stringify({ done: command }));
  }

  await Promise.all([...hosts, full, empty].map((running) => running.stop()));
  rmSync(folder, { recursive: true, force: true });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
