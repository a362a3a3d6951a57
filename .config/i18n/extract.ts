import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { SRC } from '../../tests/architecture/sourceTree';
import { pluginFacts } from '../bundler/pluginFacts';
import { extractTexts, flatten, keysOf, nest } from './translations';

/** `npm run i18n:extract`: writes the English locale file from the texts in the code; keeps plural forms put in by hand. */
const file = path.join(SRC, 'locales', 'en-US', `${pluginFacts().id}.json`);

function existing(): Record<string, string> {
  try {
    return flatten(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

const before = existing();
const texts = Object.fromEntries(
  extractTexts().flatMap((text) =>
    keysOf(text).map((key) => [key, text.isPlural ? (before[key] ?? text.english) : text.english])
  )
);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(nest(texts), null, 2)}\n`);
console.log(`${Object.keys(texts).length} texts`);
