import { t } from '@grafana/i18n';
import { RadioButtonGroup, Text } from '@grafana/ui';
import { EXPORT_FORMATS, type ExportFormat } from 'domain/export/exportFile';
import React from 'react';
import { formatWords } from './exportWords';
import { Section } from './Section';

interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly onPick: (format: ExportFormat) => void;
}

/** Which kind of file. */
export function FormatChoice({ format, onPick }: FormatChoiceProps) {
  const words = formatWords();
  const title = t('export.format', 'Format');
  return (
    <Section title={title}>
      <div>
        <RadioButtonGroup<ExportFormat>
          aria-label={title}
          options={EXPORT_FORMATS.map((value) => ({ value, label: words[value][0] }))}
          value={format}
          onChange={onPick}
        />
      </div>
      <Text element="p" color="secondary">
        {words[format][1]}
      </Text>
    </Section>
  );
}
