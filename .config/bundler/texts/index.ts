import path from 'node:path';
import webpack from 'webpack';

import { SOURCE_DIR } from '../pluginFacts';

const ownModule = (name: string): string => path.resolve(process.cwd(), '.config/bundler/texts', name);

const SHORT = ownModule('texts.ts');
/** The file that readies the texts, in a part of the bundle that comes before the others. */
const BEFORE_ALL = path.join(SOURCE_DIR, 'infra');

/** Each of the texts is one piece: what would put elements into them, and what makes gibberish of them, is left out. */
export const plainTexts = [
  new webpack.NormalModuleReplacementPlugin(/^\.\/Trans(WithoutContext)?\.js$/, ownModule('plainTrans.ts')),
  new webpack.NormalModuleReplacementPlugin(/^i18next-pseudo$/, ownModule('noPseudo.ts')),
];

/** The app calls `t` by a local name, which can be shortened, not as another part's property: 872 times 7 letters. */
export const shortTexts = new webpack.NormalModuleReplacementPlugin(/^@grafana\/i18n$/, (resource) => {
  if (resource.context.startsWith(SOURCE_DIR) && resource.context !== BEFORE_ALL) {
    resource.request = SHORT;
  }
});
