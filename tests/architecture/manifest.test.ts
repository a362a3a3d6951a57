import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { productionFiles, ROOT, SRC } from './sourceTree';

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

/** The properties that each part of the manifest may have, by Grafana's schema; `true` where one is needed. */
const SHAPE: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  '': {
    ...{ $schema: false, type: true, name: true, id: true, info: true, dependencies: true, includes: true },
    ...{ roles: false, extensions: false, languages: false, preload: false },
  },
  info: {
    ...{ description: true, keywords: true, author: true, logos: true, links: true, screenshots: true },
    ...{ version: true, updated: true },
  },
  dependencies: { grafanaDependency: true, plugins: true, extensions: false },
  extensions: { addedLinks: false, addedComponents: false, addedFunctions: false, exposedComponents: false },
};

describe('what the validator of the catalogue looks for', () => {
  it.each(Object.entries(SHAPE))('has what "%s" needs, and nothing that Grafana does not know', (part, shape) => {
    const names = Object.keys(part === '' ? manifest : (manifest[part] ?? {}));
    expect(names.filter((name) => !(name in shape))).toEqual([]);
    expect(Object.keys(shape).filter((name) => shape[name] === true && !names.includes(name))).toEqual([]);
  });

  it('has an id of three parts, a name that is none, and versions in ranges that can be met', () => {
    expect(manifest.id).toMatch(/^[0-9a-z]+-[0-9a-z]+-app$/);
    expect(manifest.name).not.toBe(manifest.id);
    expect(manifest.dependencies.grafanaDependency).toMatch(/^>=\d+\.\d+\.\d+(-0)?( <\d+\.\d+\.\d+)?$/);
    expect(project.version).toMatch(/^\d+\.\d+\.\d+$/);
    for (const plugin of manifest.dependencies.plugins) {
      expect(plugin).toEqual({
        id: expect.stringMatching(/-(datasource|app)$/),
        name: expect.any(String),
        type: 'datasource',
      });
      expect(plugin.id).not.toContain(manifest.id);
    }
  });

  it('has a few keywords, each once, and links that are safe', () => {
    const { keywords, links }: { keywords: readonly string[]; links: ReadonlyArray<{ name: string; url: string }> } =
      manifest.info;
    expect(new Set(keywords.map((word) => word.toLowerCase())).size).toBe(keywords.length);
    expect(keywords.length).toBeLessThanOrEqual(10);
    expect(links.filter(({ name, url }) => name === '' || !url.startsWith('https://'))).toEqual([]);
  });

  it('has pictures that are what their names say', () => {
    const shots: ReadonlyArray<{ name: string; path: string }> = manifest.info.screenshots;
    expect(shots.length).toBeGreaterThan(0);
    const png = '89504e470d0a1a0a';
    const wrong = shots.filter(({ path: file }) => {
      const begins = readFileSync(path.join(SRC, file)).subarray(0, 8).toString('hex');
      return !/^img\/[\w/-]+\.png$/.test(file) || begins !== png;
    });
    expect(wrong).toEqual([]);
  });

  it('has logos that are pictures and nothing else', () => {
    for (const file of Object.values<string>(manifest.info.logos)) {
      const logo = readFileSync(path.join(SRC, file), 'utf8');
      expect(file).toMatch(/^img\/[\w-]+\.svg$/);
      expect(logo).toMatch(/^(<\?xml[^>]*>\s*)?<svg\b/);
      expect(logo).not.toMatch(
        /<(script|foreignObject|image|use|a|iframe|style)\b|\son\w+=|href=|javascript:|@import/i
      );
    }
  });

  it('has pages that say who may open them, by a role or by an action that a role of the plugin grants', () => {
    const granted = new Set(
      (manifest.roles ?? []).flatMap(({ role }: { role: { permissions: ReadonlyArray<{ action: string }> } }) =>
        role.permissions.map(({ action }) => action)
      )
    );
    expect([...granted].filter((action) => !/^%PLUGIN_ID%[.:]/.test(String(action)))).toEqual([]);
    const pages: ReadonlyArray<Include & { role?: string; action?: string }> = manifest.includes.filter(
      ({ type }: Include) => type === 'page'
    );
    expect(pages.filter(({ role }) => !['Viewer', 'Editor', 'Admin'].includes(role ?? ''))).toEqual([]);
    expect(pages.flatMap(({ action }) => action ?? []).filter((action) => !granted.has(action))).toEqual([]);
  });

  it('has extensions with titles that say something, and ids that carry a version', () => {
    const { addedLinks = [], exposedComponents = [] } = manifest.extensions ?? {};
    const titled: ReadonlyArray<{ title: string; id?: string }> = [...addedLinks, ...exposedComponents];
    expect(titled.filter(({ title }) => title.length < 10)).toEqual([]);
    const ids = exposedComponents.map(({ id }: { id: string }) => id);
    expect(ids.filter((id: string) => !/^sessionline-claudecode-app\/[\w-]+\/v\d+$/.test(id))).toEqual([]);
  });

  it('has a licence whose blanks are filled, and a changelog that knows the version', () => {
    expect(readFileSync(path.join(ROOT, 'LICENSE'), 'utf8')).not.toMatch(/[[{]yyyy[\]}]|name of copyright owner/);
    expect(readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8')).toContain(`## ${project.version}`);
  });
});

describe('what the reviewers of the catalogue look for in the sources', () => {
  const found = (pattern: RegExp): string[] =>
    productionFiles.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

  it.each([
    ['questions asked behind the data source’s back', /\/api\/(ds|tsdb)\/query/],
    ['Grafana’s own globals', /window\.(grafanaBootData|grafanaRuntime|__grafanaSceneContext)/],
    ['dialogs of the browser', /\b(window\.)?(alert|confirm|prompt)\(['"`]/],
    ['style sheets for the whole page', /import ['"][^'"]+\.s?css['"]|\bGlobal\b.*@emotion|injectGlobal/],
    ['classes of Grafana’s old forms', /gf-form/],
    ['inner parts of React', /__SECRET_INTERNALS|findDOMNode|defaultProps|propTypes|unstable_/],
    ['scripts and styles from elsewhere', /createElement\(['"`](script|link|style)['"`]\)|import\(['"`]https?:/],
    ['requests past Grafana', /XMLHttpRequest|sendBeacon|new WebSocket|EventSource\(|["'`]wss?:/],
    ['code made of text', /\beval\(|new Function\(|\.innerHTML|insertAdjacentHTML|document\.write/],
    ['windows that know who opened them', /window\.open\(|target=["']_blank["'](?![^>]*noopener)/],
  ])('has no %s', (_, pattern) => {
    expect(found(pattern)).toEqual([]);
  });

  it('fetches by itself only its own texts', () => {
    expect(found(/(?<![.\w])fetch\(/)).toEqual(['infra/i18n.ts']);
  });

  it('keeps what it remembers in the browser under its own name', () => {
    const storage = readFileSync(path.join(SRC, 'infra/storage.ts'), 'utf8');
    expect(storage).toMatch(/PLUGIN_ID/);
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
