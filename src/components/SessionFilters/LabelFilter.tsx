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
}

/** Conditions on any resource attribute: one list of values for each that was chosen. */
export function LabelFilter({ filters, onFilters, loadLabelNames, loadValues }: LabelFilterProps) {
  const styles = useStyles2(getStyles);
  const [added, setAdded] = useState<readonly string[]>([]);
  const labels = filters.labels ?? {};
  const shown = [...new Set([...Object.keys(labels), ...added])];
  const options = async (input: string) => {
    const names = await loadLabelNames();
    const search = input.trim().toLowerCase();
    return names
      .filter((name) => !shown.includes(name) && name.toLowerCase().includes(search))
      .map((name) => ({ value: name, label: name }));
  };
  return (
    <div className={styles.root}>
      {shown.map((name) => (
        <ValuesSelect
          key={name}
          label={name}
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
