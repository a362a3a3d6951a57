const path = require('node:path');
const { ignoredByTransform } = require('./jest/transformModules');

const rootDir = path.resolve(__dirname, '..');

const swc = (react) => [
  '@swc/jest',
  {
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: react ? { react: { runtime: 'classic' } } : {},
    },
  },
];

/** What both kinds of unit tests share. */
const base = {
  rootDir,
  roots: ['<rootDir>/src', '<rootDir>/demo', '<rootDir>/tests'],
  modulePaths: ['<rootDir>/src'],
  transform: { '^.+\\.m?[jt]sx?$': swc(true) },
  transformIgnorePatterns: ignoredByTransform,
  restoreMocks: true,
};

/** Pure code: no browser, starts in milliseconds. */
exports.node = {
  ...base,
  displayName: 'unit',
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/src/{domain,queries,data,infra,testing}/**/*.test.ts',
    '<rootDir>/src/*.test.ts',
    '<rootDir>/demo/**/*.test.ts',
  ],
};

/** Components, scenes and pages, in a made-up browser. */
exports.browser = {
  ...base,
  displayName: 'ui',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/{components,scenes,pages,appConfig,extensions,app}/**/*.test.{ts,tsx}'],
  setupFilesAfterEnv: ['<rootDir>/.config/jest-setup.js'],
  moduleNameMapper: {
    '\\.(css|scss|sass)$': 'identity-obj-proxy',
    '\\.(svg|png)$': '<rootDir>/.config/jest/fileStub.js',
    '^react-inlinesvg$': '<rootDir>/.config/jest/inlineSvg.js',
  },
};

/** What holds for the tree as a whole: layers, cycles, figures, manifest. */
exports.architecture = {
  ...base,
  displayName: 'architecture',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/architecture/**/*.test.ts'],
};
