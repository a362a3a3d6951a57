import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { LOGS_DATABASE } from '../../demo/stack/databases';
import { findLauncher } from '../../demo/stack/launcher';
import { startDatabase } from '../../demo/stack/runningDatabase';
import { type UsageDatabase, withFlags } from './usageDatabase';

/** A logs database of a test's own, with flags of its own. */
export async function startLogsDatabase(flags: readonly string[]): Promise<UsageDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sessionline-logs-'));
  const launcher = withFlags(await findLauncher(() => undefined), flags);
  const database = await startDatabase(launcher, LOGS_DATABASE, path.join(dataDir, 'logs'));
  const stop = async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: database.url, stop };
}
