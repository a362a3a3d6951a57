import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Field, useStyles2 } from '@grafana/ui';
import React from 'react';

import { problemAt, type Row } from './draft';
import { problemWords } from './problemWords';
import { SettingControl } from './SettingControl';
import { fieldId, type SettingEditing } from './settingEditing';

/** The fields of a setting that is no list, one below the other. */
export function SettingFields({ spec, rows, problems, isReadOnly, onRows }: SettingEditing) {
  const styles = useStyles2(getStyles);
  const row: Row = rows[0] ?? {};
  return (
    <>
      {spec.fields.map((field) => {
        const problem = problemAt(problems, spec.key, undefined, spec.shape === 'text' ? undefined : field.name);
        return (
          <Field
            key={field.name}
            label={field.label}
            description={field.description}
            disabled={isReadOnly}
            invalid={problem !== undefined}
            error={problem && problemWords(problem)}
            className={styles.field}
          >
            <SettingControl
              field={field}
              id={fieldId(spec.key, field.name)}
              value={row[field.name] ?? ''}
              onChange={(value) => onRows([{ ...row, [field.name]: value }])}
            />
          </Field>
        );
      })}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ field: css({ maxWidth: theme.spacing(90) }) });
