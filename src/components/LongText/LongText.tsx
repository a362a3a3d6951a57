import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import { formatBytes } from '../numbers';
import { rawValues } from '../rawValues';
import { CopyShown } from '../Secrets/CopyShown';
import { useSecrets } from '../Secrets/useSecrets';
import { testIds } from '../testIds';
import { endsOf, headOf, piecesOf } from './foldText';

export interface LongTextProps {
  readonly text: string;
  /** What the text is ("Prompt"): names the group and its copy button. */
  readonly label: string;
  /** Monospace, for what was code. */
  readonly isCode?: boolean;
  /** Its name where it stands; all of a text under a name like `password` is a secret. */
  readonly name?: string;
}

/** A text of any length: its beginning at once, the rest when asked for, all of it on copy. */
export function LongText({ text, label, isCode = false, name }: LongTextProps) {
  const styles = useStyles2(getStyles);
  const [isWhole, setIsWhole] = useState(false);
  const head = useMemo(() => headOf(text), [text]);
  const ends = useMemo(() => endsOf(isWhole ? piecesOf(text) : [head]), [isWhole, head, text]);
  // Of the whole: what only begins in the part that is shown is a secret all the same.
  const covered = useSecrets(text, name);
  const isCut = head.length < text.length;
  return (
    <div role="group" aria-label={label} className={styles.root}>
      <div className={styles.copy}>
        <CopyShown
          shown={covered.shown}
          stored={covered.hasSecrets ? text : undefined}
          label={t('long-text.copy', 'Copy: {{label}}', { label, ...rawValues })}
        />
      </div>
      <div className={cx(styles.text, isCode && styles.code)} data-testid={testIds.eventDetails.text}>
        {ends.map((end, index) => (
          <div key={index} className={ends.length > 1 ? styles.piece : undefined}>
            {covered.draw(ends[index - 1], end)}
          </div>
        ))}
      </div>
      {isCut && (
        <Button size="sm" variant="secondary" fill="text" onClick={() => setIsWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole
            ? t('long-text.less', 'Show less')
            : t('long-text.all', 'Show all, {{size}}', { size: formatBytes(utf8Bytes(text)) })}
        </Button>
      )}
    </div>
  );
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({
    position: 'relative',
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.canvas,
    border: `thin solid ${theme.colors.border.weak}`,
  }),
  copy: css({ display: 'flex', position: 'absolute', top: theme.spacing(0.5), right: theme.spacing(0.5) }),
  text: css({
    padding: theme.spacing(1, 5, 1, 1),
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  }),
  code: css({
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  piece: css({ contentVisibility: 'auto', containIntrinsicSize: 'auto 20rem' }),
});
