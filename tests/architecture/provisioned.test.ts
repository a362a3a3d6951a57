import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { madeFiles } from '../../tools/provisioned/files';

import { ROOT, SRC } from './sourceTree';

describe('dashboards and alert rules', () => {
  it.each(madeFiles())('$path is what `npm run dashboards` makes now', ({ path: file, text }) => {
    expect(readFileSync(path.join(ROOT, file), 'utf8')).toBe(text);
  });

  it('the plugin ships the dashboards that it names', () => {
    const { includes }: { includes: ReadonlyArray<{ type: string; name: string; path: string }> } = JSON.parse(
      readFileSync(path.join(SRC, 'plugin.json'), 'utf8')
    );
    const dashboards = includes.filter(({ type }) => type === 'dashboard');
    expect(dashboards).toHaveLength(2);
    for (const { name, path: file } of dashboards) {
      expect(existsSync(path.join(SRC, file))).toBe(true);
      expect(JSON.parse(readFileSync(path.join(SRC, file), 'utf8')).title).toBe(name);
    }
  });
});
