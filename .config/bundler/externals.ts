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

/** Webpack's `externals`: shared modules stay imports of the AMD module. */
export const externals = [
  { 'amd-module': 'module' },
  ...shared,
  ({ request }: { request?: string }, callback: ExternalsCallback): void => {
    if (request !== undefined && sharedFamilies.some((family) => family.test(request))) {
      callback(null, request);
      return;
    }
    callback();
  },
];
