import ts from 'typescript';

import type { SourceFile } from '../../tests/architecture/sourceTree';

/** What a person reads or has read to them when it is an attribute of an element or a property of an object. */
const SHOWN = new Set([
  ...['title', 'subTitle', 'label', 'ariaLabel', 'aria-label', 'aria-description', 'aria-roledescription'],
  ...[
    'aria-valuetext',
    'alt',
    'placeholder',
    'description',
    'tooltip',
    'text',
    'content',
    'message',
    'body',
    'summary',
  ],
  ...[
    'confirmText',
    'noOptionsMessage',
    'loadingMessage',
    'placeholderText',
    'emptyText',
    'hint',
    'heading',
    'caption',
  ],
]);

/** Two words or more, as nobody writes them but for a person. */
const SENTENCE = /\p{L}{2,},? \(?\p{L}{2,}/u;
const WORD = /\p{L}{2,}/u;
/** A property may hold an id, which has no capital. */
const TITLE = /^\P{L}*\p{Lu}\p{L}/u;
/** Style sheets, selectors, formats of dates: words in them, but not for a person. */
const MACHINE =
  /minmax\(|(?:^|, )(?:a|input|button)(?:,|$)|\d(?:rem|fr|px|em)\b|^@\w+ |\bsans-serif\b|\bsolid\b|[YMDHms]{2}[:-]/;

type Literal = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail | ts.JsxText;

const isLiteral = (node: ts.Node): node is Literal =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  (ts.isJsxText(node) && !node.containsOnlyTriviaWhiteSpaces);

/** Calls whose texts are translated, or for developers. */
const isExempt = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) ||
  (ts.isCallExpression(node) &&
    /^(?:t|translated|css|super|matchMedia|logger\.\w+)$/.test(node.expression.getText())) ||
  (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'Trans');

/** What holds a literal, through all that chooses between literals. */
function holderOf(node: ts.Node): ts.Node {
  const { parent } = node;
  const isChoice =
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    (ts.isBinaryExpression(parent) && /^(\?\?|\|\||&&|\+)$/.test(parent.operatorToken.getText())) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isTemplateExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isJsxExpression(parent);
  return isChoice ? holderOf(parent) : parent;
}

/** How a text looks that a person reads, in the place that this one has. */
function wordsOf(node: Literal): RegExp {
  const holder = holderOf(node);
  if (ts.isJsxElement(holder) || ts.isJsxFragment(holder)) {
    return WORD;
  }
  if (ts.isJsxAttribute(holder)) {
    return SHOWN.has(nameOf(holder.name)) ? WORD : SENTENCE;
  }
  return ts.isPropertyAssignment(holder) && SHOWN.has(nameOf(holder.name)) && TITLE.test(node.text) ? WORD : SENTENCE;
}

const nameOf = (name: ts.PropertyName | ts.JsxAttributeName): string =>
  ts.isStringLiteralLike(name) ? name.text : name.getText();

const isCompared = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText());

/**
 * Texts in code that a person is shown without translation: any word in an element or in what is shown of it, and
 * any sentence at all; `name:line text` each. Errors and the log are for developers.
 */
export function untranslatedIn(file: Pick<SourceFile, 'name' | 'tree'>): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isExempt(node)) {
      return;
    }
    if (
      isLiteral(node) &&
      !isCompared(node) &&
      !MACHINE.test(node.text) &&
      !/\p{Script=Han}/u.test(node.text) &&
      wordsOf(node).test(node.text)
    ) {
      const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree));
      found.push(`${file.name}:${line + 1} ${node.text.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}
