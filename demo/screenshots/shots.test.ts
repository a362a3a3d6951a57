import { readFileSync } from 'node:fs';
import path from 'node:path';

import { CATALOGUE_PICTURES, pageShots } from './pageShots';
import { THEMES } from './shot';
import { timelineShots } from './timelineShots';

const read = (file: string): string => readFileSync(path.resolve(process.cwd(), file), 'utf8');
const sessions = { busy: 'a', idle: 'b' };
const shots = [...pageShots(sessions), ...timelineShots(sessions)];
const files = shots.map(({ file }) => file);

describe('the pictures that are taken', () => {
  it('each go into a file of their own', () => {
    expect(new Set(files).size).toBe(files.length);
  });

  it('show every page in both themes', () => {
    const named = pageShots(sessions).map(({ file, theme }) => ({ page: file.replace(`-${theme}.png`, ''), theme }));
    for (const page of new Set(named.map((one) => one.page))) {
      expect(named.filter((one) => one.page === page).map(({ theme }) => theme)).toEqual([...THEMES]);
    }
  });

  it('are all those that the documentation shows', () => {
    const shown = ['README.md', 'docs/timeline.md', 'docs/pages.md'].flatMap((page) =>
      [...read(page).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, target = '']) =>
        path.posix.join(path.posix.dirname(page), target)
      )
    );
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('are all those that the catalogue shows, with both themes among them', () => {
    const manifest: { info: { screenshots: ReadonlyArray<{ path: string }> } } = JSON.parse(read('src/plugin.json'));
    const named = manifest.info.screenshots.map((shot) => `src/${shot.path}`);
    expect(CATALOGUE_PICTURES.map(([picture]) => picture).sort()).toEqual(named.sort());
    expect(CATALOGUE_PICTURES.filter(([, of]) => !files.includes(of))).toEqual([]);
    expect(THEMES.filter((theme) => !CATALOGUE_PICTURES.some(([, of]) => of.includes(theme)))).toEqual([]);
  });
});
