import { selectors as real } from '@grafana/e2e-selectors';
import { VariableFormatID } from '@grafana/schema';
import ts from 'typescript';

import { formatRegistry } from '../../.config/bundler/scenes/fewFormats';
import { selectors } from '../../.config/bundler/scenes/markerIds';

import { findNodes, productionFiles } from './sourceTree';

type Ids = { readonly [name: string]: Ids | string | ((text: string) => string) };

/** Every id as a text, by its path; those made of a text, for an example. */
function idTexts(ids: Ids, of: (path: readonly string[]) => unknown, path: readonly string[] = []): string[] {
  return Object.entries(ids).flatMap(([name, id]) => {
    const here = [...path, name];
    return typeof id === 'object' ? idTexts(id, of, here) : [`${here.join('.')}: ${textOf(of(here))}`];
  });
}

const textOf = (id: unknown): string => (typeof id === 'function' ? String(id('an example')) : String(id));

const at = (root: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => Object(value)[name], root);

describe('what the bundle leaves out of libraries', () => {
  it('marks elements with the ids that Grafana knows them by', () => {
    const own = idTexts(selectors, (path) => at(selectors, path));
    expect(own).toEqual(idTexts(selectors, (path) => at(real, path)));
    expect(own).toHaveLength(8);
  });

  it('is used nowhere: variables, layouts and limits that are left out, and texts with elements in them', () => {
    const leftOut = /^((AdHocFilters|GroupBy|Scopes)Variable|SceneFlex(Layout|Item)|seriesLimit|Trans)$/;
    expect(findNodes((node) => ts.isIdentifier(node) && leftOut.test(node.text))).toEqual([]);
  });

  it('of the formats of variables, those that the app asks for are there', () => {
    const formats: readonly string[] = Object.values(VariableFormatID);
    // In dashboards and Explore it is Grafana that puts values in.
    const asking = productionFiles.filter(({ name }) => !name.startsWith('extensions/'));
    const asked = asking
      .flatMap(({ tree }) => Array.from(tree.text.matchAll(/:([a-z]+)\}/g), ([, format = '']) => format))
      .filter((format) => formats.includes(format));
    expect(asked.sort()).toEqual(['percentencode', 'raw']);
    expect(asked.filter((format) => formatRegistry.getIfExists(format) === undefined)).toEqual([]);
  });
});
