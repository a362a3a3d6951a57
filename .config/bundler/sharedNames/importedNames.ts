import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PLACES = ['src', 'node_modules/@grafana/scenes/dist/esm'];
const IMPORT = /import\s+(?:[\w$]+\s*,\s*)?\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/g;

const isCode = (file: string): boolean => /\.(tsx?|js)$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file);

/** `type A`, `a as b` and comments aside: `a`. */
const nameOf = (specifier: string): string | undefined => /^(?!type\s)([\w$]+)/.exec(specifier.trim())?.[1];

/** The names that the app and Scenes import of a package; a few are types, which nothing uses at run time. */
export function importedNames(wanted: string): readonly string[] {
  const names = new Set<string>();
  for (const place of PLACES.map((name) => path.resolve(process.cwd(), name))) {
    for (const file of readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(isCode)) {
      for (const [, specifiers = '', from] of readFileSync(path.join(place, file), 'utf8').matchAll(IMPORT)) {
        const found = from === wanted ? specifiers.split(',').map(nameOf) : [];
        found.forEach((name) => name !== undefined && names.add(name));
      }
    }
  }
  return [...names].sort();
}
