import { t } from '@grafana/i18n';
import type { EventOf } from 'domain/events/sessionEvent';
import React from 'react';
import { Cost } from '../Figures/Cost';
import { Duration } from '../Figures/Duration';
import { formatCount } from '../numbers';
import { type Fact, Facts } from './Facts';

/** What a request to the model cost and how long it took. */
export function RequestBody({ event }: { readonly event: EventOf<'api_request'> }) {
  const { fields } = event;
  return (
    <>
      <Facts
        facts={present([
          { label: t('details.model', 'Model'), value: fields.model },
          {
            label: t('details.cost', 'Cost'),
            value: fields.costNanoUsd === undefined ? undefined : <Cost amount={fields.costNanoUsd} />,
          },
          {
            label: t('details.duration', 'Duration'),
            value: fields.durationMs === undefined ? undefined : <Duration duration={fields.durationMs} />,
          },
          {
            label: t('details.ttft', 'First token after'),
            value: fields.ttftMs === undefined ? undefined : <Duration duration={fields.ttftMs} />,
          },
        ])}
      />
      <Facts
        facts={present([
          { label: t('details.input-tokens', 'Input tokens'), value: amount(fields.inputTokens) },
          { label: t('details.output-tokens', 'Output tokens'), value: amount(fields.outputTokens) },
          { label: t('details.cache-read-tokens', 'Cache read tokens'), value: amount(fields.cacheReadTokens) },
          {
            label: t('details.cache-creation-tokens', 'Cache creation tokens'),
            value: amount(fields.cacheCreationTokens),
          },
        ])}
      />
    </>
  );
}

function amount(tokens: number | undefined): string | undefined {
  return tokens === undefined ? undefined : formatCount(tokens);
}

function present(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => fact.value !== undefined);
}
