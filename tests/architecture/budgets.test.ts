import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './sourceTree';

const DIST = path.join(ROOT, 'dist');
const kB = (file: string): number => statSync(path.join(DIST, file)).size / 1000;

describe('what a browser has to load (run after `npm run build`)', () => {
  it('is built', () => {
    expect(existsSync(path.join(DIST, 'module.js'))).toBe(true);
  });

  it('the entry, which Grafana loads on every page, stays within 30 kB', () => {
    expect(kB('module.js')).toBeLessThanOrEqual(30);
  });

  it('all scripts together stay within 750 kB', () => {
    const scripts = readdirSync(DIST).filter((file) => file.endsWith('.js'));
    expect(scripts.reduce((sum, file) => sum + kB(file), 0)).toBeLessThanOrEqual(750);
  });
});
