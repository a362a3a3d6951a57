import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { strFromU8, unzipSync } from 'fflate';

import { pluginFacts } from '../../.config/bundler/pluginFacts';
import { buildTime } from '../../tools/release/archive/buildTime';
import { packingProblems, type PluginFiles, readFolder } from '../../tools/release/archive/pluginFiles';
import { pluginZip } from '../../tools/release/archive/pluginZip';
import { signatureProblems } from '../../tools/release/archive/signedManifest';

import { ROOT } from './sourceTree';

const { id } = pluginFacts();
const builtAt = new Date('2026-03-29T01:30:10Z');
const files = readFolder(path.join(ROOT, 'dist'));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const changed = (changes: Readonly<Record<string, string | undefined>>): PluginFiles => {
  const result = new Map(files);
  Object.entries(changes).forEach(([name, text]) =>
    text === undefined ? result.delete(name) : result.set(name, bytes(text))
  );
  return result;
};

describe('the archive for the catalogue (run after `npm run build`)', () => {
  const zip = pluginZip(id, files, builtAt);
  const entries = unzipSync(zip);
  const names = Object.keys(entries);

  it('has one folder, named as the plugin', () => {
    expect(new Set(names.map((name) => name.split('/')[0]))).toEqual(new Set([id]));
  });

  it('has every file of the build, byte for byte', () => {
    expect(names).toEqual([...files.keys()].sort().map((name) => `${id}/${name}`));
    for (const [name, content] of files) {
      expect(Buffer.compare(entries[`${id}/${name}`] ?? new Uint8Array(), content)).toBe(0);
    }
  });

  it('has what Grafana and the catalogue look for', () => {
    const needed = ['plugin.json', 'module.js', 'module.js.map', 'app.js', 'README.md', 'CHANGELOG.md', 'LICENSE'];
    const found = [...needed, 'img/logo.svg', 'dashboards/overview.json', `locales/en-US/${id}.json`];
    expect(found.filter((name) => !names.includes(`${id}/${name}`))).toEqual([]);
  });

  it('has a filled manifest', () => {
    const manifest = JSON.parse(strFromU8(entries[`${id}/plugin.json`] ?? new Uint8Array()));
    expect(manifest.id).toBe(id);
    expect(manifest.info.version).toBe(pluginFacts().version);
    expect(manifest.info.updated).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(manifest.includes.map((page: { path: string }) => page.path)).not.toContain('/a/%PLUGIN_ID%/sessions');
  });

  it('has no sources of Grafana’s shared packages, nor paths of the machine that built it', () => {
    const maps = names.filter((name) => name.endsWith('.js.map'));
    const sources = maps.flatMap((name) => JSON.parse(strFromU8(entries[name] ?? new Uint8Array())).sources);
    expect(sources.length).toBeGreaterThan(100);
    expect(
      sources.filter((source) => /node_modules\/(react|react-dom|@grafana\/(ui|runtime|data))\//.test(source))
    ).toEqual([]);
    expect(names.filter((name) => strFromU8(entries[name] ?? new Uint8Array()).includes(ROOT))).toEqual([]);
  });

  it('is fit to be published', () => {
    expect(packingProblems(files)).toEqual([]);
  });
});

describe('the same build', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sessionline-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const few = new Map([
    ['module.js', bytes('1')],
    ['README.md', bytes('x')],
  ]);
  const at = (date: Date): Buffer => Buffer.from(pluginZip(id, few, date));

  it('gives the same archive, in whichever order its files are read', () => {
    const backwards = new Map([...few].reverse());
    expect(Buffer.from(pluginZip(id, backwards, builtAt)).equals(at(builtAt))).toBe(true);
  });

  it('gives another when it is of another time, even one that no archive can name', () => {
    expect(at(builtAt).equals(at(new Date('2026-04-01T00:00:00Z')))).toBe(false);
    expect(at(new Date(0)).equals(at(new Date('1980-01-02T00:00:00Z')))).toBe(true);
  });

  it('is packed alike by `npm run package` in every time zone, at an hour that clocks skip in one', () => {
    const archives = ['Asia/Shanghai', 'Europe/Berlin'].map((zone) => {
      const to = path.join(folder, zone.replace('/', '-'));
      const env = { ...process.env, TZ: zone, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 2, 29, 2, 30) / 1000) };
      const call = ['--import', 'tsx', 'tools/release/package.ts', '--no-build', '--to', to];
      execFileSync('node', call, { cwd: ROOT, env, stdio: 'ignore' });
      const [name = '', sha1, sha256] = readdirSync(to).sort();
      expect([sha1, sha256]).toEqual([`${name}.sha1`, `${name}.sha256`]);
      const zip = readFileSync(path.join(to, name));
      const sum = createHash('sha256').update(zip).digest('hex');
      expect(readFileSync(path.join(to, `${name}.sha256`), 'utf8')).toBe(`${sum}  ${name}\n`);
      return sum;
    });
    expect(archives[0]).toBe(archives[1]);
  });
});

