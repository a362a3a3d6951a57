import { productionFiles, resolveImport, type SourceFile } from './sourceTree';

/** Who may import whom; a layer may always import itself. docs/structure.md gives the reasons. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  queries: ['domain'],
  infra: [],
  routes: [],
  data: ['domain', 'queries', 'infra'],
  components: ['domain', 'infra', 'routes'],
  appConfig: ['domain', 'queries', 'infra', 'routes', 'components', 'data'],
  scenes: ['domain', 'queries', 'data', 'components', 'infra', 'routes', 'appConfig'],
  pages: ['domain', 'queries', 'data', 'components', 'scenes', 'infra', 'routes', 'appConfig'],
  app: ['domain', 'queries', 'data', 'components', 'scenes', 'pages', 'infra', 'routes', 'appConfig'],
  extensions: ['infra', 'routes', 'domain'],
  module: ['app', 'extensions', 'appConfig', 'infra', 'routes'],
};

/** Packages a layer may use; undefined means any that package.json names. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  domain: /^$/,
  queries: /^$/,
  routes: /^$/,
  components: /^(react|@emotion\/css|@grafana\/(data|ui|i18n|schema)|@tanstack\/react-virtual)$/,
  data: /^(rxjs|@grafana\/(data|runtime))$/,
};

const layerOf = (name: string): string => name.split('/')[0]?.replace(/\.tsx?$/, '') ?? name;

function upwardImports(file: SourceFile): string[] {
  const layer = layerOf(file.name);
  const allowed = LAYERS[layer];
  if (allowed === undefined) {
    return [`${file.name}: no layer is called ${layer}`];
  }
  return file.imports.flatMap(({ specifier }) => {
    const target = resolveImport(file.name, specifier);
    const targetLayer = target === undefined ? undefined : layerOf(target);
    const fits = targetLayer === undefined || targetLayer === layer || allowed.includes(targetLayer);
    return fits ? [] : [`${file.name} imports ${specifier}`];
  });
}

function foreignPackages(file: SourceFile): string[] {
  const allowed = PACKAGES[layerOf(file.name)];
  return file.imports
    .filter(({ specifier }) => !specifier.startsWith('.') && !specifier.endsWith('.json'))
    .filter(({ specifier }) => resolveImport(file.name, specifier) === undefined)
    .filter(({ specifier }) => allowed !== undefined && !allowed.test(specifier))
    .map(({ specifier }) => `${file.name} imports the package ${specifier}`);
}

/** Strongly connected sets of more than one file, over imports that exist at run time and are not lazy. */
function runTimeCycles(files: readonly SourceFile[]): string[][] {
  const edges = new Map(
    files.map((file) => [
      file.name,
      file.imports
        .filter((edge) => !edge.isTypeOnly && !edge.isLazy)
        .flatMap((edge) => resolveImport(file.name, edge.specifier) ?? []),
    ])
  );
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (name: string, trail: string[]): void => {
    const seenAt = trail.indexOf(name);
    if (seenAt >= 0) {
      cycles.push(trail.slice(seenAt));
      return;
    }
    if (done.has(name)) {
      return;
    }
    edges.get(name)?.forEach((target) => visit(target, [...trail, name]));
    done.add(name);
  };
  files.forEach((file) => visit(file.name, []));
  return cycles;
}

describe('the layers hold', () => {
  it('has files to look at', () => {
    expect(productionFiles.length).toBeGreaterThan(20);
  });

  it('no import goes up, not even for a type', () => {
    expect(productionFiles.flatMap(upwardImports)).toEqual([]);
  });

  it('pure layers use no packages, the others only theirs', () => {
    expect(productionFiles.flatMap(foreignPackages)).toEqual([]);
  });

  it('production code imports nothing that exists for tests', () => {
    const offenders = productionFiles.flatMap((file) =>
      file.imports
        .filter(({ specifier }) => /(^|\/)testing\//.test(resolveImport(file.name, specifier) ?? ''))
        .map(({ specifier }) => `${file.name} imports ${specifier}`)
    );
    expect(offenders).toEqual([]);
  });

  it('what a person reads is written by components/numbers.ts, which knows the person’s place and currency', () => {
    const places = productionFiles.filter(({ name }) => !/^(domain\/|components\/numbers\.ts$)/.test(name));
    const offenders = places.flatMap(({ name, text, imports }) => [
      ...imports
        .filter(({ specifier, isTypeOnly }) => /^domain\/format\/format/.test(specifier) && !isTypeOnly)
        .map(({ specifier }) => `${name} imports ${specifier}`),
      ...[...text.matchAll(/\.toFixed\(|\.toLocaleString\(|Intl\.NumberFormat/g)].map(
        ([call]) => `${name} calls ${call}`
      ),
    ]);
    expect(offenders).toEqual([]);
  });

  it('no files import one another in a circle at run time', () => {
    expect(runTimeCycles(productionFiles)).toEqual([]);
  });
});
