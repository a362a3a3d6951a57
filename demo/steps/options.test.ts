import path from 'node:path';

import { demoOptions } from './options';

describe('demoOptions', () => {
  it('seeds, opens a browser and keeps what is there unless told otherwise', () => {
    expect(demoOptions([])).toEqual({
      fresh: false,
      port: undefined,
      seed: true,
      open: true,
      dataDir: path.resolve(__dirname, '../.data'),
    });
  });

  it('takes each option', () => {
    expect(demoOptions(['--fresh', '--port', '5000', '--no-seed', '--no-open', '--data', '/somewhere'])).toEqual({
      fresh: true,
      port: 5000,
      seed: false,
      open: false,
      dataDir: path.resolve('/somewhere'),
    });
  });

  it.each(['0', '-1', '70000', 'x', '1.5'])('refuses %s as a port', (port) => {
    expect(() => demoOptions([`--port=${port}`])).toThrow('--port takes a number');
  });

  it('refuses what it does not know', () => {
    expect(() => demoOptions(['--frsh'])).toThrow("Unknown option '--frsh'");
  });
});
