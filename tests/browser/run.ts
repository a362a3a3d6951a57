import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { buildHost } from '../../demo/host/server/buildHost';
import { hostVariant } from '../../demo/host/server/hostVariant';
import { findChromium } from './chromium';

/**
 * `npm run test:browser [-- playwright's own arguments]`: Chromium on the built plugin in the preview page, which is
 * made of the packages of Grafana 12 and React 18, or with `--grafana-13` as the first argument of 13 and React 19.
 */
async function main(): Promise<void> {
  if (!existsSync('dist/module.js')) {
    throw new Error('The plugin is not built: run `npm run build` first.');
  }
  const [first, ...others] = process.argv.slice(2);
  const isNewer = first === '--grafana-13';
  if (isNewer) {
    process.env['SESSIONLINE_HOST'] = '13';
  }
  const executable = findChromium();
  const variant = hostVariant(process.env['SESSIONLINE_HOST']);
  const { built, durationMs } = await buildHost({ variant });
  console.log(
    built ? `Built the preview page in ${Math.round(durationMs / 1000)} s` : 'The preview page is up to date'
  );

  const args = [
    'playwright',
    'test',
    '-c',
    'tests/browser/playwright.config.ts',
    ...(isNewer ? others : process.argv.slice(2)),
  ];
  const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: executable } });
  process.exitCode = status ?? 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
