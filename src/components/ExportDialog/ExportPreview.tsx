import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, Stack, Text, TextArea } from '@grafana/ui';
import { fileFacts } from 'domain/export/exportFile';
import { redactionWords } from 'domain/export/report';
import React from 'react';
import { formatBytes, formatCount } from '../numbers';
import { rawValues } from '../rawValues';
import { saveFile } from '../Timeline/picture/saveFile';
import { Section } from './Section';
import type { ExportWork, MadeFile, WantedFile } from './useExportFile';

interface ExportPreviewProps {
  readonly work: ExportWork;
  readonly wanted: WantedFile;
}

/** What was left out, how the file begins, and the ways to get it. */
export function ExportPreview({ work, wanted }: ExportPreviewProps) {
  const { made, content } = work;
  const isStale = made?.wanted !== wanted;
  return (
    <Section title={t('export.preview', 'Preview')}>
      {wanted.words.gaps.map((gap) => (
        <Alert key={gap} severity="warning" title={gap} />
      ))}
      <div role="status" aria-busy={isStale}>
        {content !== undefined && <Text element="p">{redactionWords(content, wanted.words)}</Text>}
        {isStale ? <Progress work={work} session={wanted.session} /> : <Size made={made} />}
      </div>
      <Stack>
        <Button
          icon="download-alt"
          disabled={isStale}
          onClick={() => made && saveFile(made.blob, fileFacts(made.content, made.wanted.format).name)}
        >
          {t('export.download', 'Download')}
        </Button>
        <ClipboardButton variant="secondary" icon="copy" disabled={isStale} getText={() => made?.text() ?? ''}>
          {t('event-list.range.copy', 'Copy')}
        </ClipboardButton>
        {isStale && !work.isStopped && (
          <Button variant="secondary" fill="text" onClick={work.stop}>
            {t('export.stop', 'Stop')}
          </Button>
        )}
        {isStale && work.isStopped && (
          <Button variant="secondary" fill="text" onClick={work.start}>
            {t('export.start', 'Make the file')}
          </Button>
        )}
      </Stack>
      <TextArea
        readOnly
        rows={8}
        aria-label={t('export.sample', 'Beginning of the file')}
        value={made?.beginning ?? ''}
      />
    </Section>
  );
}

function Size({ made }: { readonly made: MadeFile }) {
  const { name } = fileFacts(made.content, made.wanted.format);
  const figures = { events: formatCount(made.content.events.length), size: formatBytes(made.blob.size), name };
  return (
    <Text color="secondary">
      {t('export.size', '{{name}}: {{events}} events, {{size}}', { ...figures, ...rawValues })}
    </Text>
  );
}

function Progress({ work, session }: { readonly work: ExportWork; readonly session: WantedFile['session'] }) {
  const { lookedAtEvents = 0, writtenCharacters = 0 } = work.progress ?? {};
  const words = () => {
    if (work.isStopped) {
      return t('export.stopped', 'Stopped: there is no file of what is chosen');
    }
    return writtenCharacters > 0
      ? t('export.writing', 'Writing the file: {{size}} so far', { size: formatBytes(writtenCharacters), ...rawValues })
      : t('export.reading', 'Looking at event {{done}} of {{total}}', {
          done: formatCount(lookedAtEvents),
          total: formatCount(session.events.length),
        });
  };
  return <Text color="secondary">{words()}</Text>;
}
