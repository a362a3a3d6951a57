import path from 'node:path';
import type { Configuration } from '@rspack/core';

import { HOST_DIR, type HostVariant } from './hostVariant';

type BundlerPlugin = NonNullable<Configuration['plugins']>[number];

const PAGE_DIR = path.join(HOST_DIR, 'page');

/**
 * The bundler's settings for the host page. Each oddity answers one found in Grafana's packages.
 *
 * @param variant whose packages the page is built from
 * @param bundleDir where the files go
 * @param definitions what replaces names in the code
 */
export function pageBundle(variant: HostVariant, bundleDir: string, definitions: BundlerPlugin): Configuration {
  const packages = path.join(variant.packageDir, 'node_modules');
  return {
    mode: 'production',
    target: ['web', 'es2022'],
    context: PAGE_DIR,
    entry: { host: './main.tsx' },
    devtool: false,
    // Without it UMD libraries meet SystemJS' global `define` and export nothing to the bundle.
    amd: {},
    resolve: {
      extensions: ['.tsx', '.ts', '.mjs', '.js', '.json'],
      alias: {
        // Grafana names the bridge package; version 6 of the router has the same interface itself.
        'react-router-dom-v5-compat': path.join(packages, 'react-router-dom'),
      },
      fallback: { stream: false, buffer: false, fs: false, path: false },
    },
    module: {
      // Feature checks of Grafana's compatibility package look for exports that an older package lacks.
      parser: { javascript: { exportsPresence: 'warn' } },
      rules: [
        {
          test: /\.tsx?$/,
          include: PAGE_DIR,
          // The page's own imports come from the variant's packages; packages find theirs beside themselves.
          resolve: { modules: [packages, 'node_modules'] },
          loader: 'builtin:swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'classic' } },
            },
          },
        },
        // `.mjs` of Grafana imports CommonJS packages and files without their extension.
        { test: /\.m?js$/, type: 'javascript/auto', resolve: { fullySpecified: false } },
        { test: /\.css$/, type: 'css/auto' },
        { test: /\.(woff2?|svg|png)$/, type: 'asset/resource', generator: { filename: 'assets/[name][ext]' } },
      ],
    },
    output: {
      path: bundleDir,
      filename: '[name].js',
      cssFilename: '[name].css',
      chunkFilename: 'chunk-[name]-[contenthash:8].js',
      cssChunkFilename: 'chunk-[name]-[contenthash:8].css',
      publicPath: 'auto',
      uniqueName: 'sessionline-preview',
      clean: true,
    },
    optimization: { splitChunks: { cacheGroups: { default: false, defaultVendors: false } } },
    performance: { hints: false },
    plugins: [definitions],
  };
}
