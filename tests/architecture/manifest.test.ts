import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT, SRC } from './sourceTree';

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = readJson(path.join(SRC, 'plugin.json'));
const project = readJson(path.join(ROOT, 'package.json'));

interface Include {
  readonly type: string;
  readonly name: string;
  readonly path?: string;
  readonly addToNav?: boolean;
  readonly action?: string;
  readonly defaultNav?: boolean;
}
const includes: readonly Include[] = manifest.includes;

describe('plugin.json', () => {
  it('names the plugin as everything else does', () => {
    expect(manifest.id).toBe('sessionline-claudecode-app');
    expect(manifest.type).toBe('app');
    expect(project.name).toBe(manifest.id);
  });

  it('says what the catalogue asks for', () => {
    expect(manifest.info.description.split(/\.\s|\.$/).filter(Boolean).length).toBeLessThanOrEqual(2);
    expect(manifest.info.keywords.length).toBeGreaterThan(0);
    expect(manifest.info.author.name).toBeTruthy();
    expect(manifest.dependencies.grafanaDependency).toMatch(/^>=\d+\.\d+\.\d+/);
  });

  it('its images exist', () => {
    const images: string[] = [
      manifest.info.logos.small,
      manifest.info.logos.large,
      ...manifest.info.screenshots.map((shot: { path: string }) => shot.path),
    ];
    expect(images.filter((image) => !existsSync(path.join(SRC, image)))).toEqual([]);
  });

  it('has one default page, and each page lies below the plugin', () => {
    const pages = includes.filter(({ type }) => type === 'page');
    expect(pages.filter(({ defaultNav }) => defaultNav)).toHaveLength(1);
    expect(pages.filter(({ path: where }) => !where?.startsWith('/a/%PLUGIN_ID%/'))).toEqual([
      // Grafana's own page of the plugin.
      expect.objectContaining({ path: '/plugins/%PLUGIN_ID%', role: 'Admin' }),
    ]);
  });

  it('asks for no action that its roles do not give, and names them as Grafana takes them', () => {
    const roles: ReadonlyArray<{ role: { permissions: ReadonlyArray<{ action: string }> }; grants: string[] }> =
      manifest.roles;
    const actions = roles.flatMap(({ role }) => role.permissions.map(({ action }) => action));
    expect(actions.filter((action) => !/^%PLUGIN_ID%[.:]/.test(action))).toEqual([]);
    const asked = includes.flatMap(({ action }) => action ?? []);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((action) => !actions.includes(action))).toEqual([]);
    // Whoever could open a page before there were actions still can.
    expect(roles[0]?.grants).toEqual(['Viewer', 'Editor', 'Admin']);
  });

  it('leaves version, date and id to the build', () => {
    expect(manifest.info.version).toBe('%VERSION%');
    expect(manifest.info.updated).toBe('%TODAY%');
  });
});

describe('the lock file', () => {
  it('names no registry', () => {
    expect(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
  });

  it('every version in package.json is exact', () => {
    const versions = Object.entries<string>({ ...project.dependencies, ...project.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
