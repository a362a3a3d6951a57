import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { readState, removeData, writeState } from './demoState';

describe('the state of the demo', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'demo-state-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('is read back as it was written', async () => {
    const state = { seededUntilMs: 5, isSeeding: true, logsPort: 1, metricsPort: 2 };
    await writeState(folder, state);

    expect(await readState(folder)).toEqual(state);
  });

  it.each(['', 'not json', 'null', '[]', '{"seededUntilMs":"x","logsPort":null}'])(
    'counts as none where its note is %p',
    async (content) => {
      await writeFile(path.join(folder, 'demo.json'), content);

      expect(await readState(folder)).toEqual({
        seededUntilMs: undefined,
        isSeeding: false,
        logsPort: undefined,
        metricsPort: undefined,
      });
    }
  );

  it('removes the demo’s own files only', async () => {
    await writeState(folder, await readState(folder));
    await writeFile(path.join(folder, 'a-file-of-yours.txt'), '');
    await removeData(folder);

    expect(await readdir(folder)).toEqual(['a-file-of-yours.txt']);
  });
});
