import path from 'node:path';
import webpack from 'webpack';

import { SOURCE_DIR } from '../pluginFacts';

const ownModule = (name: string): string => path.resolve(process.cwd(), '.config/bundler/sharedNames', name);

const NAMES = ownModule('names.js');
const SHARED = /^(@grafana\/(ui|data|runtime)|@emotion\/css|rxjs|react|lodash)$/;

/** What the entry has, too, cannot be local to the part that the app is. */
const ENTRY_TOO = ['module.tsx', 'extensions', 'infra'].map((name) => path.join(SOURCE_DIR, name));
const SCENES = /[\\/]@grafana[\\/]scenes[\\/]dist[\\/]/;

const isOfApp = (file: string): boolean =>
  SCENES.test(file) || (file.startsWith(SOURCE_DIR) && !ENTRY_TOO.some((place) => file.startsWith(place)));

export const isNamed = (request: string, issuer: string): boolean => SHARED.test(request) && isOfApp(issuer);

/**
 * What Grafana shares is reached by the app under local names, which can be shortened, not as another module's
 * properties, of which there are 2,000: `names.js` takes them once. They do not change after Grafana has started.
 */
export const sharedNames = new webpack.NormalModuleReplacementPlugin(SHARED, (resource) => {
  if (isNamed(resource.request, resource.contextInfo.issuer)) {
    resource.request = `${NAMES}?${resource.request}`;
  }
});

export const sharedNamesRule = { resource: NAMES, use: [ownModule('loader.ts')] };
