import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { EventOf } from 'domain/events/sessionEvent';
import { contextColumns } from 'domain/usage/contextUse';
import { elapsedMs } from 'domain/units';
import React from 'react';
import { Note } from '../EventDetails/Notes';
import { Section } from '../EventDetails/Section';
import { formatCount, formatOffset, formatTokens } from '../numbers';
import { rawValues } from '../rawValues';
import type { EventSectionProps } from './CacheSection';
import { EventLine } from './EventLine';
import { FirstLines } from './FirstLines';
import { shareText } from './usageWords';

/** As many as stay wide enough for the pointer. */
const MOST_COLUMNS = 48;

/** How large the main conversation's context was, request by request, and its compactions. */
export function ContextSection({ model, onSelect, timeZone }: EventSectionProps) {
  const { session, context } = model;
  const { peak, windowTokens, compactions } = context;
  if (peak === undefined) {
    return (
      <Section title={t('cost.context', 'Context')}>
        <Note isInfo>{t('cost.no-context', 'No request of the main conversation says how much it sent.')}</Note>
      </Section>
    );
  }
  return (
    <Section title={t('cost.context', 'Context')}>
      <ContextColumns model={model} onSelect={onSelect} />
      <EventLine
        session={session}
        event={peak.request}
        words={t('cost.peak', 'Peak {{tokens}} tokens', { tokens: formatTokens(peak.tokens), ...rawValues })}
        figure={windowTokens === undefined ? undefined : shareText(peak.tokens, windowTokens)}
        onSelect={onSelect}
        timeZone={timeZone}
      />
      {windowTokens === undefined && (
        <Note isInfo>{t('cost.no-window', 'No event tells how large the model’s window is.')}</Note>
      )}
      <FirstLines lines={compactions}>
        {(event) => (
          <EventLine
            key={event.id}
            session={session}
            event={event}
            words={compactionWords(event)}
            onSelect={onSelect}
            timeZone={timeZone}
          />
        )}
      </FirstLines>
    </Section>
  );
}

function compactionWords({ fields: { preTokens, postTokens, trigger, success } }: EventOf<'compaction'>): string {
  const tokens = (count: number | undefined): string => (count === undefined ? '?' : formatTokens(count));
  const words = t('cost.compaction', 'Compaction {{before}} → {{after}}', {
    before: tokens(preTokens),
    after: tokens(postTokens),
    ...rawValues,
  });
  const failed = success === false ? t('cost.compaction-failed', 'failed') : undefined;
  return [words, trigger, failed].filter((part) => part !== undefined).join(', ');
}

/** One column a request, or the largest of some; each leads to its event, as the lines of the breakdown do by keys. */
function ContextColumns({ model: { session, context }, onSelect }: EventSectionProps) {
  const styles = useStyles2(getStyles);
  const { steps, peak, windowTokens } = context;
  const full = windowTokens ?? peak?.tokens ?? 0;
  const columns = contextColumns(steps, MOST_COLUMNS);
  const label =
    columns.length < steps.length
      ? t('cost.context-columns', 'Context by request: {{requests}} in {{columns}} columns, each by its largest', {
          requests: steps.length,
          columns: columns.length,
        })
      : t('cost.context-requests', 'Context by request');
  return (
    <div role="group" aria-label={label} className={styles.columns}>
      {columns.map(({ request, tokens }) => {
        const offset = formatOffset(elapsedMs(session.interval.startMs, request.timeMs));
        const words = t('cost.context-at', '{{tokens}} tokens at {{offset}}', {
          tokens: formatCount(tokens),
          offset,
          ...rawValues,
        });
        return (
          <button
            key={request.id}
            type="button"
            tabIndex={-1}
            aria-label={words}
            title={words}
            className={styles.column}
            onClick={() => onSelect(request.id)}
          >
            <span style={{ height: `${full > 0 ? Math.min(100, (100 * tokens) / full) : 0}%` }} />
          </button>
        );
      })}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  columns: css({
    display: 'flex',
    height: theme.spacing(8),
    borderBottom: `thin solid ${theme.colors.border.medium}`,
  }),
  column: css({
    display: 'flex',
    flex: 1,
    minWidth: 0,
    alignItems: 'flex-end',
    padding: theme.spacing(0, 0.125, 0, 0),
    border: 0,
    background: 'none',
    '& > span': { width: '100%', background: theme.colors.text.secondary, forcedColorAdjust: 'none' },
    '&:hover > span': { background: theme.colors.text.primary },
  }),
});
