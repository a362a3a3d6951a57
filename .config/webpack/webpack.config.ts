// Follows the layout that @grafana/create-plugin gives a plugin's webpack configuration; written for this project.
import CopyPlugin from 'copy-webpack-plugin';
import path from 'node:path';
import webpack, { type Configuration } from 'webpack';

import { ELEMENTS, SHORT_ELEMENTS } from '../bundler/elements';
import { externals } from '../bundler/externals';
import { minifier } from '../bundler/minifier';
import { DIST_DIR, fillPlaceholders, pluginFacts, SOURCE_DIR } from '../bundler/pluginFacts';
import { leanScenes, shortScenes } from '../bundler/scenes';
import { isNamed, sharedNames, sharedNamesRule } from '../bundler/sharedNames';
import { plainTexts, shortTexts } from '../bundler/texts';
import { shortLocale } from '../bundler/texts/textIds';

const filled = (content: Buffer): string => fillPlaceholders(content.toString('utf8'), new Date());

const copied = (production: boolean) =>
  new CopyPlugin({
    patterns: [
      {
        from: 'locales/**/*.json',
        to: '.',
        transform: (content) => (production ? shortLocale(content.toString('utf8')) : content),
      },
      { from: 'plugin.json', to: '.', transform: filled },
      { from: 'README.md', to: '.', transform: filled },
      { from: '../CHANGELOG.md', to: '.' },
      { from: '../LICENSE', to: '.' },
      { from: 'img/**/*', to: '.', noErrorOnMissing: true },
      { from: 'dashboards/**/*.json', to: '.', noErrorOnMissing: true },
    ],
  });

const ownLoader = (name: string) => ({ loader: path.resolve(process.cwd(), '.config/bundler', name, 'loader.ts') });

interface BuildFlags {
  readonly production?: boolean;
}

export default function config(flags: BuildFlags): Configuration {
  const production = flags.production === true;
  const { id } = pluginFacts();

  return {
    mode: production ? 'production' : 'development',
    target: ['web', 'es2022'],
    context: SOURCE_DIR,
    // The library exports what the last module of the list exports.
    entry: { module: [path.resolve(process.cwd(), '.config/bundler/publicPath.ts'), './module.tsx'] },
    devtool: production ? 'source-map' : 'eval-source-map',
    cache: {
      type: 'filesystem',
      // The folder, too: loaders and what they read are no imports of the configuration.
      buildDependencies: {
        config: [path.resolve(process.cwd(), '.config/webpack/webpack.config.ts')],
        bundler: [`${path.resolve(process.cwd(), '.config/bundler')}/`],
      },
    },
    externals: externals((request, issuer) => production && isNamed(request, issuer)),
    externalsType: 'amd',
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // The last comes first: both others work on what has been compiled, so that source maps show the sources.
          use: [
            ownLoader('elements'),
            ...(production ? [ownLoader('texts')] : []),
            {
              loader: 'swc-loader',
              options: {
                jsc: {
                  target: 'es2022',
                  parser: { syntax: 'typescript', tsx: true },
                  transform: { react: { runtime: 'classic', ...SHORT_ELEMENTS } },
                },
              },
            },
          ],
        },
        ...(production ? [shortScenes, sharedNamesRule] : []),
        { test: /\.(svg|png)$/, type: 'asset/resource', generator: { filename: 'img/[name][ext]' } },
      ],
    },
    resolve: {
      alias: { [ELEMENTS]: path.resolve(process.cwd(), '.config/bundler/elements/elements.ts') },
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      // Layers are imported by their folder's name (`domain/units`).
      modules: [SOURCE_DIR, 'node_modules'],
    },
    output: {
      clean: { keep: /^(MANIFEST\.txt|gpx_.*)$/ },
      path: DIST_DIR,
      filename: '[name].js',
      chunkFilename: production ? '[name].js?_cache=[contenthash]' : '[name].js',
      library: { type: 'amd' },
      publicPath: `public/plugins/${id}/`,
      uniqueName: id,
    },
    optimization: {
      chunkIds: 'named',
      minimizer: [minifier],
      // One part for app and libraries: modules of different parts reach each other's names at a cost.
      splitChunks: { cacheGroups: { default: false, defaultVendors: false } },
    },
    performance: { hints: false },
    plugins: [
      copied(production),
      ...leanScenes,
      ...plainTexts,
      shortTexts,
      ...(production ? [sharedNames] : []),
      new webpack.DefinePlugin({ 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') }),
    ],
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'warn' },
    watchOptions: { ignored: ['**/node_modules', path.join(DIST_DIR, '**')] },
  };
}
