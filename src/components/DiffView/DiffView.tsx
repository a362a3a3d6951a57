import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import { rawValues } from '../rawValues';
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
  return (
    <div>
      <div
        role="group"
        aria-label={t('diff.label', 'Changes in {{label}}', { label, ...rawValues })}
        className={styles.root}
      >
        {shown.map((line, index) => (
          <Line key={index} line={line} className={cx(styles.line, line.kind !== 'same' && styles[line.kind])} />
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

function Line({ line, className }: { readonly line: DiffLine; readonly className: string }) {
  const spoken = spokenKind(line.kind);
  return (
    <div className={className}>
      <span aria-hidden>{SIGNS[line.kind]}</span>
      {spoken !== undefined && <span className="sr-only">{spoken}</span>}
      <span>{line.text}</span>
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
