import path from 'node:path';
import ts from 'typescript';

import { findNodes, isTest, productionFiles, readFiles, ROOT, sourceFiles, type SourceFile } from './sourceTree';

/** The figures of docs/structure.md, each better than the best of the field; lint holds some of them as well. */
const lines = (file: SourceFile): number => file.text.split('\n').length;
const places = (pattern: RegExp, files: readonly SourceFile[] = productionFiles): string[] =>
  files.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file.name}:${index + 1} ${line.trim()}`] : []))
  );

/** Geometry of canvases and rows, the one place for bare pixels. */
const isGeometry = (file: SourceFile): boolean => /geometry/i.test(file.name);

const isConstAssertion = (node: ts.AsExpression): boolean =>
  ts.isTypeReferenceNode(node.type) && node.type.getText() === 'const';

function functionLines(node: ts.Node): number {
  const file = node.getSourceFile();
  return (
    file.getLineAndCharacterOfPosition(node.getEnd()).line -
    file.getLineAndCharacterOfPosition(node.getStart(file)).line +
    1
  );
}

describe('type holes', () => {
  it('no `any`', () => {
    expect(findNodes((node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  it('no non-null assertions', () => {
    expect(findNodes(ts.isNonNullExpression)).toEqual([]);
  });

  it('no casts, save where a bare number gets its unit', () => {
    const casts = findNodes((node) => ts.isAsExpression(node) && !isConstAssertion(node));
    expect(casts.filter((place) => !place.startsWith('domain/units.ts:'))).toEqual([]);
  });

  it('nothing is suppressed in the type checker, and the linter three times at most', () => {
    expect(places(/@ts-(ignore|expect-error|nocheck)/, sourceFiles)).toEqual([]);
    expect(places(/eslint-disable/).length).toBeLessThanOrEqual(3);
  });
});

describe('size', () => {
  it('no file is longer than 300 lines', () => {
    expect(sourceFiles.filter((file) => lines(file) > 301).map((file) => `${file.name} ${lines(file)}`)).toEqual([]);
  });

  it('no function is longer than 60 lines', () => {
    expect(findNodes((node) => ts.isFunctionLike(node) && functionLines(node) > 60)).toEqual([]);
  });

  it('tests weigh at least 0.8 of the source', () => {
    const weigh = (files: readonly SourceFile[]): number => files.reduce((sum, file) => sum + lines(file), 0);
    const tests = [...sourceFiles.filter((file) => isTest(file.name)), ...readFiles(path.join(ROOT, 'tests'))];
    expect(weigh(tests) / weigh(productionFiles)).toBeGreaterThanOrEqual(0.8);
  });
});

describe('habits', () => {
  it('files are called after what they do', () => {
    const vague = /(^|\/)(utils?|types?|helpers?|constants?|shared|common|misc)\.tsx?$/;
    expect(sourceFiles.map((file) => file.name).filter((name) => vague.test(name))).toEqual([]);
  });

  it('test ids come from the one tree', () => {
    expect(places(/data-testid=["'`]|data-testid=\{["'`]/)).toEqual([]);
  });

  it('nothing writes on the console', () => {
    expect(places(/\bconsole\.\w+/).filter((place) => !place.startsWith('infra/logger.ts'))).toEqual([]);
  });

  it('no size in pixels and no colour by value outside of geometry', () => {
    const styled = productionFiles.filter((file) => !isGeometry(file));
    expect(places(/['"`:\s(-]\d+(\.\d+)?px\b/, styled)).toEqual([]);
    expect(places(/['"`]#[0-9a-fA-F]{3,8}['"`]|\brgba?\(\s*\d/, styled)).toEqual([]);
  });

  it('nothing writes HTML, opens windows or keeps state outside of its own keys', () => {
    expect(
      places(/dangerouslySetInnerHTML|\.innerHTML|window\.open\(|window\.location|\beval\(|new Function\(/)
    ).toEqual([]);
    expect(places(/\b(local|session)Storage\b/).filter((place) => !place.startsWith('infra/storage.ts'))).toEqual([]);
  });

  it('nothing is left for later', () => {
    expect(places(/\b(TODO|FIXME|HACK|XXX)\b/, sourceFiles)).toEqual([]);
  });

  it('no test is skipped or focused', () => {
    expect(places(/\b(it|test|describe)\.(skip|only|todo|fixme)\b/, sourceFiles)).toEqual([]);
  });
});
