import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import React, { type ReactNode, useMemo, useState } from 'react';
import { endsOf } from '../LongText/foldText';
import { rawValues } from '../rawValues';
import { useSecrets } from '../Secrets/useSecrets';
import { type DiffLine, diffLines } from './diffLines';

export interface DiffViewProps {
  readonly oldText: string;
  readonly newText: string;
  /** What is compared, usually a file's path: names the region. */
  readonly label: string;
}

const SHOWN_LINES = 200;
const SIGNS = { same: ' ', removed: '−', added: '+' } as const;

/** What an edit changed, line by line. */
export function DiffView({ oldText, newText, label }: DiffViewProps) {
  const styles = useStyles2(getStyles);
  const [isWhole, setIsWhole] = useState(false);
  const lines = useMemo(() => diffLines(oldText, newText), [oldText, newText]);
  const shown = isWhole ? lines : lines.slice(0, SHOWN_LINES);
  // Of all lines: a key of several lines is one secret.
  const texts = useMemo(() => lines.map(({ text }) => text), [lines]);
  const ends = useMemo(() => endsOf(texts, 1), [texts]);
  const covered = useSecrets(useMemo(() => texts.join('\n'), [texts]));
  return (
    <div>
      <div
        role="group"
        aria-label={t('diff.label', 'Changes in {{label}}', { label, ...rawValues })}
        className={styles.root}
      >
        {shown.map((line, index) => (
          <Line key={index} kind={line.kind} className={cx(styles.line, line.kind !== 'same' && styles[line.kind])}>
            {covered.draw((ends[index] ?? 0) - line.text.length, ends[index])}
          </Line>
        ))}
      </div>
      {lines.length > SHOWN_LINES && !isWhole && (
        <Button size="sm" variant="secondary" fill="text" onClick={() => setIsWhole(true)}>
          {t('diff.all', '{{shown}} of {{total}} lines shown; show all', { shown: SHOWN_LINES, total: lines.length })}
        </Button>
      )}
    </div>
  );
}

interface LineProps {
  readonly kind: DiffLine['kind'];
  readonly className: string;
  readonly children: ReactNode;
}

function Line({ kind, className, children }: LineProps) {
  const spoken = spokenKind(kind);
  return (
    <div className={className}>
      <span aria-hidden>{SIGNS[kind]}</span>
      {spoken !== undefined && <span className="sr-only">{spoken}</span>}
      <span>{children}</span>
    </div>
  );
}

function spokenKind(kind: DiffLine['kind']): string | undefined {
  if (kind === 'same') {
    return undefined;
  }
  return kind === 'added' ? t('diff.added', 'added:') : t('diff.removed', 'removed:');
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({
    overflow: 'hidden',
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.canvas,
    border: `thin solid ${theme.colors.border.weak}`,
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  line: css({
    display: 'grid',
    gridTemplateColumns: '1ch 1fr',
    gap: theme.spacing(1),
    padding: theme.spacing(0, 1),
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  }),
  removed: css({ background: theme.colors.error.transparent }),
  added: css({ background: theme.colors.success.transparent }),
});
