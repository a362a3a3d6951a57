import path from 'node:path';
import webpack from 'webpack';

/** Variables that the app does not have, and their controls. */
const UNUSED_VARIABLES =
  /\/(AdHocFiltersVariable|AdHocFilterRenderer|AdHocFilterBuilder|DrilldownRecommendations|DrilldownDependenciesManager|GroupByVariable|ScopesVariable)\.js$/;

/** What is there for those who develop Scenes: a tree of its objects in a drawer, and stop-watches of panels. */
const FOR_DEVELOPERS = /\/(SceneDebugger|VizPanelRenderProfiler|ScenePerformanceTracker|writeSceneLog)\.js$/;

const ownModule = (name: string): string => path.resolve(process.cwd(), '.config/bundler/scenes', name);

/** Leaves out of `@grafana/scenes` what this app never shows. */
export const leanScenes = [
  new webpack.NormalModuleReplacementPlugin(UNUSED_VARIABLES, ownModule('noFilters.ts')),
  new webpack.NormalModuleReplacementPlugin(FOR_DEVELOPERS, ownModule('noDebugger.ts')),
  new webpack.NormalModuleReplacementPlugin(
    /\/(VizPanelRuntimeTransformations|VizPanelSeriesLimit|SceneFlexLayout)\.js$/,
    ownModule('plainPanels.ts')
  ),
  new webpack.NormalModuleReplacementPlugin(/\/formatRegistry\.js$/, ownModule('fewFormats.ts')),
  new webpack.NormalModuleReplacementPlugin(/^@grafana\/e2e-selectors$/, ownModule('markerIds.ts')),
  new webpack.NormalModuleReplacementPlugin(/^@leeoniya\/ufuzzy$/, ownModule('plainSearch.ts')),
];

const SCENES_DIR = path.resolve(process.cwd(), 'node_modules/@grafana/scenes/dist/esm');

/** Private members by short names, elements made by the app's: 10 kB. */
export const shortScenes = {
  test: /[\\/]@grafana[\\/]scenes[\\/]dist[\\/]esm[\\/].*\.js$/,
  use: [
    { loader: path.resolve(process.cwd(), '.config/bundler/elements/loader.ts') },
    { loader: ownModule('privateNamesLoader.ts'), options: { scenesDir: SCENES_DIR } },
  ],
};
