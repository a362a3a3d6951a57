require('@testing-library/jest-dom');
const { configure } = require('@testing-library/dom');
const { TextDecoder, TextEncoder } = require('node:util');

// A busy machine is slow; what is asserted is never how long something takes.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

// What Grafana's packages expect of a browser and jsdom lacks.
Object.assign(globalThis, { TextDecoder, TextEncoder });

class ObserverStub {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}
globalThis.ResizeObserver ??= ObserverStub;
globalThis.IntersectionObserver ??= ObserverStub;
// React's scheduler works by messages: what is posted to one port must arrive at the other.
globalThis.MessageChannel ??= class {
  port1 = { onmessage: null, close() {} };
  port2 = { postMessage: (data) => setTimeout(() => this.port1.onmessage?.({ data }), 0), close() {} };
};
globalThis.matchMedia ??= (media) => ({
  media,
  matches: false,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});
HTMLCanvasElement.prototype.getContext = () => null;

// i18next advertises on the console at each start; in some hundred test files that hides what matters.
const { info } = console;
console.info = (first, ...others) => {
  if (!String(first).includes('i18next')) {
    info(first, ...others);
  }
};
