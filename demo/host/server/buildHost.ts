import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { bundleVersionOf, stampFile, stampOf } from './bundleStamp';
import { ensureHostPackages } from './hostPackages';
import { HOST_DIR, hostVariant, type HostVariant } from './hostVariant';
import { pageBundle } from './pageBundle';
import { defaultBundleDir } from './startHost';

/** What `buildHost` may be told. */
export interface BuildHostOptions {
  readonly variant?: HostVariant;
  /** Where the bundle goes; by default the variant's own cache folder. */
  readonly bundleDir?: string;
}

/** What `buildHost` did. */
export interface BuiltHost {
  readonly bundleDir: string;
  /** False where the bundle was up to date already. */
  readonly built: boolean;
  readonly durationMs: number;
}

const PRODUCTION = { 'process.env.NODE_ENV': JSON.stringify('production') };

async function bundle(variant: HostVariant, bundleDir: string): Promise<void> {
  // The bundler is an ES module that cannot be required, and most starts do not need it.
  const { rspack } = await import('@rspack/core');
  return new Promise((resolve, reject) => {
    rspack(pageBundle(variant, bundleDir, new rspack.DefinePlugin(PRODUCTION)), (error, stats) => {
      if (error) {
        reject(error);
      } else if (stats?.hasErrors() === true) {
        reject(new Error(stats.toString({ preset: 'errors-only', colors: false })));
      } else {
        resolve();
      }
    });
  });
}

/**
 * Bundles the host page, installing the packages of its variant where needed, unless the same sources and packages were bundled before.
 *
 * @throws with the bundler's messages where the page does not build
 */
export async function buildHost(options: BuildHostOptions = {}): Promise<BuiltHost> {
  const startedMs = Date.now();
  const variant = options.variant ?? hostVariant(process.env['SESSIONLINE_HOST']);
  const bundleDir = options.bundleDir ?? defaultBundleDir(variant);
  await ensureHostPackages(variant);
  const stamp = await stampOf(
    [path.join(HOST_DIR, 'page')],
    [path.join(HOST_DIR, 'server', 'pageBundle.ts'), path.join(variant.packageDir, 'package-lock.json')]
  );
  if ((await bundleVersionOf(bundleDir)) === stamp) {
    return { bundleDir, built: false, durationMs: Date.now() - startedMs };
  }
  await mkdir(bundleDir, { recursive: true });
  await bundle(variant, bundleDir);
  await writeFile(stampFile(bundleDir), stamp);
  return { bundleDir, built: true, durationMs: Date.now() - startedMs };
}
