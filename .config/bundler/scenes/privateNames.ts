import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Of at least five characters: shorter ones are the compiler's own and gain nothing. */
export const PRIVATE_NAME = /(?<![\w$])_[a-z][A-Za-z]{3,}(?![\w$])/g;

/** These an app's scene objects have, too. */
const SHARED_WITH_APPS: ReadonlySet<string> = new Set(['_urlSync', '_variableDependency', '_renderBeforeActivation']);

/** Short names for what `@grafana/scenes` calls its private members, which no minifier may rename by itself. */
export function shortPrivateNames(scenesDir: string): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  for (const file of readdirSync(scenesDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js')
  )) {
    for (const [name] of readFileSync(path.join(scenesDir, file), 'utf8').matchAll(PRIVATE_NAME)) {
      uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  const names = [...uses.keys()].filter((name) => !SHARED_WITH_APPS.has(name));
  // The same for every build, and the shortest for what is used most.
  const sorted = names.sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
  return new Map(sorted.map((name, index) => [name, `$${index}`]));
}
