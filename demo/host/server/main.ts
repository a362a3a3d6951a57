import path from 'node:path';
import { parseArgs } from 'node:util';

import { buildHost } from './buildHost';
import { PROJECT_DIR } from './hostVariant';
import { startHost } from './startHost';

/** `npx tsx demo/host/server/main.ts --logs URL --metrics URL [--dist DIR] [--port N]`: the host alone. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dist: { type: 'string', default: path.join(PROJECT_DIR, 'dist') },
      logs: { type: 'string', default: 'http://127.0.0.1:9428' },
      metrics: { type: 'string', default: 'http://127.0.0.1:8428' },
      port: { type: 'string', default: '0' },
    },
  });
  const built = await buildHost();
  process.stdout.write(built.built ? `Host page built in ${built.durationMs} ms\n` : 'Host page is up to date\n');
  const host = await startHost({
    distDir: path.resolve(values.dist),
    logsUrl: values.logs,
    metricsUrl: values.metrics,
    port: Number(values.port),
    bundleDir: built.bundleDir,
  });
  process.stdout.write(`${host.url}\n`);
  const stop = (): void => {
    host.stop().then(
      () => process.exit(0),
      () => process.exit(1)
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
