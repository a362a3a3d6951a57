import path from 'node:path';
import type { LoaderContext } from 'webpack';

import { SHORT_ELEMENTS } from '.';

const elements = JSON.stringify(path.resolve(process.cwd(), '.config/bundler/elements/elements.ts'));
const { pragma, pragmaFrag } = SHORT_ELEMENTS;
const NAMES = `import { element as ${pragma}, Fragment as ${pragmaFrag} } from ${elements};`;

/** Puts the names by which JSX makes elements before what was compiled, in its first line: source maps stay true. */
export default function withElements(this: LoaderContext<unknown>, code: string, map?: string): void {
  this.callback(null, code.includes(pragma) ? `${NAMES} ${code}` : code, map);
}
