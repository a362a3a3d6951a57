import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { catalogueEntry, EVENT_KINDS } from './eventCatalogue';

/** Grafana serves these files; the list of icon names in `@grafana/ui` has names that no file goes with. */
const folder = join(dirname(require.resolve('@grafana/ui/package.json')), 'dist', 'public', 'img', 'icons');
const shipped = new Set(
  ['unicons', 'mono', 'solid', 'custom'].flatMap((kind) =>
    readdirSync(join(folder, kind)).map((file) => file.replace(/\.svg$/, ''))
  )
);

describe('the catalogue of events', () => {
  it.each(EVENT_KINDS.map((type) => [type, catalogueEntry({ type }).icon]))('%s has an icon to see: %s', (_, icon) => {
    expect(shipped).toContain(icon);
  });

  it('gives each kind a letter of its own', () => {
    const letters = EVENT_KINDS.map((type) => catalogueEntry({ type }).letter);
    expect(new Set(letters).size).toBe(letters.length);
  });
});
