import { withSecrets } from '../privacy/secrets';
import type { ExportContent } from './exportContent';
import { exportCsv } from './exportCsv';
import { exportHtml } from './exportHtml';
import { exportJson } from './exportJson';
import { exportMarkdown } from './exportMarkdown';
import { exportOtlp } from './exportOtlp';
import { exportTrace } from './exportTrace';
import type { ReportWords } from './report';

export const EXPORT_FORMATS = ['html', 'markdown', 'json', 'csv', 'trace', 'otlp'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface Writer {
  readonly write: (content: ExportContent, words: ReportWords) => Generator<string>;
  readonly ending: string;
  readonly mediaType: string;
}

const JSON_TYPE = 'application/json';

const writers: Readonly<Record<ExportFormat, Writer>> = {
  html: { write: exportHtml, ending: 'html', mediaType: 'text/html' },
  markdown: { write: exportMarkdown, ending: 'md', mediaType: 'text/markdown' },
  json: { write: exportJson, ending: 'json', mediaType: JSON_TYPE },
  csv: { write: exportCsv, ending: 'csv', mediaType: 'text/csv' },
  trace: { write: exportTrace, ending: 'trace.json', mediaType: JSON_TYPE },
  otlp: { write: exportOtlp, ending: 'otlp.json', mediaType: JSON_TYPE },
};

/** What a file is called and is, whatever is in it. */
export interface FileFacts {
  /** `sessionline-3459316f-session.csv`, of signs that every file system takes; `-part` where the session is one. */
  readonly name: string;
  readonly mediaType: string;
}

const ID_CHARACTERS = 8;

/** What the file of a content in a format is called. */
export function fileFacts({ session, scope, gaps }: ExportContent, format: ExportFormat): FileFacts {
  const { ending, mediaType } = writers[format];
  const shortId = session.id.replace(/[^\w-]/g, '').slice(0, ID_CHARACTERS);
  const parts = ['sessionline', shortId, scope, gaps.partial === undefined ? '' : 'part'];
  const name = parts.filter((part) => part !== '').join('-');
  return { name: `${name}.${ending}`, mediaType: `${mediaType};charset=utf-8` };
}

/**
 * The text of a content's file in a format, a piece at a time: at most an event or a row each, some empty. What secrets
 * there are was decided with the content: none is masked here.
 */
export function* filePieces(content: ExportContent, format: ExportFormat, words: ReportWords): Generator<string> {
  const pieces = writers[format].write(content, words);
  for (;;) {
    const piece = withSecrets(() => pieces.next());
    if (piece.done === true) {
      return;
    }
    yield piece.value;
  }
}
