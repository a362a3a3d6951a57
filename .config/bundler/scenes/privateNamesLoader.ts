import type { LoaderContext } from 'webpack';

import { PRIVATE_NAME, shortPrivateNames } from './privateNames';

interface Options {
  readonly scenesDir: string;
}

let names: ReadonlyMap<string, string> | undefined;

/** Gives the private members of `@grafana/scenes` their short names, wherever they stand in one of its modules. */
export default function withShortNames(this: LoaderContext<Options>, code: string): string {
  const known = (names ??= shortPrivateNames(this.getOptions().scenesDir));
  return code.replace(PRIVATE_NAME, (name) => known.get(name) ?? name);
}
