import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { madeFiles } from './files';

const ROOT = path.resolve(__dirname, '../..');

/** `npm run dashboards`: dashboards and alert rules from the app's own questions. */
for (const { path: file, text } of madeFiles()) {
  const target = path.join(ROOT, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(file);
}
