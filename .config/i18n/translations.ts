import ts from 'typescript';

import { productionFiles, type SourceFile } from '../../tests/architecture/sourceTree';

/** One text of the screen: its key, and the English it has in the code. */
export interface Text {
  readonly key: string;
  readonly english: string;
  /** True when the text depends on a count and so has a form each for one and for many. */
  readonly isPlural: boolean;
  readonly place: string;
}

const literal = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

function hasCount(node: ts.Node | undefined): boolean {
  return (
    node !== undefined &&
    ts.isObjectLiteralExpression(node) &&
    node.properties.some((property) => property.name !== undefined && property.name.getText() === 'count')
  );
}

/** `t('key', 'English', { count })` */
function textOfCall(node: ts.Node): Omit<Text, 'place'> | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 't') {
    return undefined;
  }
  const [key, english, options] = node.arguments;
  const keyText = literal(key);
  return keyText === undefined
    ? undefined
    : { key: keyText, english: literal(english) ?? '', isPlural: hasCount(options) };
}

function attribute(node: ts.JsxOpeningLikeElement, name: string): ts.Node | undefined {
  const found = node.attributes.properties.find(
    (property) => ts.isJsxAttribute(property) && property.name.getText() === name
  );
  if (found === undefined || !ts.isJsxAttribute(found) || found.initializer === undefined) {
    return undefined;
  }
  return ts.isJsxExpression(found.initializer) ? found.initializer.expression : found.initializer;
}

/** What i18next makes of the children: text as it is, `{{name}}` for a value, `<1></1>` for the element at place 1. */
function textOfChildren(children: readonly ts.JsxChild[]): string {
  const kept = children.filter((child) => !(ts.isJsxText(child) && child.containsOnlyTriviaWhiteSpaces));
  return kept
    .map((child, index) => {
      if (ts.isJsxText(child)) {
        return child.text.replace(/\s*\n\s*/g, ' ');
      }
      if (ts.isJsxElement(child)) {
        return `<${index}>${textOfChildren(child.children)}</${index}>`;
      }
      if (ts.isJsxExpression(child) && child.expression !== undefined) {
        const inner = child.expression;
        if (ts.isStringLiteralLike(inner)) {
          return inner.text;
        }
        if (ts.isObjectLiteralExpression(inner)) {
          return `{{${inner.properties[0]?.name?.getText() ?? ''}}}`;
        }
      }
      return '';
    })
    .join('')
    .trim();
}

/** `<Trans i18nKey="key">English</Trans>` */
function textOfElement(node: ts.Node): Omit<Text, 'place'> | undefined {
  const opening = ts.isJsxElement(node) ? node.openingElement : ts.isJsxSelfClosingElement(node) ? node : undefined;
  if (opening === undefined || opening.tagName.getText() !== 'Trans') {
    return undefined;
  }
  const key = literal(attribute(opening, 'i18nKey'));
  const english =
    literal(attribute(opening, 'defaults')) ?? (ts.isJsxElement(node) ? textOfChildren(node.children) : '');
  return key === undefined ? undefined : { key, english, isPlural: attribute(opening, 'count') !== undefined };
}

function textsOf(file: SourceFile): Text[] {
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOfCall(node) ?? textOfElement(node);
    if (text !== undefined) {
      const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree));
      found.push({ ...text, place: `${file.name}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

/** Every text that the code shows, in order of appearance. */
export const extractTexts = (): Text[] => productionFiles.flatMap(textsOf);

/** The keys that a locale file needs for a text: i18next keeps a form for each plural category. */
export const keysOf = (text: Text): string[] => (text.isPlural ? [`${text.key}_one`, `${text.key}_other`] : [text.key]);

export type LocaleTree = { [key: string]: string | LocaleTree };

/** A nested locale file as `a.b.c` → text. */
export function flatten(tree: LocaleTree, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flatten(value, `${prefix}${key}.`))
    )
  );
}

/** The opposite of `flatten`, keys in alphabetical order. */
export function nest(flat: Readonly<Record<string, string>>): LocaleTree {
  const root: LocaleTree = {};
  for (const key of Object.keys(flat).sort()) {
    const parts = key.split('.');
    const last = parts.pop() ?? key;
    let branch = root;
    for (const part of parts) {
      const next = branch[part];
      const child: LocaleTree = typeof next === 'object' ? next : {};
      branch[part] = child;
      branch = child;
    }
    branch[last] = flat[key] ?? '';
  }
  return root;
}
