/**
 * What Grafana shares with every plugin at run time, and which therefore is not bundled. Grafana 12.2.5 and later
 * share all of these; `@grafana/scenes`, `@grafana/schema`, `@grafana/i18n` and `react-router-dom` are not among them.
 */
const shared = [
  'lodash',
  'jquery',
  'moment',
  'slate',
  'emotion',
  '@emotion/react',
  '@emotion/css',
  'prismjs',
  'slate-plain-serializer',
  '@grafana/slate-react',
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react-dom',
  'react-redux',
  'redux',
  'rxjs',
  'i18next',
  'react-router',
  'd3',
];

const sharedFamilies = [/^@grafana\/(ui|runtime|data)(\/|$)/];

type ExternalsCallback = (error?: Error | null, result?: string) => void;

interface Import {
  readonly request?: string;
  readonly contextInfo?: { readonly issuer: string };
}

/**
 * Webpack's `externals`: shared modules stay imports of the AMD module.
 *
 * @param isReplaced says of an import that another module stands for the shared one
 */
export const externals = (isReplaced: (request: string, issuer: string) => boolean) => [
  { 'amd-module': 'module' },
  ({ request = '', contextInfo }: Import, callback: ExternalsCallback): void => {
    const isShared = shared.includes(request) || sharedFamilies.some((family) => family.test(request));
    if (isShared && !isReplaced(request, contextInfo?.issuer ?? '')) {
      callback(null, request);
      return;
    }
    callback();
  },
];
