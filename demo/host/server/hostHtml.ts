/** JSON that may stand inside a script element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/**
 * Theme and language are chosen before Grafana's packages read the boot data: `?theme=` and `?lang=` in the address,
 * else what was chosen last, else dark and English as in a fresh Grafana.
 */
const CHOOSE_LOOK = `
(function () {
  var asked = new URLSearchParams(location.search);
  function chosen(name, pattern) {
    var key = 'sessionline-preview.' + name;
    var wanted = asked.get(name);
    var value = wanted && pattern.test(wanted) ? wanted : null;
    try {
      if (value) { localStorage.setItem(key, value); } else { value = localStorage.getItem(key); }
    } catch (e) { /* storage may be switched off */ }
    return value;
  }
  var user = window.grafanaBootData.user;
  var light = chosen('theme', /^(light|dark)$/) === 'light';
  user.theme = light ? 'light' : 'dark';
  user.lightTheme = light;
  document.documentElement.style.background = light ? '#f4f5f5' : '#111217';
  var language = chosen('lang', /^[a-z]{2}(-[A-Za-z]{2,4})?$/);
  if (language) {
    user.language = user.regionalFormat = user.locale = document.documentElement.lang = language;
  }
})();`;

/** What of the page is not the same each time. */
interface HostPage {
  /** The path below which everything lies, without a slash at the end; empty for none. */
  readonly basePath: string;
  /** Changes with every build of the host, so that no browser keeps an older one. */
  readonly bundleVersion: string;
  /** Of the scripts, for the content security policy. */
  readonly nonce: string;
}

/** @param boot what `bootData` gives */
export function hostHtml(boot: unknown, { basePath, bundleVersion, nonce }: HostPage): string {
  const version = encodeURIComponent(bundleVersion);
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sessionline preview</title>
<base href="${basePath}/">
<link rel="icon" href="data:,">
<style>body { margin: 0; }</style>
<link rel="stylesheet" href="public/build/host/host.css?v=${version}">
<script nonce="${nonce}">
window.__grafana_public_path__ = ${scriptJson(`${basePath}/public/`)};
window.grafanaBootData = ${scriptJson(boot)};
${CHOOSE_LOOK}
</script>
</head>
<body>
<div id="reactRoot"></div>
<noscript>The preview needs JavaScript.</noscript>
<script nonce="${nonce}" src="public/build/host/host.js?v=${version}"></script>
</body>
</html>
`;
}
