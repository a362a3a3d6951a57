import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { PRICED_KINDS, type PricedKind } from 'domain/usage/priceFit';
import { tariffKey } from 'domain/usage/pricedRequests';
import { type NanoUsd, nanoUsd } from 'domain/units';
import React from 'react';
import { Note } from '../EventDetails/Notes';
import { Section } from '../EventDetails/Section';
import { Cost } from '../Figures/Cost';
import { exactUsd, formatUsd } from '../numbers';
import { rawValues } from '../rawValues';
import { tokenColors } from '../Timeline/palette/palette';
import type { CostModel } from './costModel';
import { type Choose, FigureButton, mostOf } from './FigureButton';
import { colorKind, TokenBar } from './TokenBar';
import { fitWords, kindName, priceWords, shareText, tariffName } from './usageWords';

interface DollarsSectionProps {
  readonly model: CostModel;
  readonly onChoose: Choose;
}

/** What each kind of token cost, by prices found in the session itself, and how sure that is. */
export function DollarsSection({ model: { dollars, tariffs, whole }, onChoose }: DollarsSectionProps) {
  const parts = PRICED_KINDS.flatMap((kind) => {
    const amount = dollars.byKind[kind];
    return amount === undefined ? [] : [{ kind, amount }];
  });
  const words = parts.map(({ kind, amount }) => `${kindName(kind)} ${exactUsd(nanoUsd(amount))}`).join('\n');
  return (
    <Section title={t('cost.dollars', 'Cost by kind of token')}>
      {parts.length > 0 && (
        <>
          <TokenBar parts={parts} whole={whole.costNanoUsd} words={words} />
          <Kinds
            {...{ parts, onChoose }}
            rest={dollars.restNanoUsd}
            whole={whole.costNanoUsd}
            isExact={dollars.isExact}
          />
        </>
      )}
      {[...tariffs.values()].map(({ fit, ...tariff }) => (
        <Note key={tariffKey(tariff)} isInfo>
          {tariffName(tariff)}: {fitWords(fit)}
          {fit.quality !== 'unknown' &&
            `. ${t('cost.per-million', 'A million tokens: {{prices}}', { prices: priceWords(fit.prices), ...rawValues })}`}
        </Note>
      ))}
      {tariffs.size === 0 && <Note isInfo>{t('cost.none-told', 'No request carries a readable cost')}</Note>}
    </Section>
  );
}

interface KindsProps {
  readonly parts: ReadonlyArray<{ readonly kind: PricedKind; readonly amount: NanoUsd }>;
  readonly rest: NanoUsd;
  readonly whole: NanoUsd;
  readonly isExact: boolean;
  readonly onChoose: Choose;
}

function Kinds({ parts, rest, whole, isExact, onChoose }: KindsProps) {
  const styles = useStyles2(getStyles);
  const colors = tokenColors(useTheme2());
  return (
    <table className={styles.table}>
      <tbody>
        {parts.map(({ kind, amount }) => (
          <tr key={kind}>
            <th scope="row">
              <span className={styles.dot} style={{ backgroundColor: colors[colorKind(kind)] }} />
              {kindName(kind)}
            </th>
            <td>
              <FigureButton onClick={() => onChoose(mostOf(colorKind(kind)))}>
                <Cost amount={amount} isEstimate={!isExact} />
              </FigureButton>
            </td>
            <td className={styles.share}>{shareText(amount, whole)}</td>
          </tr>
        ))}
        {rest !== 0 && (
          <tr>
            <th scope="row">{t('cost.rest', 'Not told by prices')}</th>
            <td>
              <FigureButton title={exactUsd(rest)} onClick={() => onChoose(mostOf('cost'))}>
                {formatUsd(rest)}
              </FigureButton>
            </td>
            <td className={styles.share}>{rest > 0 ? shareText(rest, whole) : ''}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  table: css({
    width: '100%',
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
    '& th': { padding: theme.spacing(0.25, 0), fontWeight: theme.typography.fontWeightRegular },
    '& td': { textAlign: 'right' },
  }),
  dot: css({
    display: 'inline-block',
    width: theme.spacing(1),
    height: theme.spacing(1),
    marginRight: theme.spacing(1),
    borderRadius: theme.shape.radius.circle,
    forcedColorAdjust: 'none',
  }),
  share: css({ width: '6ch', color: theme.colors.text.secondary }),
});
