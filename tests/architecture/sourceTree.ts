import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.resolve(__dirname, '../..');
export const SRC = path.join(ROOT, 'src');

export interface ImportEdge {
  readonly specifier: string;
  /** True for `import type` and for imports of which every name is a type. */
  readonly isTypeOnly: boolean;
  /** True for `import()`. */
  readonly isLazy: boolean;
}

export interface SourceFile {
  /** Relative to `src`, with forward slashes. */
  readonly name: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly ImportEdge[];
}

export const isTest = (name: string): boolean =>
  /\.test\.tsx?$/.test(name) || name.startsWith('testing/') || name.includes('/testing/');

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(directory, entry.name);
    return entry.isDirectory()
      ? filesBelow(full)
      : /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts')
        ? [full]
        : [];
  });
}

function importIsTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) {
    return false;
  }
  if (clause.isTypeOnly) {
    return true;
  }
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

function importOf(node: ts.Node): ImportEdge | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: importIsTypeOnly(node.importClause), isLazy: false };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly, isLazy: false };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return argument !== undefined && ts.isStringLiteral(argument)
      ? { specifier: argument.text, isTypeOnly: false, isLazy: true }
      : undefined;
  }
  return undefined;
}

function importsOf(tree: ts.SourceFile): ImportEdge[] {
  const found: ImportEdge[] = [];
  const visit = (node: ts.Node): void => {
    const edge = importOf(node);
    if (edge !== undefined) {
      found.push(edge);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function readSourceFile(full: string): SourceFile {
  const text = readFileSync(full, 'utf8');
  const kind = full.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(full, text, ts.ScriptTarget.ES2022, true, kind);
  return { name: path.relative(SRC, full).split(path.sep).join('/'), text, tree, imports: importsOf(tree) };
}

/** Every TypeScript file below a folder, parsed. */
export const readFiles = (folder: string): readonly SourceFile[] => filesBelow(folder).map(readSourceFile);

export const sourceFiles = readFiles(SRC);
export const productionFiles = sourceFiles.filter((file) => !isTest(file.name));

const known = new Set(sourceFiles.map((file) => file.name));

/** The file in `src` that an import means, or undefined for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  const base = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : specifier;
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((name) => known.has(name));
}

/** Every node of a kind in the production files, as `file:line text`, for messages that say where. */
export function findNodes(matches: (node: ts.Node) => boolean): string[] {
  return productionFiles.flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (matches(node)) {
        const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree));
        found.push(`${file.name}:${line + 1} ${node.getText(file.tree).slice(0, 80)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file.tree);
    return found;
  });
}
