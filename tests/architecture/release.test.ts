import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { bytesBySource, partOf, type Script, summed } from '../../tools/release/bundle/attribution';
import { bundleReport } from '../../tools/release/bundle/bundleReport';
import { isAllowed, licenceProblems, lockProblems, uncheckedOptional } from '../../tools/release/lock/lockFile';
import { READ_LICENCES, UNNAMED_LICENCES } from '../../tools/release/lock/readLicences';

import { ROOT } from './sourceTree';

const DIST = path.join(ROOT, 'dist');
const scripts: readonly Script[] = readdirSync(DIST)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({
    name,
    code: readFileSync(path.join(DIST, name), 'utf8'),
    map: readFileSync(path.join(DIST, `${name}.map`), 'utf8'),
  }));
const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
const sum = (parts: Iterable<number>): number => [...parts].reduce((total, part) => total + part, 0);

describe('the bundle report (run after `npm run build`)', () => {
  it('accounts for every byte of each script', () => {
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      expect(sum(bytesBySource(script).values())).toBe(Buffer.byteLength(script.code));
    }
  });

  it('names packages, layers and what the bundler adds', () => {
    expect(partOf('webpack://x/./node_modules/@grafana/scenes/dist/esm/a.js')).toBe('@grafana/scenes');
    expect(partOf('webpack://x/../node_modules/a/node_modules/uuid/index.js')).toBe('uuid');
    expect(partOf('webpack://x/./domain/units.ts')).toBe('src/domain');
    expect(partOf('webpack://x/./module.tsx')).toBe('src/module');
    expect(partOf('webpack://x/webpack/runtime/load script')).toBe('(bundler)');
    expect(partOf('')).toBe('(bundler)');
  });

  it('adds up by name, the largest first', () => {
    const parts = [
      ['a', 1],
      ['b', 5],
      ['a', 2],
    ] as const;
    expect(summed(parts)).toEqual([
      ['b', 5],
      ['a', 3],
    ]);
  });

  it('has a line for each script and for the whole', () => {
    const report = bundleReport(scripts);
    expect(scripts.filter(({ name }) => !report.includes(`| ${name} |`))).toEqual([]);
    expect(report).toMatch(/\| all \| \d+\.\d kB \| \d+\.\d kB \|/);
    expect(report).toContain('| src/domain |');
  });
});

describe('the lock file', () => {
  it('takes everything from a registry, with a checksum', () => {
    expect(lockProblems(lock)).toEqual([]);
  });

  it('leaves unchecked only what single platforms install for development', () => {
    const unchecked = uncheckedOptional(lock);
    expect(unchecked.filter((place) => lock.packages[place].dev !== true)).toEqual([]);
  });

  it.each([
    [
      'another source',
      { version: '1.0.0', resolved: 'git+ssh://git@example.org/a.git#1', integrity: '' },
      /comes from git/,
    ],
    ['plain http', { version: '1.0.0', resolved: 'http://example.org/a.tgz' }, /comes from http:/],
    ['no checksum', { version: '1.0.0' }, /no SHA-512/],
    ['a weak checksum', { version: '1.0.0', integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, /no SHA-512/],
    ['a link', { link: true, version: '1.0.0' }, /is a link/],
    ['a branch for a version', { version: 'main' }, /no version of a registry/],
  ])('is refused with %s', (_, entry, problem) => {
    const problems = lockProblems({ lockfileVersion: 3, packages: { '': {}, 'node_modules/a': entry } });
    expect(problems.join()).toMatch(problem);
  });

  it('is refused in another format', () => {
    expect(lockProblems({ lockfileVersion: 1 })).toEqual(['the lock file has version 1, not 3']);
  });
});

describe('licences', () => {
  it('of everything at run time are among those that the plugin may contain', () => {
    expect(licenceProblems(lock, READ_LICENCES, UNNAMED_LICENCES)).toEqual([]);
  });

  it('are read as choices and sums', () => {
    expect(['MIT', '(MIT AND Zlib)', '(MPL-2.0 OR Apache-2.0)'].filter((text) => !isAllowed(text))).toEqual([]);
    expect(
      ['AGPL-3.0-only', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', undefined, { type: 'MIT' }].filter(isAllowed)
    ).toEqual([]);
  });

  it('are asked of what runs, not of tools', () => {
    const packages = {
      'node_modules/a': { license: 'GPL-3.0' },
      'node_modules/b': { license: 'GPL-3.0', dev: true },
      'node_modules/c': {},
    };
    expect(licenceProblems({ packages }, {})).toEqual([
      'node_modules/a: GPL-3.0',
      'node_modules/c: no licence is named',
    ]);
    expect(licenceProblems({ packages }, { 'node_modules/c': 'MIT' }, ['node_modules/a'])).toEqual([]);
  });

  it('that nobody names are of no package in the plugin', () => {
    const parts = new Set(scripts.flatMap((script) => [...bytesBySource(script).keys()].map(partOf)));
    const named = UNNAMED_LICENCES.map((place) => place.replace('node_modules/', ''));
    expect(parts.has('@grafana/scenes')).toBe(true);
    expect(named.filter((name) => parts.has(name))).toEqual([]);
  });
});
