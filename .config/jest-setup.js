require('@testing-library/jest-dom');
const { TextDecoder, TextEncoder } = require('node:util');

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
globalThis.MessageChannel ??= class {
  port1 = { postMessage() {}, close() {} };
  port2 = { postMessage() {}, close() {} };
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
