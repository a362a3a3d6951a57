import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { MASK, secretRanges, withoutSecrets } from 'domain/privacy/secrets';
import React, { type ReactNode, useMemo, useState } from 'react';

export interface CoveredText {
  readonly hasSecrets: boolean;
  /** A stretch of the text as it is shown: what is covered as buttons that uncover it. */
  readonly draw: (from?: number, to?: number) => ReactNode;
  /** The text as it is shown. */
  readonly shown: string;
}

const NOTHING: ReadonlySet<number> = new Set();

/**
 * A text whose secrets are covered until they are clicked, one by one; a text that changes is covered again.
 *
 * @param key what the text is called where it stands
 */
export function useSecrets(text: string, key?: string): CoveredText {
  const ranges = useMemo(() => secretRanges(text, key), [text, key]);
  const [uncovered, setUncovered] = useState({ ranges, at: NOTHING });
  const open = uncovered.ranges === ranges ? uncovered.at : NOTHING;
  const toggle = (start: number) => {
    const at = new Set(open);
    if (!at.delete(start)) {
      at.add(start);
    }
    setUncovered({ ranges, at });
  };
  return {
    hasSecrets: ranges.length > 0,
    shown: withoutSecrets(
      text,
      ranges.filter(({ start }) => !open.has(start))
    ),
    draw: (from = 0, to = text.length) => {
      let at = from;
      const parts: ReactNode[] = [];
      for (const { start, end } of ranges) {
        if (end > from && start < to) {
          const begins = Math.max(start, from);
          const ends = Math.min(end, to);
          parts.push(
            text.slice(at, begins),
            <Secret key={start} isOpen={open.has(start)} onToggle={() => toggle(start)}>
              {text.slice(begins, ends)}
            </Secret>
          );
          at = ends;
        }
      }
      return parts.length === 0 ? text.slice(from, to) : [...parts, text.slice(at, to)];
    },
  };
}

interface SecretProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: string;
}

function Secret({ isOpen, onToggle, children }: SecretProps) {
  const styles = useStyles2(getStyles);
  const label = isOpen ? t('secret.hide', 'Hide this secret') : t('secret.show', 'Show this secret');
  return (
    <button
      type="button"
      className={styles.secret}
      aria-pressed={isOpen}
      aria-label={isOpen ? undefined : label}
      title={label}
      onClick={onToggle}
    >
      {isOpen ? children : MASK}
    </button>
  );
}

/** A short text in which each secret is covered by itself. */
export const SecretText = ({ text, name }: { readonly text: string; readonly name?: string }) => (
  <>{useSecrets(text, name).draw()}</>
);

const getStyles = (theme: GrafanaTheme2) => ({
  secret: css({
    padding: 0,
    border: 0,
    borderBottom: `thin dashed ${theme.colors.warning.text}`,
    background: 'none',
    color: theme.colors.warning.text,
    font: 'inherit',
    textAlign: 'inherit',
    whiteSpace: 'inherit',
    overflowWrap: 'inherit',
    userSelect: 'text',
  }),
});
