import path from 'node:path';

import { SHORT_ELEMENTS } from '.';

const elements = JSON.stringify(path.resolve(process.cwd(), '.config/bundler/elements/elements.ts'));
const { pragma, pragmaFrag } = SHORT_ELEMENTS;
const NAMES = `import { element as ${pragma}, Fragment as ${pragmaFrag} } from ${elements};`;

/** Puts the names by which JSX makes elements before the source, in its first line: the others keep their numbers. */
export default function withElements(source: string): string {
  return /\bimport React\b/.test(source) ? `${NAMES} ${source}` : source;
}
