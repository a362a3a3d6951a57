import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, Stack, Text, TextArea } from '@grafana/ui';
import type { ExportContent } from 'domain/export/exportContent';
import type { ExportFile } from 'domain/export/exportFile';
import { redactionWords, type ReportWords } from 'domain/export/report';
import React, { useMemo } from 'react';
import { formatBytes, formatCount } from '../numbers';
import { rawValues } from '../rawValues';
import { saveFile } from '../Timeline/picture/saveFile';
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
  const { name, text, mediaType } = file;
  const blob = useMemo(() => new Blob([text], { type: mediaType }), [text, mediaType]);
  const figures = { events: formatCount(content.events.length), size: formatBytes(blob.size), name };
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
        <Text element="p">{redactionWords(content, words)}</Text>
        <Text color="secondary">
          {t('export.size', '{{name}}: {{events}} events, {{size}}', { ...figures, ...rawValues })}
        </Text>
      </div>
      <Stack>
        <Button icon="download-alt" disabled={isStale} onClick={() => saveFile(blob, name)}>
          {t('export.download', 'Download')}
        </Button>
        <ClipboardButton variant="secondary" icon="copy" disabled={isStale} getText={() => text}>
          {t('event-list.range.copy', 'Copy')}
        </ClipboardButton>
      </Stack>
      <TextArea
        readOnly
        rows={8}
        aria-label={t('export.sample', 'Beginning of the file')}
        value={text.slice(0, SAMPLE_CHARACTERS) + (text.length > SAMPLE_CHARACTERS ? '…' : '')}
      />
    </Section>
  );
}
