import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { Ledger } from 'domain/analysis/ledger';
import React from 'react';
import { Duration } from '../Figures/Duration';
import { LedgerBar } from './LedgerBar';
import { ownerTitle, partsOf, shareText } from './ledgerWords';

/** Where the time went in one line: how long it was, the bar, and its largest part in words. */
export function LedgerFigure({ ledger }: { readonly ledger: Ledger }) {
  const styles = useStyles2(getStyles);
  const [largest] = partsOf(ledger);
  return (
    <span className={styles.figure}>
      <Duration duration={ledger.wallMs} />
      <span className={styles.bar}>
        <LedgerBar ledger={ledger} />
      </span>
      {largest !== undefined && `${ownerTitle(largest)} ${shareText(ledger, largest)}`}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  figure: css({ display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.75) }),
  bar: css({ display: 'inline-flex', width: theme.spacing(14) }),
});
