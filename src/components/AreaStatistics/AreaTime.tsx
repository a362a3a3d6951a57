import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Ledger } from 'domain/analysis/ledger';
import React from 'react';
import { FieldList } from '../EventDetails/FieldList';
import { Section } from '../EventDetails/Section';
import { Duration } from '../Figures/Duration';
import { LedgerBar } from '../LedgerBar/LedgerBar';
import { ownerTitle, partsOf, shareText } from '../LedgerBar/ledgerWords';

/** Where the time of an area went. */
export function AreaTime({ ledger }: { readonly ledger: Ledger }) {
  const styles = useStyles2(getStyles);
  return (
    <Section title={t('area.time', 'Where the time went')}>
      <LedgerBar ledger={ledger} />
      <FieldList
        items={partsOf(ledger).map((owner) => ({
          label: ownerTitle(owner),
          value: (
            <>
              <Duration duration={ledger.parts[owner]} /> ·{' '}
              <span className={styles.share}>{shareText(ledger, owner)}</span>
            </>
          ),
        }))}
      />
    </Section>
  );
}

const getStyles = () => ({ share: css({ whiteSpace: 'nowrap' }) });
