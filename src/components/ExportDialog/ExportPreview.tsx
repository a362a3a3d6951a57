import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, TextArea, useStyles2 } from '@grafana/ui';
import type { ExportContent } from 'domain/export/exportContent';
import type { ExportFile } from 'domain/export/exportFile';
import { redactionWords, type ReportWords } from 'domain/export/report';
import React, { useMemo } from 'react';
import { formatBytes, formatCount } from '../numbers';
import { rawValues } from '../rawValues';
import { saveFile } from '../Timeline/picture/saveFile';
import { getStyles } from './ExportDialog.styles';
import { Section } from './Section';

interface ExportPreviewProps {
  readonly content: ExportContent;
  readonly file: ExportFile;
  readonly words: ReportWords;
  /** A newer file is being made. */
  readonly isStale: boolean;
  readonly missingEvents?: number;
}

const SAMPLE_CHARACTERS = 2000;

/** What was left out, how the file begins, and the ways to get it. */
export function ExportPreview({ content, file, words, isStale, missingEvents = 0 }: ExportPreviewProps) {
  const styles = useStyles2(getStyles);
  const blob = useMemo(() => new Blob([file.text], { type: file.mediaType }), [file]);
  const size = { events: formatCount(content.events.length), size: formatBytes(blob.size), name: file.name };
  const isCut = file.text.length > SAMPLE_CHARACTERS;
  return (
    <Section title={t('export.preview', 'Preview')}>
      {missingEvents > 0 && (
        <Alert
          severity="warning"
          title={t('export.missing', 'Events that are not loaded and will be missing: {{events}}', {
            events: formatCount(missingEvents),
          })}
        />
      )}
      <div role="status" aria-busy={isStale}>
        <div>{redactionWords(content, words)}</div>
        <div className={styles.note}>
          {t('export.size', '{{name}}: {{events}} events, {{size}}', { ...size, ...rawValues })}
        </div>
      </div>
      <TextArea
        readOnly
        rows={8}
        className={styles.sample}
        aria-label={t('export.sample', 'Beginning of the file')}
        value={file.text.slice(0, SAMPLE_CHARACTERS) + (isCut ? '…' : '')}
      />
      <div className={styles.row}>
        <Button icon="download-alt" disabled={isStale} onClick={() => saveFile(blob, file.name)}>
          {t('export.download', 'Download')}
        </Button>
        <ClipboardButton variant="secondary" icon="copy" disabled={isStale} getText={() => file.text}>
          {t('event-list.range.copy', 'Copy')}
        </ClipboardButton>
      </div>
    </Section>
  );
}
