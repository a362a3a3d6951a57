const path = require('node:path');
const { browser, node } = require('../../.config/jest.config');

/** Against real databases, which `run.ts` starts and names in the environment. */
module.exports = {
  ...node,
  displayName: 'contract',
  testEnvironment: path.join(__dirname, 'environment.js'),
  setupFilesAfterEnv: browser.setupFilesAfterEnv,
  moduleNameMapper: browser.moduleNameMapper,
  testMatch: ['<rootDir>/tests/contract/**/*.test.ts'],
  testTimeout: 120_000,
};
