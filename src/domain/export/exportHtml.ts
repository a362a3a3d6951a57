import { escapeHtml } from './escapeHtml';
import type { ExportContent } from './exportContent';
import { eventRow } from './eventRows';
import { reportOf, type ReportTable, type ReportWords } from './report';
import { timelineSvg } from './timelineSvg';

/** Nothing is loaded and nothing runs, even if something in the file were taken for markup. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

const STYLE = `:root{color-scheme:light dark;font:.875rem/1.5 system-ui}body{margin:2rem}*{overflow-wrap:anywhere}
dl{columns:18rem}dt{opacity:.75}dd{margin:0 0 .5rem}dl div{break-inside:avoid}div{overflow-x:auto}
table{border-collapse:collapse}th,td{border-bottom:thin solid #8886;padding:.2rem 1rem .2rem 0;text-align:start;vertical-align:top;overflow-wrap:break-word}pre{white-space:pre-wrap;width:28rem;unicode-bidi:plaintext}
svg{min-width:45rem;font-size:.55rem;fill:CanvasText}.lane,.sign{font-weight:bold}.e{text-anchor:end}.m{text-anchor:middle}.gap{opacity:.12}
.user_prompt{fill:royalblue}.api_request{fill:darkorange}.tool_decision{fill:mediumorchid}.tool_result{fill:seagreen}.other{fill:gray}.wait{fill:goldenrod}.bad,.sign{fill:crimson}`;

const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}`;

/** `rows` are markup. */
function* tableOf(title: string, head: readonly string[], rows: Iterable<string>): Generator<string> {
  yield `<h2>${escapeHtml(title)}</h2><div><table><thead>${cells('th', head)}</thead><tbody>`;
  for (const row of rows) {
    yield `\n${row}`;
  }
  yield '</tbody></table></div>\n';
}

function* lines({ rows }: ReportTable): Generator<string> {
  for (const row of rows) {
    yield cells('td', row);
  }
}

function* eventLines(content: ExportContent): Generator<string> {
  for (const each of content.events) {
    const { time, event, turn = '', agent, durationMs, outcome, summary, attributes } = eventRow(content, each);
    const duration = durationMs === undefined ? '' : `${durationMs} ms`;
    const line = [
      time.slice(0, -1).replace('T', ' '),
      event,
      String(turn),
      agent,
      duration,
      outcome === 'normal' ? '' : outcome,
      summary,
    ];
    const fields = Object.entries(attributes).map(([name, value]) => `${name}: ${value}`);
    yield `${cells('td', line)}<td><details><summary>${fields.length}</summary><pre>${escapeHtml(fields.join('\n'))}</pre></details>`;
  }
}

/** One file that opens without a network: figures, the timeline as a picture, tables, every event. */
export function* exportHtml(content: ExportContent, words: ReportWords): Generator<string> {
  const { title, figures, notes, tables } = reportOf(content, words);
  const list = figures.map(([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`);
  yield `<!doctype html>
<html lang="${escapeHtml(words.language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><dl>${list.join('')}</dl>${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}
<h2>${escapeHtml(words.timeline)}</h2><div>`;
  yield* timelineSvg(content, words);
  yield '</div>\n';
  for (const table of tables) {
    yield* tableOf(table.title, table.head, lines(table));
  }
  const head = [words.time, words.event, words.turn, words.agent, words.duration, words.outcome, words.summary];
  // Every event, with its fields to be folded out.
  yield* tableOf(words.events, [...head, words.fields], eventLines(content));
  yield '</main></body></html>\n';
}
