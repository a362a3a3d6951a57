import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Field, IconButton, useStyles2 } from '@grafana/ui';
import React, { useEffect, useState } from 'react';

import { rawValues } from 'components/rawValues';
import { newRow, problemAt } from './draft';
import { problemWords } from './problemWords';
import { SettingControl } from './SettingControl';
import { fieldId, focusOn, type SettingEditing } from './settingEditing';
import type { SettingSpec } from './settingSpecs';

type ListEditing = SettingEditing<Extract<SettingSpec, { shape: 'list' }>>;

/** A setting of any number of entries: a row each, which can be added and removed. */
export function SettingList(editing: ListEditing) {
  const { spec, rows, problems, isReadOnly, onRows } = editing;
  const styles = useStyles2(getStyles);
  const addId = fieldId(spec.key, 'add');
  const focusNext = useFocusAfterChange();
  const problem = problemAt(problems, spec.key);
  const add = () => {
    focusNext(fieldId(spec.key, spec.fields[0]?.name ?? '', rows.length));
    onRows([...rows, newRow(spec)]);
  };
  const remove = (index: number) => {
    focusNext(addId);
    onRows(rows.filter((_row, at) => at !== index));
  };
  return (
    <div className={styles.root}>
      {spec.explanation && (
        <>
          <h2 className={styles.title}>{spec.title}</h2>
          <p className={styles.text}>{spec.explanation}</p>
        </>
      )}
      <div className={styles.scroll}>
        {rows.length === 0 ? (
          <p>{spec.none}</p>
        ) : (
          <table aria-label={spec.title}>
            <Heads fields={spec.fields} />
            <tbody>
              {rows.map((_row, index) => (
                <Entry key={index} {...editing} index={index} onRemove={() => remove(index)} />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {problem && <p role="alert">{problemWords(problem)}</p>}
      <Button id={addId} variant="secondary" icon="plus" disabled={isReadOnly} onClick={add}>
        {spec.add}
      </Button>
    </div>
  );
}

/** What was asked for gets the focus once it is drawn. */
function useFocusAfterChange(): (id: string) => void {
  const [next, setNext] = useState<{ readonly id: string }>();
  useEffect(() => {
    if (next !== undefined) {
      focusOn(next.id);
    }
  }, [next]);
  return (id) => setNext({ id });
}

function Heads({ fields }: Pick<SettingSpec, 'fields'>) {
  const styles = useStyles2(getStyles);
  return (
    <thead>
      <tr>
        {fields.map(({ name, label, description, isRequired }) => (
          <th key={name} scope="col" className={styles.cell}>
            {isRequired ? `${label} *` : label}
            <div className={styles.hint}>{description}</div>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Entry(props: ListEditing & { readonly index: number; readonly onRemove: () => void }) {
  const { spec, rows, problems, isReadOnly, onRows, index, onRemove } = props;
  const styles = useStyles2(getStyles);
  const row = rows[index] ?? {};
  const change = (name: string, value: string) =>
    onRows(rows.map((other, at) => (at === index ? { ...row, [name]: value } : other)));
  return (
    <tr>
      {spec.fields.map((field) => {
        const { name, label: column } = field;
        const problem = problemAt(problems, spec.key, index, name);
        return (
          <td key={name} className={styles.cell}>
            <Field
              noMargin
              disabled={isReadOnly}
              invalid={problem !== undefined}
              error={problem && problemWords(problem)}
            >
              <SettingControl
                field={field}
                id={fieldId(spec.key, name, index)}
                name={t('settings.cell', '{{column}}, row {{row}}', { column, row: index + 1, ...rawValues })}
                value={row[name] ?? ''}
                onChange={(value) => change(name, value)}
              />
            </Field>
          </td>
        );
      })}
      <td className={styles.remove}>
        <IconButton
          name="trash-alt"
          size="lg"
          disabled={isReadOnly}
          tooltip={t('settings.remove', 'Remove row {{row}}', { row: index + 1 })}
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ marginBottom: theme.spacing(3) }),
  title: css({ ...theme.typography.h4 }),
  text: css({ color: theme.colors.text.secondary, maxWidth: theme.spacing(100) }),
  // Its table's width is no reason for the page around it to be any wider.
  scroll: css({ marginBottom: theme.spacing(1), minWidth: '100%', overflowX: 'auto', width: 0 }),
  cell: css({ padding: theme.spacing(0.5, 1, 0.5, 0.25), textAlign: 'left', verticalAlign: 'top' }),
  remove: css({ paddingTop: theme.spacing(1), verticalAlign: 'top' }),
  hint: css({ ...theme.typography.bodySmall, color: theme.colors.text.secondary, fontWeight: 'normal' }),
});
