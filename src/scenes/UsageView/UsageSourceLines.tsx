import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import React from 'react';

import { paleText } from 'components/paleText';
import { testIds } from 'components/testIds';
import { ViewState } from 'components/ViewState/ViewState';
import type { Temporality } from 'data/temporality';

import { valueOf } from '../loading/loadable';

import { comparisonWords } from './comparisonWords';
import { readingGapWords } from './gapWords';
import { noteWords, readingWords } from './readingWords';
import type { UsageAnswer } from './usageAnswer';
import type { UsageView } from './UsageView';

interface UsageSourceLinesProps {
  readonly view: UsageView;
}

/** Where the figures come from, how true they are, and what the other source says. */
export function UsageSourceLines({ view }: UsageSourceLinesProps) {
  const { answer, compared, choice } = view.useState();
  const styles = useStyles2(getStyles);
  const known = valueOf(answer);
  if (known === undefined) {
    return null;
  }
  const comparison = comparisonWords(compared);
  const lines = [sourceWords(known, choice.counters !== undefined), ...(comparison === undefined ? [] : [comparison])];
  const notes = known.metrics.kind === 'read' ? known.metrics.now.notes.map(noteWords) : [];
  return (
    <div className={styles.root} data-testid={testIds.usage.sources}>
      <SourceFailures answer={known} view={view} />
      <Unread answer={known} view={view} />
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {choice.counters !== undefined && <CountersChoice view={view} />}
      {notes.length > 0 && (
        <details className={styles.line}>
          <summary>{t('usage.notes', 'What to know of these figures: {{count}}', { count: notes.length })}</summary>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Which source the figures come from. */
function sourceWords({ metrics, logs }: UsageAnswer, isChosen: boolean): string {
  if (metrics.kind === 'read') {
    return readingWords(metrics, isChosen);
  }
  if (logs.kind !== 'read') {
    return t('usage.source.none', 'No source gives figures for this range.');
  }
  if (metrics.kind === 'absent') {
    return t(
      'usage.source.no-metrics',
      'Figures are from the logs alone: there is no Prometheus or VictoriaMetrics data source to ask for metrics.'
    );
  }
  return metrics.kind === 'unread' && metrics.gap === 'noMetric'
    ? t(
        'usage.source.empty-metrics',
        'Figures are from the logs alone: the metrics source has nothing of Claude Code in this range.'
      )
    : t('usage.source.logs', 'Figures are from the logs alone.');
}

/** A source that failed is said beside what the other one gives. */
function SourceFailures({ answer, view }: UsageSourceLinesProps & { readonly answer: UsageAnswer }) {
  const { metrics, logs } = answer;
  return (
    <>
      {[metrics, logs].map(
        (part, index) =>
          part.kind === 'failed' && (
            <ViewState
              key={index}
              state={{
                kind: 'failed',
                message: part.error.message,
                detail: part.error.detail,
                onRetry: view.reload,
              }}
            />
          )
      )}
    </>
  );
}

/** Nobody can say how to read the counters: why, and the way to say it. */
function Unread({ answer, view }: UsageSourceLinesProps & { readonly answer: UsageAnswer }) {
  const { metrics } = answer;
  if (metrics.kind !== 'unread' || metrics.gap === 'noMetric') {
    return null;
  }
  return (
    <Alert severity="info" title={t('usage.unread', 'There are metrics, but nobody can say how to read them')}>
      <p>{readingGapWords(metrics.gap)}</p>
      <p>
        {t(
          'usage.unread-setting',
          'You can say it for this view, and an administrator for everybody with the setting temporality. Claude Code sends delta counters unless OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE says cumulative.'
        )}
      </p>
      <CountersChoice view={view} />
    </Alert>
  );
}

type CountersOption = Temporality | 'auto';

function CountersChoice({ view }: UsageSourceLinesProps) {
  const { choice } = view.useState();
  const { counters = 'auto' } = choice;
  const options = [
    { value: 'auto' as const, label: t('usage.counters.auto', 'Find out') },
    { value: 'cumulative' as const, label: t('usage.counters.cumulative', 'Cumulative') },
    { value: 'delta' as const, label: t('usage.counters.delta', 'Delta') },
  ];
  return (
    <div>
      <RadioButtonGroup<CountersOption>
        size="sm"
        aria-label={t('usage.counters-label', 'Read counters as')}
        options={options}
        value={counters}
        onChange={(value) => view.chooseCounters(value === 'auto' ? undefined : value)}
      />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5) }),
  line: css({ margin: 0, ...paleText(theme) }),
  notes: css({ margin: theme.spacing(0.5, 0, 0, 3) }),
});
