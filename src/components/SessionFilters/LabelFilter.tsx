import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Combobox, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import { type FieldValue, ValuesSelect } from './ValuesSelect';
import { type SessionFilterValues, withLabel } from './sessionFilterValues';

export interface LabelFilterProps {
  readonly filters: SessionFilterValues;
  readonly onFilters: (filters: SessionFilterValues) => void;
  /** Resource attributes that events in the range carry (`team`, `project`, …). */
  readonly loadLabelNames: () => Promise<readonly string[]>;
  readonly loadValues: (field: string) => Promise<readonly FieldValue[]>;
  /** How labels are shown. */
  readonly wording?: LabelWording;
}

export interface LabelWording {
  /** What a person calls a label; those that have another name than their own are offered first. */
  readonly nameOf: (label: string) => string;
  /** Those that are there from the first. */
  readonly always: readonly string[];
}

const AS_THEY_ARE: LabelWording = { nameOf: (label) => label, always: [] };

/** Conditions on any resource attribute: one list of values for each that was chosen. */
export function LabelFilter(props: LabelFilterProps) {
  const { filters, onFilters, loadLabelNames, loadValues, wording = AS_THEY_ARE } = props;
  const { nameOf, always } = wording;
  const styles = useStyles2(getStyles);
  const [added, setAdded] = useState<readonly string[]>([]);
  const labels = filters.labels ?? {};
  const shown = [...new Set([...always, ...Object.keys(labels), ...added])];
  const options = async (input: string) => {
    const names = await loadLabelNames();
    const search = input.trim().toLowerCase();
    return names
      .map((value) => ({ value, label: nameOf(value) }))
      .map((option) => (option.label === option.value ? option : { ...option, description: option.value }))
      .filter(({ value, label }) => !shown.includes(value) && `${label}\n${value}`.toLowerCase().includes(search))
      .sort((a, b) => Number('description' in b) - Number('description' in a));
  };
  return (
    <div className={styles.root}>
      {shown.map((name) => (
        <ValuesSelect
          key={name}
          label={nameOf(name)}
          // A label may be called like a member that every object has.
          chosen={Object.hasOwn(labels, name) ? (labels[name] ?? []) : []}
          onChange={(values) => onFilters(withLabel(filters, name, values))}
          loadValues={() => loadValues(name)}
        />
      ))}
      <Combobox<string>
        // Made anew after each choice, so that it is empty again.
        key={shown.length}
        options={options}
        value={null}
        onChange={({ value }) => setAdded([...added, value])}
        placeholder={t('filters.add-label', 'Add label')}
        prefixIcon="tag-alt"
        width="auto"
        minWidth={14}
      />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'contents', gap: theme.spacing(1) }),
});
