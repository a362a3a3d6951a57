import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { isPluginBuilt } from './pluginBuild';

describe('isPluginBuilt', () => {
  let project = '';

  async function file(name: string, minute: number): Promise<void> {
    const place = path.join(project, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, '');
    await utimes(place, minute * 60, minute * 60);
  }

  beforeEach(async () => {
    project = await mkdtemp(path.join(os.tmpdir(), 'plugin-build-'));
    await file('src/pages/a.ts', 1);
  });

  afterEach(async () => {
    await rm(project, { recursive: true });
  });

  it('is not where nothing was built', async () => {
    expect(await isPluginBuilt(project)).toBe(false);
  });

  it('is while no source is newer', async () => {
    await file('dist/module.js', 2);

    expect(await isPluginBuilt(project)).toBe(true);
  });

  it.each(['src/pages/b.ts', 'package-lock.json', '.config/webpack/webpack.config.ts'])(
    'is not once %s is newer',
    async (name) => {
      await file('dist/module.js', 2);
      await file(name, 3);

      expect(await isPluginBuilt(project)).toBe(false);
    }
  );

  it('takes no notice of tests', async () => {
    await file('dist/module.js', 2);
    await file('src/pages/a.test.ts', 3);

    expect(await isPluginBuilt(project)).toBe(true);
  });
});
