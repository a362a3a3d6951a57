import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { CopyButton } from '../IdWithCopy/CopyButton';

const HEAD = 4;
const TAIL = 4;

/** Letters and digits that nobody reads: a hash, an account's id. */
const HASH = /^[0-9a-f]{8}[0-9a-f-]{20,}$/i;

/** True for what may be cut in the middle without a loss to the reader; names and addresses stay whole. */
export const isHash = (text: string): boolean => HASH.test(text);

/** Both ends of an id: ids may share their beginning (those that start with the time do). */
export function cutMiddle(id: string): string {
  const characters = [...id.slice(0, HEAD * 2)].slice(0, HEAD).join('');
  return id.length <= HEAD + TAIL + 1 ? id : `${characters}…${[...id.slice(-TAIL * 2)].slice(-TAIL).join('')}`;
}

export interface ShortIdProps {
  readonly id: string;
  /** The copy button's name. */
  readonly copyLabel: string;
}

/** An id as narrow as a table wants it; whole on hover and on copy. */
export function ShortId({ id, copyLabel }: ShortIdProps) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.root}>
      <span className={styles.id} title={id}>
        {cutMiddle(id)}
      </span>
      <CopyButton text={id} label={copyLabel} />
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({
    display: 'inline-flex',
    alignItems: 'center',
    whiteSpace: 'nowrap',
    '& button': { padding: theme.spacing(0, 0.25), marginLeft: theme.spacing(0.25) },
  }),
  id: css({
    fontFamily: theme.typography.fontFamilyMonospace,
    color: theme.colors.text.secondary,
  }),
});
