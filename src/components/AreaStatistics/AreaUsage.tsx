import { t } from '@grafana/i18n';
import type { Totals } from 'domain/sessions/session';
import React from 'react';
import { FieldList } from '../EventDetails/FieldList';
import { Section } from '../EventDetails/Section';
import { Cost } from '../Figures/Cost';
import { Tokens } from '../Figures/Tokens';
import { formatCount, formatTokens } from '../numbers';

/** Cost and tokens, these by kind. */
export function AreaUsage({ totals }: { readonly totals: Totals }) {
  const { tokens, costNanoUsd, requestsWithoutCost, apiRequests } = totals;
  const kinds = [
    { label: t('area.tokens.input', 'Input'), count: tokens.inputTokens },
    { label: t('area.tokens.output', 'Output'), count: tokens.outputTokens },
    { label: t('area.tokens.cache-read', 'Cache read'), count: tokens.cacheReadTokens },
    { label: t('area.tokens.cache-creation', 'Cache creation'), count: tokens.cacheCreationTokens },
  ];
  return (
    <Section title={t('area.usage', 'Cost and tokens')}>
      <FieldList
        items={[
          {
            label: t('area.cost', 'Cost'),
            value: <Cost amount={costNanoUsd} requestsWithoutCost={requestsWithoutCost} />,
          },
          { label: t('area.requests', 'API requests'), value: formatCount(apiRequests) },
          { label: t('area.tokens.all', 'Tokens'), value: <Tokens tokens={tokens} /> },
          ...kinds.map(({ label, count }) => ({ label, value: formatTokens(count), valueTitle: formatCount(count) })),
        ]}
      />
    </Section>
  );
}
