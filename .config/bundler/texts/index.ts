import path from 'node:path';
import webpack from 'webpack';

import { SOURCE_DIR } from '../pluginFacts';

const SHORT = path.resolve(process.cwd(), '.config/bundler/texts/texts.ts');
/** The file that readies the texts, in a part of the bundle that comes before the others. */
const BEFORE_ALL = path.join(SOURCE_DIR, 'infra');

/** The app calls `t` by a local name, which can be shortened, not as another part's property: 872 times 7 letters. */
export const shortTexts = new webpack.NormalModuleReplacementPlugin(/^@grafana\/i18n$/, (resource) => {
  if (resource.context.startsWith(SOURCE_DIR) && resource.context !== BEFORE_ALL) {
    resource.request = SHORT;
  }
});
