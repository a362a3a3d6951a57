const { TestEnvironment } = require('jest-environment-jsdom');

/**
 * A browser's globals, which Grafana's packages want when they are loaded, with this process's own network: the
 * made-up browser has none.
 */
module.exports = class ContractEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { AbortController, AbortSignal, fetch, Response, setImmediate, structuredClone });
  }
};
