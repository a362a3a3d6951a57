import amdModule from 'amd-module';

declare let __webpack_public_path__: string;

/**
 * Chunks lie beside `module.js`, wherever Grafana serves that from: a sub-path, a CDN or the preview. The AMD loader
 * knows the address; the built-in path is for loaders that keep it to themselves.
 */
const uri = amdModule?.uri;
if (uri !== undefined) {
  __webpack_public_path__ = uri.slice(0, uri.lastIndexOf('/') + 1);
}
