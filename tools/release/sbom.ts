import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { pluginFacts } from '../../.config/bundler/pluginFacts';

import { ARTIFACTS, ROOT } from './paths';

/** `npm run sbom`: the packages that the plugin is made of, as CycloneDX JSON, by npm itself from the lock file. */
function main(): void {
  const { id, version } = pluginFacts();
  const call = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const bill = JSON.parse(
    execFileSync('npm', call, { cwd: ROOT, maxBuffer: 64_000_000, stdio: ['ignore', 'pipe', 'inherit'] }).toString()
  );
  // npm names it by the folder of the checkout.
  bill.metadata.component.name = id;
  mkdirSync(ARTIFACTS, { recursive: true });
  const name = `${id}-${version}.cdx.json`;
  writeFileSync(path.join(ARTIFACTS, name), `${JSON.stringify(bill, undefined, 2)}\n`);
  console.log(`artifacts/${name}: ${bill.components.length} packages`);
}

main();
