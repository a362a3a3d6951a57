import type { LoaderContext } from 'webpack';

import { importedNames } from './importedNames';

/** Writes a module that has each name of a package as its own; what nobody imports can be left out. */
export default function takeNames(this: LoaderContext<unknown>): string {
  // Which names are imported is known by other files than this one.
  this.cacheable(false);
  const from = JSON.stringify(this.resourceQuery.slice(1));
  const taken = importedNames(JSON.parse(from)).map(
    (name) => `export const ${name} = /*#__PURE__*/ (() => m.${name})();`
  );
  return [`import d, * as m from ${from};`, 'export default /*#__PURE__*/ (() => d)();', ...taken].join('\n');
}
