import { visibleText } from '../format/visibleText';
import type { ExportContent } from './exportContent';
import { reportOf, type ReportTable, type ReportWords } from './report';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text that is neither markup nor, as GitHub's Markdown makes of bare addresses, a link. */
const plain = (text: string): string =>
  visibleText(text)
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\\`*_[\]|~#!$@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');

const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |\n`;

function* table({ title, head, rows }: ReportTable): Generator<string> {
  yield `\n## ${plain(title)}\n\n${line(head)}|${' --- |'.repeat(head.length)}\n`;
  for (const row of rows) {
    yield line(row);
  }
}

/** A report for a ticket or a wiki: GitHub's Markdown. */
export function* exportMarkdown(content: ExportContent, words: ReportWords): Generator<string> {
  const { title, figures, notes, tables } = reportOf(content, words);
  const list = figures.map(([label, value]) => `- ${plain(label)}: ${plain(value)}\n`).join('');
  yield `# ${plain(title)}\n\n${list}\n${notes.map(plain).join('\n\n')}\n`;
  for (const each of tables) {
    yield* table(each);
  }
}
