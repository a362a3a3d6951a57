import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { hostVariant } from '../../demo/host/server/hostVariant';
import { startHost } from '../../demo/host/server/startHost';
import { startStack } from '../../demo/stack/startStack';
import { storeCapturedMetrics } from './storeMetrics';
import { loadTestData } from './testData';

/**
 * Serves the built plugin twice: over databases with test data, and over empty ones. Prints one JSON line with both
 * addresses and that of the log database, then obeys `stop-logs`, `start-logs`, `stop-metrics` and `start-metrics` on
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
    [full, empty].map((stack) =>
      startHost({ distDir, logsUrl: stack.logsUrl, metricsUrl: stack.metricsUrl, port: 0, variant })
    )
  );
  const [url, emptyUrl] = hosts.map((host) => host.url);
  console.log(JSON.stringify({ url, emptyUrl, logsUrl: full.logsUrl }));

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
