import { t } from '@grafana/i18n';
import { Alert, Checkbox, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import {
  EXPORT_KINDS,
  type ExportChoices,
  type ExportKind,
  METADATA_ONLY,
  WITHOUT_SECRETS,
} from 'domain/export/exportKinds';
import React from 'react';
import { formatCount } from '../numbers';
import { getStyles } from './ExportDialog.styles';
import { kindWords } from './exportWords';
import { Section } from './Section';

interface RedactionChoiceProps {
  /** How many there are of each kind. */
  readonly counts: Readonly<Record<ExportKind, number>>;
  readonly choices: ExportChoices;
  readonly onChange: (choices: ExportChoices) => void;
}

const PRESETS = [METADATA_ONLY, WITHOUT_SECRETS];

const presetOf = (choices: ExportChoices): number =>
  PRESETS.findIndex((preset) => EXPORT_KINDS.every((kind) => preset[kind] === choices[kind]));

/** What goes into the file, kind by kind, with how many there are. */
export function RedactionChoice({ counts, choices, onChange }: RedactionChoiceProps) {
  const styles = useStyles2(getStyles);
  const words = kindWords();
  const title = t('export.include', 'Include');
  const labelOf = (kind: ExportKind) => `${words[kind]}: ${formatCount(counts[kind])}`;
  return (
    <Section title={title}>
      <RadioButtonGroup<number>
        aria-label={title}
        options={[t('export.metadata-only', 'Metadata only'), t('export.without-secrets', 'All but secrets')].map(
          (label, value) => ({ value, label })
        )}
        value={presetOf(choices)}
        onChange={(at) => onChange(PRESETS[at] ?? METADATA_ONLY)}
      />
      <div className={styles.kinds}>
        {EXPORT_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={labelOf(kind)}
            value={choices[kind]}
            onChange={({ currentTarget }) => onChange({ ...choices, [kind]: currentTarget.checked })}
          />
        ))}
      </div>
      <div className={styles.note}>
        {t(
          'export.how',
          'A text that is left out becomes its length. Paths, addresses and secrets are masked in every text that stays, unless they are included; patterns may miss some.'
        )}
      </div>
      {choices.secrets && counts.secrets > 0 && (
        <Alert severity="warning" title={t('export.secrets', 'The file will hold secrets as they are')} />
      )}
    </Section>
  );
}
