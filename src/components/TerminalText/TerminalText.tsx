import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { type CSSProperties, useMemo } from 'react';
import { endsOf, headOf } from '../LongText/foldText';
import { LongText } from '../LongText/LongText';
import { rawValues } from '../rawValues';
import { CopyShown } from '../Secrets/CopyShown';
import { useSecrets } from '../Secrets/useSecrets';
import { type TerminalRun, parseAnsi, stripAnsi } from './parseAnsi';

export interface TerminalTextProps {
  readonly text: string;
  /** What it is: names the region. */
  readonly label: string;
  /** Puts a prompt sign before the text. */
  readonly isCommand?: boolean;
}

/** What ran in or came from a terminal, in its colours; control sequences are styles at most, never carried out. */
export function TerminalText({ text, label, isCommand = false }: TerminalTextProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const runs = useMemo(() => parseAnsi(headOf(text)), [text]);
  // A colour may begin within a secret.
  const covered = useSecrets(stripAnsi(text));
  const ends = useMemo(() => endsOf(runs.map((run) => run.text)), [runs]);
  if (headOf(text) !== text) {
    return <LongText text={stripAnsi(text)} label={label} isCode />;
  }
  return (
    <div className={styles.root} role="group" aria-label={label}>
      <code className={styles.code}>
        {isCommand && (
          <span className={styles.sign} aria-hidden>
            ${' '}
          </span>
        )}
        {runs.map((run, index) => (
          <span key={index} style={runStyle(theme, run)}>
            {covered.draw(ends[index - 1], ends[index])}
          </span>
        ))}
      </code>
      <CopyShown
        shown={covered.shown}
        stored={covered.hasSecrets ? stripAnsi(text) : undefined}
        label={t('long-text.copy', 'Copy: {{label}}', { label, ...rawValues })}
      />
    </div>
  );
}

function runStyle(theme: GrafanaTheme2, run: TerminalRun): CSSProperties {
  return {
    color: run.color === undefined ? undefined : theme.visualization.getColorByName(run.color),
    fontWeight: run.isBold ? theme.typography.fontWeightBold : undefined,
    opacity: run.isDim ? 0.7 : undefined,
    fontStyle: run.isItalic ? 'italic' : undefined,
    textDecoration: run.isUnderlined ? 'underline' : undefined,
  };
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(1),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.canvas,
    border: `thin solid ${theme.colors.border.weak}`,
  }),
  code: css({
    flex: 1,
    minWidth: 0,
    padding: 0,
    border: 0,
    background: 'none',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.primary,
  }),
  sign: css({ color: theme.colors.text.secondary, userSelect: 'none' }),
});
