import { t } from '@grafana/i18n';
import { Alert, Checkbox, Grid, RadioButtonGroup, Text } from '@grafana/ui';
import {
  EXPORT_KINDS,
  type ExportChoices,
  type ExportKind,
  METADATA_ONLY,
  WITHOUT_SECRETS,
} from 'domain/export/exportKinds';
import React from 'react';
import { formatCount } from '../numbers';
import { kindWords } from './exportWords';
import { Section } from './Section';

interface RedactionChoiceProps {
  /** How many there are of each kind; undefined until that is known. */
  readonly counts: ReadonlyMap<ExportKind, number> | undefined;
  readonly choices: ExportChoices;
  readonly onChange: (choices: ExportChoices) => void;
}

const PRESETS = [METADATA_ONLY, WITHOUT_SECRETS];

const presetOf = (choices: ExportChoices): number =>
  PRESETS.findIndex((preset) => EXPORT_KINDS.every((kind) => preset.has(kind) === choices.has(kind)));

/** What goes into the file, kind by kind, with how many there are. */
export function RedactionChoice({ counts, choices, onChange }: RedactionChoiceProps) {
  const words = kindWords();
  const title = t('export.include', 'Include');
  const labelOf = (kind: ExportKind) =>
    `${words[kind]}: ${counts === undefined ? '…' : formatCount(counts.get(kind) ?? 0)}`;
  const change = (kind: ExportKind, isIn: boolean) =>
    onChange(new Set(EXPORT_KINDS.filter((each) => (each === kind ? isIn : choices.has(each)))));
  return (
    <Section title={title}>
      <div>
        <RadioButtonGroup<number>
          aria-label={title}
          options={[t('export.metadata-only', 'Metadata only'), t('export.without-secrets', 'All but secrets')].map(
            (label, value) => ({ value, label })
          )}
          value={presetOf(choices)}
          onChange={(at) => onChange(PRESETS[at] ?? METADATA_ONLY)}
        />
      </div>
      <Grid minColumnWidth={34} gap={0}>
        {EXPORT_KINDS.map((kind) => (
          // In a box of its own, or its words stand in the middle.
          <div key={kind}>
            <Checkbox
              label={labelOf(kind)}
              value={choices.has(kind)}
              onChange={({ currentTarget }) => change(kind, currentTarget.checked)}
            />
          </div>
        ))}
      </Grid>
      <Text element="p" color="secondary">
        {t(
          'export.how',
          'A text that is left out becomes its length. Paths, addresses and secrets are masked in every text that stays, unless they are included; patterns may miss some.'
        )}
      </Text>
      {choices.has('secrets') && counts?.has('secrets') === true && (
        <Alert severity="warning" title={t('export.secrets', 'The file will hold secrets as they are')} />
      )}
    </Section>
  );
}
