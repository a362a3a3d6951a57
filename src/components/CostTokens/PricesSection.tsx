import { css } from '@emotion/css';
import { type GrafanaTheme2, locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { visibleText } from 'domain/format/visibleText';
import type { OwnModel } from 'domain/usage/ownCost';
import { may } from 'infra/permissions';
import { PLUGIN_ID } from 'infra/pluginMeta';
import React from 'react';
import { Note } from '../EventDetails/Notes';
import { Section } from '../EventDetails/Section';
import { exactUsd, formatCount, formatUsd } from '../numbers';
import { rawValues } from '../rawValues';
import type { CostModel } from './costModel';
import { type Choose, FigureButton, ofModel } from './FigureButton';
import { kindName, priceWords, tariffName } from './usageWords';

interface PricesProps {
  readonly model: CostModel;
  readonly onChoose: Choose;
}

/** What the client's figures leave out, and what set prices make of each model: beside them, never in their place. */
export function PricesSection({ model: { models, own }, onChoose }: PricesProps) {
  const priced = models.filter(({ hasPrices }) => hasPrices);
  const unpriced = models.filter(({ isUnpriced, hasPrices }) => isUnpriced && !hasPrices);
  const partly = models.filter(({ requestsWithoutCost, isUnpriced }) => requestsWithoutCost > 0 && !isUnpriced);
  if (own === undefined && unpriced.length === 0 && partly.length === 0) {
    return null;
  }
  return (
    <Section title={own === undefined ? t('cost.without-title', 'Without cost') : t('cost.own', 'Cost by your prices')}>
      {priced.length > 0 && <OwnTable priced={priced} model={{ own }} onChoose={onChoose} />}
      {own !== undefined && priced.length === 0 && (
        <Note isInfo>
          {t('cost.own-none', 'Prices are set for {{models}}: no request names one of these models exactly so.', {
            models: namesOf([...own.keys()]),
            ...rawValues,
          })}
        </Note>
      )}
      {partly.map((each) => (
        <Note key={each.model}>
          <FigureButton onClick={() => onChoose(ofModel(each.model, false))}>
            {t('cost.partly', '{{model}}: {{without}} of {{requests}} requests carry no readable cost', {
              model: tariffName(each),
              without: formatCount(each.requestsWithoutCost),
              requests: formatCount(each.requests.length),
              ...rawValues,
            })}
          </FigureButton>
        </Note>
      ))}
      {unpriced.map((each) => (
        <Unpriced key={each.model} each={each} onChoose={onChoose} />
      ))}
    </Section>
  );
}

const NONE = '–';
const MOST_NAMES = 5;

const namesOf = (models: readonly string[]): string =>
  [...models.slice(0, MOST_NAMES).map(visibleText), ...(models.length > MOST_NAMES ? ['…'] : [])].join(', ');

/** The client may not know the prices of other vendors' models. */
function Unpriced({ each, onChoose }: { readonly each: OwnModel; readonly onChoose: Choose }) {
  const styles = useStyles2(getStyles);
  return (
    <Note>
      <FigureButton onClick={() => onChoose(ofModel(each.model))}>
        {t('cost.unpriced', '{{model}}: the client says no cost above $0 for any of {{requests}} requests', {
          model: tariffName(each),
          requests: formatCount(each.requests.length),
          ...rawValues,
        })}
      </FigureButton>{' '}
      {each.model !== '' && may('configure') && (
        <a href={locationUtil.assureBaseUrl(`/plugins/${PLUGIN_ID}`)} className={styles.link}>
          {t('cost.set-prices', 'Set its prices')}
        </a>
      )}
    </Note>
  );
}

interface OwnTableProps {
  readonly priced: readonly OwnModel[];
  readonly model: Pick<CostModel, 'own'>;
  readonly onChoose: Choose;
}

/** Which set prices were used for which model, and what they make of its requests. */
function OwnTable({ priced, model: { own }, onChoose }: OwnTableProps) {
  const styles = useStyles2(getStyles);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('cost.own-model', 'Prices set for')}</th>
          <th scope="col">{t('cost.own-client', 'The client says')}</th>
          <th scope="col">{t('cost.own-yours', 'By your prices')}</th>
        </tr>
      </thead>
      <tbody>
        {priced.map((each) => (
          <tr key={each.model}>
            <th scope="row" title={priceWords(own?.get(each.model) ?? {})}>
              {visibleText(each.model)}
            </th>
            <td title={exactUsd(each.clientNanoUsd)}>
              {each.requestsWithoutCost === each.requests.length ? NONE : formatUsd(each.clientNanoUsd)}
            </td>
            <td>
              <FigureButton title={exactUsd(each.costNanoUsd)} onClick={() => onChoose(ofModel(each.model))}>
                {each.priced === 0 ? NONE : formatUsd(each.costNanoUsd)}
              </FigureButton>
              <div className={styles.missing}>{missingWords(each)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which requests the set prices could not price, and why. */
function missingWords({ missing, priced, requests }: OwnModel): string | undefined {
  return missing.length === 0
    ? undefined
    : t('cost.own-missing', '{{priced}} of {{requests}} requests; no price of {{kinds}}', {
        priced: formatCount(priced),
        requests: formatCount(requests.length),
        kinds: missing.map(kindName).join('; '),
        ...rawValues,
      });
}

const getStyles = (theme: GrafanaTheme2) => ({
  table: css({
    width: '100%',
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: theme.spacing(0.25, 0, 0.25, 1), textAlign: 'right', verticalAlign: 'top' },
    '& th': { fontWeight: theme.typography.fontWeightRegular, color: theme.colors.text.secondary },
    '& th:first-child': { paddingLeft: 0, textAlign: 'left', overflowWrap: 'anywhere' },
  }),
  link: css({ color: theme.colors.text.link, textDecoration: 'underline' }),
  missing: css({ color: theme.colors.warning.text }),
});
