import path from 'node:path';
import webpack from 'webpack';

/** Controls of variables that the app does not have. */
const UNUSED_CONTROLS =
  /\/(AdHocFiltersComboboxRenderer|AdHocFilterRenderer|AdHocFilterBuilder|DrilldownRecommendations)\.js$/;

const ownModule = (name: string): string => path.resolve(process.cwd(), '.config/bundler/scenes', name);

/** Leaves out of `@grafana/scenes` what this app never shows. */
export const leanScenes = [
  new webpack.NormalModuleReplacementPlugin(UNUSED_CONTROLS, ownModule('noFilters.ts')),
  new webpack.NormalModuleReplacementPlugin(/^@grafana\/e2e-selectors$/, ownModule('markerIds.ts')),
];
