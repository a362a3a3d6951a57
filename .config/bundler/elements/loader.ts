import type { LoaderContext } from 'webpack';

import { ELEMENTS, SHORT_ELEMENTS } from '.';

const { pragma, pragmaFrag } = SHORT_ELEMENTS;
const NAMES = `import { element as ${pragma}, Fragment as ${pragmaFrag} } from '${ELEMENTS}';`;

/** Puts the names by which JSX makes elements before what was compiled, in its first line: source maps stay true. */
export default function withElements(this: LoaderContext<unknown>, code: string, map?: string): void {
  this.callback(null, code.includes(pragma) ? `${NAMES} ${code}` : code, map);
}
