import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Checkbox, Toggletip, useStyles2 } from '@grafana/ui';
import React from 'react';
import { DEFAULT_SESSION_COLUMNS, SESSION_COLUMN_IDS, type SessionColumnId, columnTitle } from './sessionColumns';

export interface ColumnChooserProps {
  readonly columns: readonly SessionColumnId[];
  readonly onColumns: (columns: readonly SessionColumnId[]) => void;
}

/** Which columns are shown. The title stays: it is the link. */
export function ColumnChooser({ columns, onColumns }: ColumnChooserProps) {
  return (
    <Toggletip
      title={t('sessions.columns', 'Columns')}
      placement="bottom-end"
      content={<Choices columns={columns} onColumns={onColumns} />}
    >
      <Button icon="columns" variant="secondary" size="sm">
        {t('sessions.columns', 'Columns')}
      </Button>
    </Toggletip>
  );
}

function Choices({ columns, onColumns }: ColumnChooserProps) {
  const styles = useStyles2(getStyles);
  const toggle = (id: SessionColumnId) =>
    onColumns(SESSION_COLUMN_IDS.filter((other) => (other === id ? !columns.includes(id) : columns.includes(other))));
  return (
    <div className={styles.choices}>
      {SESSION_COLUMN_IDS.filter((id) => id !== 'title').map((id) => (
        <Checkbox key={id} label={columnTitle(id)} value={columns.includes(id)} onChange={() => toggle(id)} />
      ))}
      <Button variant="secondary" fill="text" size="sm" onClick={() => onColumns(DEFAULT_SESSION_COLUMNS)}>
        {t('sessions.columns-reset', 'As at first')}
      </Button>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  choices: css({ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: theme.spacing(0.5) }),
});
