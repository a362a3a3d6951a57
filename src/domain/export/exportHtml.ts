import { escapeHtml } from './escapeHtml';
import type { ExportContent } from './exportContent';
import { eventRows } from './eventRows';
import { reportOf, type ReportTable, type ReportWords } from './report';
import { timelineSvg } from './timelineSvg';

/** Nothing is loaded and nothing runs, even if something in the file were taken for markup. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

const STYLE = `:root{color-scheme:light dark;font:.875rem/1.5 system-ui,sans-serif}
body{margin:1.5rem auto;max-width:90rem;padding:0 1.5rem}h1{font-size:1.4rem;overflow-wrap:anywhere}h2{font-size:1.1rem;margin-top:2rem}
dl.f{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:.5rem 1.5rem}dt{opacity:.75}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{border-bottom:thin solid color-mix(in srgb,CanvasText 20%,Canvas);padding:.2rem .6rem .2rem 0;text-align:start;vertical-align:top;overflow-wrap:anywhere}
.w{overflow-x:auto}pre{white-space:pre-wrap;margin:.3rem 0;unicode-bidi:plaintext}
svg{width:100%;min-width:45rem;font-size:.55rem;fill:CanvasText}.lane{font-weight:bold}.e{text-anchor:end}.m{text-anchor:middle}.gap{opacity:.12}
.user_prompt{fill:royalblue}.api_request{fill:darkorange}.tool_decision{fill:mediumorchid}.tool_result{fill:seagreen}.other{fill:gray}.wait{fill:goldenrod}.bad,.sign{fill:crimson}.sign{font-weight:bold}`;

const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;

const table = ({ title, head, rows }: ReportTable): string =>
  `<h2>${escapeHtml(title)}</h2><div class="w"><table><thead>${cells('th', head)}</thead><tbody>\n${rows.map((row) => cells('td', row)).join('\n')}</tbody></table></div>\n`;

function eventTable(content: ExportContent, words: ReportWords): string {
  const head = [words.start, words.event, words.turn, words.agent, words.duration, words.outcome, words.summary];
  const rows = eventRows(content).map((row) => {
    const { start, event, turn, agent, durationMs, outcome, summary, attributes } = row;
    const duration = durationMs === undefined ? '' : `${durationMs} ms`;
    const line = [start, event, String(turn ?? ''), agent, duration, outcome === 'normal' ? '' : outcome, summary];
    const fields = Object.entries(attributes).map(([name, value]) => `${name}: ${value}`);
    const details = `<td><details><summary>${fields.length}</summary><pre>${escapeHtml(fields.join('\n'))}</pre></details></td></tr>`;
    return cells('td', line).replace(/<\/tr>$/, () => details);
  });
  return `<h2>${escapeHtml(words.events)}</h2><div class="w"><table><thead>${cells('th', [...head, words.fields])}</thead><tbody>\n${rows.join('\n')}</tbody></table></div>`;
}

/** One file that opens without a network: figures, the timeline as a picture, tables, every event. */
export function exportHtml(content: ExportContent, words: ReportWords): string {
  const { title, figures, redaction, tables } = reportOf(content, words);
  const list = figures.map(([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`);
  return `<!doctype html>
<html lang="${escapeHtml(words.language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><dl class="f">${list.join('')}</dl><p>${escapeHtml(redaction)}</p>
<h2>${escapeHtml(words.timeline)}</h2><div class="w">${timelineSvg(content, words)}</div>
${tables.map(table).join('')}${eventTable(content, words)}</main></body></html>
`;
}
