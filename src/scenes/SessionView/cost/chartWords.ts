import { t } from '@grafana/i18n';

import type { CostModel } from 'components/CostTokens/costModel';
import { kindName } from 'components/CostTokens/usageWords';
import { formatCount } from 'components/numbers';
import { rawValues } from 'components/rawValues';
import { visibleText } from 'domain/format/visibleText';
import { PRICED_KINDS } from 'domain/usage/priceFit';
import type { BarPart, BarSplit } from 'domain/usage/turnBars';
import type { UsageChart } from 'domain/usage/usageChoices';

/** The questions that the two panels of a chart answer: of cost, of tokens. */
export function chartTitles(chart: UsageChart): readonly [cost: string, tokens: string] {
  switch (chart) {
    case 'kind':
      return [
        t('cost.chart.kind-cost', 'What did each turn cost, by kind of token?'),
        t('cost.chart.kind-tokens', 'How many tokens of each kind did each turn use?'),
      ];
    case 'model':
      return [
        t('cost.chart.model-cost', 'What did each turn cost, by model?'),
        t('cost.chart.model-tokens', 'How many tokens did each turn use, by model?'),
      ];
    case 'source':
      return [
        t('cost.chart.source-cost', 'What did each turn cost, by query source?'),
        t('cost.chart.source-tokens', 'How many tokens did each turn use, by query source?'),
      ];
    case 'time':
      return [
        t('cost.chart.time-cost', 'What had it cost until then?'),
        t('cost.chart.time-tokens', 'How many tokens had it used until then?'),
      ];
  }
}

/** What a colour of the bars stands for. */
export function partName({ value, others }: BarPart, split: BarSplit): string {
  if (others !== undefined) {
    return t('cost.chart.others', '{{others}} others', { others });
  }
  const kind = PRICED_KINDS.find((each) => each === value);
  if (split === 'kind') {
    return kind === undefined ? t('cost.rest', 'Not told by prices') : kindName(kind);
  }
  return value === undefined ? t('cost.not-told', 'Not told by the client') : visibleText(value);
}

/** Of many turns only the dearest have bars: how many, and what the others come to. */
export const otherTurns = (shown: number, others: number, figure: string): string =>
  t('cost.chart.dearest', 'The {{shown}} dearest of {{all}} turns; the others together: {{figure}}.', {
    shown: formatCount(shown),
    all: formatCount(shown + others),
    figure,
    ...rawValues,
  });

/** The same beside a panel's question. */
export const shownTurns = (shown: number, others: number): string =>
  t('cost.chart.shown-turns', '({{shown}} of {{all}} turns)', {
    shown: formatCount(shown),
    all: formatCount(shown + others),
    ...rawValues,
  });

/** What the link on a bar says. */
export const openTitle = (): string => t('cost.chart.open', 'Show the requests');

/** What is to be known of the numbers of a chart's panels, where there is something. */
export function chartNotes(chart: UsageChart, { dollars, whole }: CostModel): readonly [cost: string, tokens: string] {
  const { requestsWithoutCost } = whole;
  const without =
    requestsWithoutCost === 0
      ? undefined
      : t('cost.chart.without', 'Requests without a readable cost are left out: {{requests}}.', {
          requests: requestsWithoutCost,
        });
  const isEstimate = chart === 'kind' && dollars.explained > 0 && !dollars.isExact;
  const estimate = isEstimate
    ? t(
        'cost.chart.estimate',
        'The kinds’ parts are an estimate by fitted prices; whole bars are what the client says.'
      )
    : undefined;
  return [[without, estimate].filter((note) => note !== undefined).join(' '), ''];
}
