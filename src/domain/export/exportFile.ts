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
  readonly write: (content: ExportContent, words: ReportWords) => string;
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

export interface ExportFile {
  /** `sessionline-3459316f-session.csv`, of signs that every file system takes. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

const ID_CHARACTERS = 8;

/** The file of a content in a format. */
export function exportFile(content: ExportContent, format: ExportFormat, words: ReportWords): ExportFile {
  const { write, ending, mediaType } = writers[format];
  const shortId = content.session.id.replace(/[^\w-]/g, '').slice(0, ID_CHARACTERS);
  const name = ['sessionline', shortId, content.scope].filter((part) => part !== '').join('-');
  return { name: `${name}.${ending}`, mediaType: `${mediaType};charset=utf-8`, text: write(content, words) };
}
