/** JSON that may stand inside a script element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/**
 * The theme is chosen before Grafana's packages read the boot data: `?theme=` in the address, else what was chosen
 * last, else dark as in a fresh Grafana.
 */
const CHOOSE_THEME = `
(function () {
  var key = 'sessionline-preview.theme';
  var wanted = new URLSearchParams(location.search).get('theme');
  var theme = wanted === 'light' || wanted === 'dark' ? wanted : null;
  try {
    if (theme) { localStorage.setItem(key, theme); } else { theme = localStorage.getItem(key); }
  } catch (e) { /* storage may be switched off */ }
  var light = theme === 'light';
  window.grafanaBootData.user.theme = light ? 'light' : 'dark';
  window.grafanaBootData.user.lightTheme = light;
  document.documentElement.style.background = light ? '#f4f5f5' : '#111217';
})();`;

/**
 * @param boot what `bootData` gives
 * @param bundleVersion changes with every build of the host, so that no browser keeps an older one
 */
export function hostHtml(boot: unknown, bundleVersion: string): string {
  const version = encodeURIComponent(bundleVersion);
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sessionline preview</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; }</style>
<link rel="stylesheet" href="/public/build/host/host.css?v=${version}">
<script>
window.__grafana_public_path__ = '/public/';
window.grafanaBootData = ${scriptJson(boot)};
${CHOOSE_THEME}
</script>
</head>
<body>
<div id="reactRoot"></div>
<noscript>The preview needs JavaScript.</noscript>
<script src="/public/build/host/host.js?v=${version}"></script>
</body>
</html>
`;
}
