import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { type Ledger, LEDGER_OWNERS, type LedgerOwner } from 'domain/analysis/ledger';
import React from 'react';
import { categoryColor, toneColor, waitColor } from '../EventBadge/categoryColor';
import { ledgerWords } from './ledgerWords';
import { stackedBar } from '../stackedBar';

/** Where the time went, as a bar of its parts. Hover and screen readers have it in words. */
export function LedgerBar({ ledger }: { readonly ledger: Ledger }) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const words = ledgerWords(ledger);
  return (
    <span role="img" aria-label={words} title={words} className={styles.bar}>
      {LEDGER_OWNERS.filter((owner) => ledger.parts[owner] > 0).map((owner) => (
        <span
          key={owner}
          className={owner === 'wait' ? styles.wait : undefined}
          style={{ flexGrow: ledger.parts[owner], backgroundColor: ownerColor(theme, owner) }}
        />
      ))}
    </span>
  );
}

/** The hues of the timeline; what is no work is grey. */
export function ownerColor(theme: GrafanaTheme2, owner: LedgerOwner): string | undefined {
  switch (owner) {
    case 'model':
      return categoryColor(theme, 'api_request');
    case 'tool':
      return categoryColor(theme, 'tool_result');
    case 'hook':
      return categoryColor(theme, 'other');
    case 'compaction':
      return theme.colors.text.primary;
    case 'retry':
      return toneColor(theme, 'failed');
    case 'wait':
      return waitColor(theme);
    case 'unexplained':
      return theme.colors.border.strong;
    case 'idle':
      return theme.colors.border.weak;
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: stackedBar(theme),
  wait: css({
    // Waits are long: full colour on dark ground would shout.
    opacity: theme.isDark ? 0.6 : 1,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 0.25rem, ${theme.colors.background.primary} 0.25rem 0.375rem)`,
  }),
});
