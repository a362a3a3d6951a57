import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Switch, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';
import { paleText } from '../paleText';

export interface LabelledSwitchProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A switch with its words before it, which switch it too. Those of Grafana's inline switch do nothing, or are read twice. */
export function LabelledSwitch({ label, value, onChange }: LabelledSwitchProps) {
  const styles = useStyles2(getStyles);
  const id = useId();
  return (
    <span className={styles.switch}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Switch id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  switch: css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    height: theme.spacing(3),
    padding: theme.spacing(0, 1),
  }),
  label: css({
    margin: 0,
    ...paleText(theme),
    fontWeight: theme.typography.fontWeightRegular,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    '&:hover': { color: theme.colors.text.primary },
  }),
});
