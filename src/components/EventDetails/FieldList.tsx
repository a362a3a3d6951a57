import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

export interface FieldListItem {
  readonly label: string;
  readonly value: ReactNode;
  /** On hover of the label: the field's name on the wire. */
  readonly labelTitle?: string;
  readonly valueTitle?: string;
  readonly isCode?: boolean;
}

/** Names beside values. */
export function FieldList({ items }: { readonly items: readonly FieldListItem[] }) {
  const styles = useStyles2(getStyles);
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <React.Fragment key={item.labelTitle ?? item.label}>
          <dt className={styles.label} title={item.labelTitle}>
            {item.label}
          </dt>
          <dd className={cx(styles.value, item.isCode === true && styles.code)} title={item.valueTitle}>
            {item.value}
          </dd>
        </React.Fragment>
      ))}
    </dl>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(12ch, max-content) minmax(0, 1fr)',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    margin: 0,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  label: css({
    maxWidth: '26ch',
    overflowWrap: 'anywhere',
    color: theme.colors.text.secondary,
    fontWeight: theme.typography.fontWeightRegular,
  }),
  value: css({ margin: 0, minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' }),
  code: css({ fontFamily: theme.typography.fontFamilyMonospace, whiteSpace: 'pre-wrap' }),
});
