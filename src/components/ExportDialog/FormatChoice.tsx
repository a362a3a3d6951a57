import { t } from '@grafana/i18n';
import { RadioButtonGroup, useStyles2 } from '@grafana/ui';
import { EXPORT_FORMATS, type ExportFormat } from 'domain/export/exportFile';
import React from 'react';
import { getStyles } from './ExportDialog.styles';
import { formatWords } from './exportWords';
import { Section } from './Section';

interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly onPick: (format: ExportFormat) => void;
}

/** Which kind of file. */
export function FormatChoice({ format, onPick }: FormatChoiceProps) {
  const styles = useStyles2(getStyles);
  const words = formatWords();
  const title = t('export.format', 'Format');
  return (
    <Section title={title}>
      <RadioButtonGroup<ExportFormat>
        aria-label={title}
        options={EXPORT_FORMATS.map((value) => ({ value, label: words[value][0] }))}
        value={format}
        onChange={onPick}
      />
      <div className={styles.note}>{words[format][1]}</div>
    </Section>
  );
}
