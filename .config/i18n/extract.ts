import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ENGLISH, localeFile, localeNames, problemsOf, readTexts, type Texts } from './locales';
import { extractTexts, keysOf, nest } from './translations';

/**
 * `npm run i18n:extract`: writes the English locale file from the texts in the code; keeps plural forms put in by hand.
 * Other locales stay as they are: it says what each of them lacks.
 */
const file = localeFile(ENGLISH);

function existing(): Texts {
  try {
    return readTexts(ENGLISH);
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
const written = readTexts(ENGLISH);
for (const key of Object.keys(texts).filter((each) => each in before && before[each] !== texts[each])) {
  console.log(`${key} has other English than before: see whether its translations still fit`);
}
for (const key of Object.keys(texts).filter((each) => !(each in written))) {
  console.log(`${key} is not written: other keys begin with it, give it another name`);
}
for (const locale of localeNames().filter((name) => name !== ENGLISH)) {
  const problems = problemsOf(locale, readTexts(locale), texts);
  console.log([`${locale}: ${problems.length === 0 ? 'whole' : `${problems.length} to do`}`, ...problems].join('\n  '));
}
