import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { shortenId } from 'domain/format/shortenId';
import React from 'react';
import { CopyButton, copyIdLabel } from './CopyButton';
import { paleText } from '../paleText';

export interface IdWithCopyProps {
  readonly id: string;
  /** The copy button's name; says what kind of id it is. */
  readonly copyLabel?: string;
}

/** An id shortened in the middle, whole on hover and on copy. */
export function IdWithCopy({ id, copyLabel }: IdWithCopyProps) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.root}>
      <span className={styles.id} title={id}>
        {shortenId(id)}
      </span>
      <CopyButton text={id} label={copyLabel ?? copyIdLabel()} />
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'inline-flex', alignItems: 'center', whiteSpace: 'nowrap' }),
  id: css({
    fontFamily: theme.typography.fontFamilyMonospace,
    ...paleText(theme),
  }),
});
