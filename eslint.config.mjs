import house from './.config/eslint.config.mjs';

export default [
  { ignores: ['dist/', 'node_modules/', 'demo/.*/', 'demo/host/react19/node_modules/', 'playwright-report/', 'test-results/'] },
  ...house,
];
