import path from 'node:path';

/** The folder of the preview host (`demo/host`). */
export const HOST_DIR = path.resolve(__dirname, '..');

/** The folder of the project. */
export const PROJECT_DIR = path.resolve(HOST_DIR, '..', '..');

/** Which generation of Grafana's packages the host page is built from. */
export type HostVersion = '12' | '13';

/** Where a generation's packages lie and what they are called. */
export interface HostVariant {
  readonly version: HostVersion;
  /** The folder whose `node_modules` and lock file the page is built from. */
  readonly packageDir: string;
}

/**
 * @param wanted `SESSIONLINE_HOST`: "13" runs the page on Grafana 13 and React 19, anything else on Grafana 12 and
 *   React 18, the packages the plugin itself is compiled against
 */
export function hostVariant(wanted: string | undefined): HostVariant {
  return wanted === '13'
    ? { version: '13', packageDir: path.join(HOST_DIR, 'react19') }
    : { version: '12', packageDir: PROJECT_DIR };
}
