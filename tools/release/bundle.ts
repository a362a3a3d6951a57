import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Script } from './bundle/attribution';
import { bundleReport } from './bundle/bundleReport';
import { ARTIFACTS, DIST } from './paths';

const read = (name: string): string => readFileSync(path.join(DIST, name), 'utf8');

/** `npm run report:bundle`: sizes of the scripts in `dist`, printed and kept as `artifacts/bundle.md`. */
function main(): void {
  if (!existsSync(path.join(DIST, 'module.js'))) {
    throw new Error('There is no dist: run `npm run build` first.');
  }
  const names = readdirSync(DIST).filter((name) => name.endsWith('.js'));
  const scripts: readonly Script[] = names.map((name) => ({ name, code: read(name), map: read(`${name}.map`) }));
  const report = bundleReport(scripts);
  mkdirSync(ARTIFACTS, { recursive: true });
  writeFileSync(path.join(ARTIFACTS, 'bundle.md'), report);
  console.log(report);
}

main();
