import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { contentWords } from './contentWords';
import { counterWords } from './counterWords';
import { dataWords } from './dataWords';
import { findingWords } from './doctorWords';
import { sourceWords } from './sourceWords';

const SOURCES = join(__dirname, '../..');
const tables = { ...sourceWords, ...dataWords, ...contentWords, ...counterWords };
const known = Object.keys(tables);

/** Everything that is judged, as the sources write it: `${…}` stands for any word. */
function judgedReasons(): readonly RegExp[] {
  const folders = ['domain/doctor', 'data/doctor'].map((folder) => join(SOURCES, folder));
  const texts = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  );
  const written = texts.flatMap((text) => [...text.matchAll(/['`](\w+|\$\{\w+\})\.((?:\w|\$\{[^}]*\})+)['`]/g)]);
  const groups = known.map((reason) => reason.split('.')[0]);
  const meant = written.filter(([, group = '']) => group.startsWith('$') || groups.includes(group));
  return meant.map(
    ([, group = '', name = '']) =>
      new RegExp(`^${`${group}.${name}`.replace('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`)
  );
}

describe('every reason', () => {
  it('that is judged has words', () => {
    const without = judgedReasons().filter((reason) => !known.some((each) => reason.test(each)));
    expect(without).toEqual([]);
  });

  it('that has words is judged', () => {
    const reasons = judgedReasons();
    expect(known.filter((each) => !reasons.some((reason) => reason.test(each)))).toEqual([]);
  });

  it.each(known)('%s is said in whole sentences, and mended by some', (reason) => {
    const [title, meaning, mend] = findingWords({ reason, facts: {} });
    for (const words of [title, meaning, mend].filter((each) => each !== undefined)) {
      expect(words).toMatch(/^[A-Z{0-9].*[.}]$/s);
    }
    expect(mend === undefined || title !== mend).toBe(true);
  });
});
