import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { tariffKey } from 'domain/usage/pricedRequests';
import type { OtherCost } from 'domain/usage/whatIf';
import type { NanoUsd } from 'domain/units';
import React from 'react';
import { Note } from '../EventDetails/Notes';
import { Section } from '../EventDetails/Section';
import { Figure } from '../Figures/Figure';
import { estimated, exactUsd, formatUsd } from '../numbers';
import { rawValues } from '../rawValues';
import type { CostModel } from './costModel';
import { kindName, tariffName, unknownReason } from './usageWords';

/** What all of the session's tokens would have cost at the prices of one model. */
export function WhatIfSection({ model: { others, whole } }: { readonly model: CostModel }) {
  const styles = useStyles2(getStyles);
  return (
    <Section title={t('cost.what-if', 'The same tokens at one model’s prices')}>
      {others.length === 0 && (
        <Note isInfo>{t('cost.what-if-none', 'No prices: no request carries a readable cost.')}</Note>
      )}
      <table className={styles.table}>
        <tbody>
          {others.map(({ tariff, cost }) => (
            <tr key={`${cost.quality === 'own' ? 'own' : ''}${tariffKey(tariff)}`}>
              <th scope="row">
                {tariffName(tariff)}
                {cost.quality === 'own' && ` ${t('cost.by-your-prices', '(by your prices)')}`}
              </th>
              <td>
                <OtherFigure cost={cost} whole={whole.costNanoUsd} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function OtherFigure({ cost, whole }: { readonly cost: OtherCost; readonly whole: NanoUsd }) {
  switch (cost.quality) {
    case 'missing':
      return (
        <>
          {t('cost.what-if-missing', 'cannot tell: no price of {{kinds}}', {
            kinds: cost.kinds.map(kindName).join('; '),
            ...rawValues,
          })}
        </>
      );
    case 'unknown': {
      const reason = unknownReason(cost.reason);
      return <Figure short={t('cost.cannot-tell', 'cannot tell')} exact={reason} />;
    }
    default: {
      const change = whole > 0 ? Math.round((100 * (cost.costNanoUsd - whole)) / whole) : undefined;
      const exactly = formatUsd(cost.costNanoUsd);
      const short = cost.quality === 'close' ? estimated(exactly) : exactly;
      return (
        <Figure
          short={change === undefined ? short : `${short} (${change > 0 ? '+' : ''}${change} %)`}
          exact={exactUsd(cost.costNanoUsd)}
        />
      );
    }
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  table: css({
    width: '100%',
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: theme.spacing(0.25, 0), verticalAlign: 'top' },
    '& th': {
      paddingRight: theme.spacing(2),
      fontWeight: theme.typography.fontWeightRegular,
      overflowWrap: 'anywhere',
    },
    '& td': { textAlign: 'right' },
  }),
});
