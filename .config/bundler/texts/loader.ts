import ts from 'typescript';
import type { LoaderContext } from 'webpack';

import { textId } from './textIds';

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** `t('key', 'English', values)` with the short key and without the English. */
function cutsOf(node: ts.Node, source: ts.SourceFile): readonly Cut[] {
  const cut = (first: ts.Node, last: ts.Node, by: string): Cut => ({ from: first.getStart(source), to: last.end, by });
  const short = (key: ts.StringLiteralLike): string => JSON.stringify(textId(key.text));
  if (ts.isCallExpression(node) && node.expression.getText(source) === 't') {
    const [key, english, values] = node.arguments;
    if (key !== undefined && english !== undefined && ts.isStringLiteralLike(key)) {
      return [cut(key, english, values === undefined ? short(key) : `${short(key)},''`)];
    }
  }
  return [];
}

/** As long as what it replaces, line breaks included: source maps stay true. */
function inPlaceOf(text: string, by: string): string {
  const breaks = text.replace(/[^\n]/g, ' ').slice(by.length);
  return by + breaks;
}

/**
 * Leaves the texts out of the bundle: they are in the locale files, which come with it. Keys become short ones. Works on
 * what has been compiled; in development texts and keys stay.
 */
export default function withoutTexts(this: LoaderContext<unknown>, code: string, map?: string): void {
  let cuts: Cut[] = [];
  if (code.includes('@grafana/i18n')) {
    const source = ts.createSourceFile(this.resourcePath, code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
    const visit = (node: ts.Node): void => {
      cuts.push(...cutsOf(node, source));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  cuts = cuts.sort((one, other) => other.from - one.from);
  const short = cuts.reduce(
    (text, { from, to, by }) => text.slice(0, from) + inPlaceOf(text.slice(from, to), by) + text.slice(to),
    code
  );
  this.callback(null, short, map);
}
