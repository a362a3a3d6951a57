import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder, findPrograms } from './findPrograms';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sessionline-find-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(...parts: readonly string[]): string {
  const file = path.join(root, ...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

describe('finding the databases', () => {
  it('finds nothing on a bare machine', () => {
    expect(findPrograms({ XDG_CACHE_HOME: root, PATH: root })).toBeUndefined();
  });

  it('takes what an earlier build left in the cache', () => {
    const env = { XDG_CACHE_HOME: root, PATH: '' };
    const folder = path.relative(root, cacheFolder(env));
    const logs = program(folder, 'victoria-logs');
    const metrics = program(folder, 'victoria-metrics');
    expect(findPrograms(env)).toMatchObject({ logs, metrics });
  });

  it('prefers the environment, then the PATH, then the cache, each database by itself', () => {
    const env = { XDG_CACHE_HOME: root, PATH: path.join(root, 'bin') };
    const folder = path.relative(root, cacheFolder(env));
    program(folder, 'victoria-logs');
    program(folder, 'victoria-metrics');
    const metrics = program('bin', 'victoria-metrics-prod');
    const logs = program('mine', 'logs');
    expect(findPrograms({ ...env, SESSIONLINE_VICTORIA_LOGS: logs })).toMatchObject({ logs, metrics });
  });

  it('says so when the environment names what cannot be started', () => {
    const env = { XDG_CACHE_HOME: root, PATH: '', SESSIONLINE_VICTORIA_LOGS: path.join(root, 'absent') };
    expect(() => findPrograms(env)).toThrow(/SESSIONLINE_VICTORIA_LOGS is .*absent/);
  });

  it('keeps each pair of versions in a folder of its own', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: root })).toMatch(/databases-v[\d.]+-v[\d.]+$/);
  });
});
