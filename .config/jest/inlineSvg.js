const React = require('react');

/** Stands in for `react-inlinesvg`: an empty icon at once, instead of one that arrives after a request. */
function InlineSvg({
  src,
  innerRef,
  loader,
  onLoad,
  onError,
  cacheRequests,
  uniquifyIDs,
  preProcessor,
  title,
  ...rest
}) {
  return React.createElement('svg', { ...rest, ...(title ? { title } : {}), ref: innerRef });
}

module.exports = { __esModule: true, default: InlineSvg, cacheStore: {} };
