import house from './.config/eslint.config.mjs';

export default [
  { ignores: ['dist/', '.cache/', 'node_modules/', 'demo/.*/', '**/node_modules/', 'playwright-report/', 'test-results/'] },
  ...house,
];
