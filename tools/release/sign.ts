import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { DIST, ROOT } from './paths';

/** Grafana's own signing tool; pinned, and not among the packages: only whoever publishes needs it. */
const SIGN_PLUGIN = '@grafana/sign-plugin@3.3.3';
const TOKEN = 'GRAFANA_ACCESS_POLICY_TOKEN';

/** What stands in the way of signing, for a person; undefined when nothing does. */
function obstacle(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (!env[TOKEN]) {
    return [
      `Not signed: ${TOKEN} is not set.`,
      'Make an access policy with the scope plugins:write and a token for it in your Grafana Cloud account,',
      `then: ${TOKEN}=… npm run sign (for one Grafana of your own: … npm run sign -- --rootUrls https://grafana.example.org)`,
      'Without a signature Grafana loads the plugin when allow_loading_unsigned_plugins names it: docs/install.md.',
    ].join('\n');
  }
  return existsSync(path.join(DIST, 'plugin.json'))
    ? undefined
    : 'Not signed: there is no dist. Run npm run build first.';
}

/** `npm run sign`: adds the signed list of files, `MANIFEST.txt`, to `dist`. Then `npm run package -- --no-build`. */
function main(args: readonly string[]): number {
  const problem = obstacle(process.env);
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  const call = ['--yes', SIGN_PLUGIN, '--distDir', DIST, ...args];
  const { status } = spawnSync('npx', call, { cwd: ROOT, stdio: 'inherit' });
  console.log(status === 0 ? 'Signed. Now: npm run package -- --no-build' : 'Not signed.');
  return status === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
