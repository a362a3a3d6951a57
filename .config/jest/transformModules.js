// Packages that ship ES modules only and must be compiled before jest (CommonJS) can load them.
const esModules = [
  '@grafana/plugin-compat',
  '@grafana/scenes',
  '@grafana/schema',
  '@react-hookz/web',
  '@ver0/deep-equal',
  '@wojtekmaj/date-utils',
  'd3',
  'd3-.*',
  'delaunator',
  'get-user-locale',
  'internmap',
  'marked',
  'memoize',
  'mimic-function',
  'ol',
  'react-calendar',
  'robust-predicates',
  'uuid',
];

/** @returns the patterns of files that jest shall not compile */
exports.ignoredByTransform = [`/node_modules/(?!(?:${esModules.join('|')})/)`];
