import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Input, useStyles2 } from '@grafana/ui';
import React, { type ReactNode, useState } from 'react';

export interface OpenByIdProps {
  /** All or a part of an id, without spaces around; never empty. */
  readonly onOpen: (fragment: string) => void;
  /** What came of the last try, when it did not open a session. */
  readonly problem?: string;
  /** What to pick from when more than one session fits. */
  readonly candidates?: ReactNode;
}

/** Opens a session by its id or a piece of it: paste, Enter. What comes of it lies over the page and moves nothing. */
export function OpenById({ onOpen, problem, candidates }: OpenByIdProps) {
  const styles = useStyles2(getStyles);
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      className={styles.root}
      aria-label={t('filters.open-by-id', 'Open session by id')}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') {
          onOpen(text.trim());
        }
      }}
    >
      <Input
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        placeholder={t('filters.open-by-id-hint', 'Session id or a part, Enter')}
        aria-label={t('filters.open-by-id', 'Open session by id')}
        invalid={problem !== undefined}
        width={28}
      />
      {problem !== undefined && (
        <div role="alert" className={styles.popover}>
          {problem}
        </div>
      )}
      {candidates !== undefined && <div className={styles.popover}>{candidates}</div>}
    </form>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ position: 'relative' }),
  popover: css({
    position: 'absolute',
    top: '100%',
    right: 0,
    zIndex: theme.zIndex.dropdown,
    minWidth: '100%',
    width: 'max-content',
    maxWidth: '32rem',
    marginTop: theme.spacing(0.5),
    padding: theme.spacing(1, 1.5),
    borderRadius: theme.shape.radius.default,
    border: `thin solid ${theme.colors.border.medium}`,
    background: theme.colors.background.elevated,
    boxShadow: theme.shadows.z3,
  }),
});
