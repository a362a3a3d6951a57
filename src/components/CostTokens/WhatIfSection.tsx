import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { tariffKey } from 'domain/usage/pricedRequests';
import type { OtherCost } from 'domain/usage/whatIf';
import type { RequestUsage } from 'domain/usage/usageGroups';
import type { NanoUsd } from 'domain/units';
import React from 'react';
import { Note } from '../EventDetails/Notes';
import { Section } from '../EventDetails/Section';
import { Figure } from '../Figures/Figure';
import { estimated, exactUsd, formatUsd } from '../numbers';
import { rawValues } from '../rawValues';
import type { CostModel } from './costModel';
import { type Choose, FigureButton, mostOf } from './FigureButton';
import { kindName, tariffName, unknownReason } from './usageWords';

interface WhatIfSectionProps {
  readonly model: CostModel;
  readonly onChoose: Choose;
}

/** What all of the session's tokens would have cost at the prices of one model. */
export function WhatIfSection({ model: { others, whole }, onChoose }: WhatIfSectionProps) {
  const styles = useStyles2(getStyles);
  return (
    <Section title={t('cost.what-if', 'The same tokens at one model’s prices')}>
      {others.length === 0 && (
        <Note isInfo>{t('cost.what-if-none', 'No prices: no request carries a readable cost.')}</Note>
      )}
      <table className={styles.table}>
        <tbody>
          {others.map(({ tariff, cost, isOwn }) => (
            <tr key={`${isOwn === true ? 'own' : ''}${tariffKey(tariff)}`}>
              <th scope="row">
                {tariffName(tariff)}
                {isOwn === true && ` ${t('cost.by-your-prices', '(by your prices)')}`}
              </th>
              <td>
                <OtherFigure cost={cost} whole={whole} onChoose={onChoose} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface OtherFigureProps {
  readonly cost: OtherCost;
  readonly whole: RequestUsage;
  readonly onChoose: Choose;
}

function OtherFigure({ cost, whole, onChoose }: OtherFigureProps) {
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
      const exactly = formatUsd(cost.costNanoUsd);
      const short = cost.quality === 'close' ? estimated(exactly) : exactly;
      return (
        <FigureButton onClick={() => onChoose(mostOf('tokens'))}>
          <Figure short={`${short}${changeWords(cost.costNanoUsd, whole)}`} exact={exactUsd(cost.costNanoUsd)} />
        </FigureButton>
      );
    }
  }
}

/** Where requests have no cost, their tokens are counted here, and there is nothing to compare them with. */
function changeWords(costNanoUsd: NanoUsd, whole: RequestUsage): string {
  const before = whole.costNanoUsd;
  if (before === 0 || whole.requestsWithoutCost > 0) {
    return '';
  }
  const change = Math.round((100 * (costNanoUsd - before)) / before);
  return ` (${change > 0 ? '+' : ''}${change} %)`;
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
