import { t } from '@grafana/i18n';
import type { CacheBreak } from 'domain/analysis/cacheBreaks';
import { breakCost } from 'domain/usage/cacheFigures';
import type { UsageSort } from 'domain/usage/usageChoices';
import type { NanoUsd } from 'domain/units';
import React from 'react';
import { FieldList } from '../EventDetails/FieldList';
import { Section } from '../EventDetails/Section';
import { Figure } from '../Figures/Figure';
import { exactUsd, formatCount, formatTokens, formatUsd } from '../numbers';
import { rawValues } from '../rawValues';
import { signWords } from '../Timeline/words/noticeWords';
import type { CostModel } from './costModel';
import { EventLine, type EventLineProps } from './EventLine';
import { type Choose, FigureButton, mostOf } from './FigureButton';
import { FirstLines } from './FirstLines';
import { lifetimes, savedTile } from './UsageTiles';
import { shareText } from './usageWords';

export interface EventSectionProps extends Pick<EventLineProps, 'onSelect' | 'timeZone'> {
  readonly model: CostModel;
}

/** What the prompt cache gave, and each time it broke. */
export function CacheSection({
  model,
  onSelect,
  timeZone,
  onChoose,
}: EventSectionProps & { readonly onChoose: Choose }) {
  const { cache, breaks, session, tariffs, whole } = model;
  const saved = savedTile(model);
  const opening = (sort: UsageSort, figure: string) => (
    <FigureButton onClick={() => onChoose(mostOf(sort))}>{figure}</FigureButton>
  );
  const sent = whole.tokens.inputTokens + cache.readTokens + cache.createdTokens;
  return (
    <Section title={t('cost.cache.title', 'Cache')}>
      <FieldList
        items={[
          {
            label: t('cost.cache.read', 'Read'),
            value: opening(
              'cacheReadTokens',
              `${formatTokens(cache.readTokens)} ${sent > 0 ? `(${shareText(cache.readTokens, sent)})` : ''}`
            ),
            valueTitle: formatCount(cache.readTokens),
          },
          {
            label: t('cost.cache.written', 'Written'),
            value: opening(
              'cacheCreationTokens',
              [formatTokens(cache.createdTokens), lifetimes(model)].filter(Boolean).join(' · ')
            ),
            valueTitle: formatCount(cache.createdTokens),
          },
          {
            label: saved.label,
            value: opening('cacheReadTokens', [saved.value, saved.note].filter(Boolean).join(' ')),
            valueTitle: saved.exact,
          },
          {
            label: t('cost.cache.breaks', 'Breaks'),
            value: formatCount(breaks.length),
          },
        ]}
      />
      <FirstLines lines={breaks}>
        {(each) => (
          <EventLine
            key={each.request.id}
            session={session}
            event={each.request}
            words={breakWords(each)}
            figure={<BreakCost amount={breakCost(each, tariffs)} />}
            onSelect={onSelect}
            timeZone={timeZone}
          />
        )}
      </FirstLines>
    </Section>
  );
}

function BreakCost({ amount }: { readonly amount: NanoUsd | undefined }) {
  return amount === undefined ? (
    <Figure
      short="–"
      exact={t('cost.no-cache-prices', 'What it cost cannot be told: the prices of writing or reading are not known')}
    />
  ) : (
    <Figure
      short={formatUsd(amount)}
      exact={t('cost.break-cost', '{{amount}} more than reading the cache', { amount: exactUsd(amount), ...rawValues })}
    />
  );
}

function breakWords({ rewrittenTokens, previousTokens, signs: [sign] }: CacheBreak): string {
  const cause =
    sign === undefined ? t('timeline.notice.break-unknown', 'nothing in between tells why') : signWords(sign);
  return t('cost.break', '{{tokens}} of {{context}} tokens written again; {{cause}}', {
    tokens: formatTokens(rewrittenTokens),
    context: formatTokens(previousTokens),
    cause,
    ...rawValues,
  });
}
