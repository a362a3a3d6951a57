import type { LoaderContext } from 'webpack';

import { SHORT_ELEMENTS } from '../elements';
import { PRIVATE_NAME, shortPrivateNames } from './privateNames';

interface Options {
  readonly scenesDir: string;
}

let names: ReadonlyMap<string, string> | undefined;

/** Gives the private members of `@grafana/scenes` their short names in its modules, and what makes its elements. */
export default function withShortNames(this: LoaderContext<Options>, code: string): string {
  const known = (names ??= shortPrivateNames(this.getOptions().scenesDir));
  return code
    .replace(/\bReact\.createElement\(/g, `${SHORT_ELEMENTS.pragma}(`)
    .replace(/\bReact\.Fragment\b/g, SHORT_ELEMENTS.pragmaFrag)
    .replace(PRIVATE_NAME, (name) => known.get(name) ?? name);
}