describe('what is not packed', () => {
  it.each([
    ['a missing part', { 'module.js': undefined }, 'module.js is missing or empty'],
    ['an empty readme', { 'README.md': '' }, 'README.md is missing or empty'],
    ['a leftover', { 'app.test.js.txt': 'x' }, 'app.test.js.txt is no part of a plugin'],
    ['a program', { gpx_sessionline_linux_amd64: 'x' }, 'gpx_sessionline_linux_amd64 is no part of a plugin'],
    ['what begins with a dot', { '.DS_Store': 'x' }, '.DS_Store is no part of a plugin'],
    ['a development build', { 'app.js': 'eval("1")' }, 'app.js is a development build'],
    ['a script without its map', { 'late.js': '1' }, 'late.js has no source map beside it'],
    [
      'a picture that is named and not there',
      { 'img/logo.svg': undefined },
      'plugin.json names img/logo.svg, which is not there',
    ],
    [
      'a manifest that was not filled',
      { 'plugin.json': '{"version":"%VERSION%"}' },
      'plugin.json has unfilled placeholders',
    ],
  ])('%s', (_, changes, problem) => {
    expect(packingProblems(changed(changes))).toContain(problem);
  });
});

describe('a signed build', () => {
  const hash = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
  const manifestOf = (listed: PluginFiles): string => {
    const list = JSON.stringify(
      { plugin: id, files: Object.fromEntries([...listed].map(([name, c]) => [name, hash(c)])) },
      undefined,
      2
    );
    return `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${list}\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n`;
  };
  const few = new Map([
    ['module.js', bytes('1')],
    ['README.md', bytes('2')],
  ]);
  const signed = (present: PluginFiles): PluginFiles => new Map([...present, ['MANIFEST.txt', bytes(manifestOf(few))]]);

  it('is packed while it is what was signed', () => {
    expect(signatureProblems(few)).toEqual([]);
    expect(signatureProblems(signed(few))).toEqual([]);
  });

  it.each([
    ['changed', new Map([...few, ['module.js', bytes('3')]]), 'module.js was changed after signing'],
    ['added', new Map([...few, ['late.js', bytes('3')]]), 'late.js is not in MANIFEST.txt'],
    ['taken away', new Map([['module.js', bytes('1')]]), 'README.md was signed and is not there'],
  ])('is refused when a file was %s', (_, present, problem) => {
    expect(signatureProblems(signed(present))).toEqual([problem]);
  });

  it('is refused with a list that is none', () => {
    expect(signatureProblems(new Map([...few, ['MANIFEST.txt', bytes('hello')]]))).toEqual([
      'MANIFEST.txt is not a signed list of files',
    ]);
  });
});

describe('the time of a build', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sessionline-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const now = () => new Date('2027-01-01T00:00:00Z');

  it('is the wanted one, else the commit’s, else now', () => {
    expect(buildTime(ROOT, { SOURCE_DATE_EPOCH: '1700000000' }, now)).toEqual({
      date: new Date(1_700_000_000_000),
      origin: 'SOURCE_DATE_EPOCH',
    });
    expect(buildTime(folder, {}, now)).toEqual({ date: now(), origin: expect.stringContaining('no git repository') });
  });

  it('is not guessed from what is no time', () => {
    expect(() => buildTime(ROOT, { SOURCE_DATE_EPOCH: 'yesterday' }, now)).toThrow('not seconds since 1970');
  });

  it('has to be given to the build by name', () => {
    expect(readFileSync(path.join(ROOT, '.config/bundler/pluginFacts.ts'), 'utf8')).toContain('SOURCE_DATE_EPOCH');
  });
});
