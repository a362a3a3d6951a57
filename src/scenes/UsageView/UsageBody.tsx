import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import { StatStrip } from 'components/StatStrip/StatStrip';
import { ViewState } from 'components/ViewState/ViewState';

import { type Loadable, valueOf } from '../loading/loadable';
import { connectHref } from '../sessionLinks';
import { ListMenu } from '../PanelMenu/ListMenu';
import { DEFAULT_CHOICE } from '../SessionsBrowser/listChoice';

import { UsageCharts } from './UsageCharts';
import { UsageFilterBar } from './UsageFilterBar';
import { UsageLists } from './UsageLists';
import { UsageSourceLines } from './UsageSourceLines';
import { isNothing, type UsageFacts, usageFacts } from './usageFacts';
import type { UsageAnswer } from './usageAnswer';
import { usageTiles } from './usageTiles';
import type { UsageView } from './UsageView';

interface UsageBodyProps {
  readonly view: UsageView;
}

/** What was used with what narrows it, or the reason why there is nothing. */
export function UsageBody({ view }: UsageBodyProps) {
  const { isSourceKnown, logsUid, metricsUid, answer } = view.useState();
  if (isSourceKnown && logsUid === undefined && metricsUid === undefined) {
    return (
      <ViewState
        state={{
          kind: 'noSource',
          connectUrl: connectHref(),
          title: t('usage.no-source', 'No data source for metrics or logs'),
          why: t(
            'usage.no-source-why',
            'Usage is read from a data source of the type VictoriaMetrics or Prometheus, and from VictoriaLogs. This Grafana has none of them.'
          ),
        }}
      />
    );
  }
  return (
    <>
      <UsageFilterBar view={view} />
      {answer.status === 'failed' && (
        <ViewState
          state={{
            kind: 'failed',
            message: answer.error.message,
            detail: answer.error.detail,
            onRetry: view.reload,
          }}
        />
      )}
      <Found view={view} />
    </>
  );
}

function Found({ view }: UsageBodyProps) {
  const { answer, budgets } = view.useState();
  const styles = useStyles2(getStyles);
  const known = valueOf(answer);
  const ownRange = budgets !== undefined && <budgets.Component model={budgets} />;
  if (known === undefined && answer.status === 'failed') {
    return ownRange || null;
  }
  if (known !== undefined && isNothing(known)) {
    return (
      <>
        <NoUsage view={view} />
        <UsageSourceLines view={view} />
        {ownRange}
      </>
    );
  }
  return (
    <div className={styles.found} aria-busy={answer.status === 'loading'}>
      <div className={styles.tiles}>
        <StatStrip stats={usageTiles(factsOf(answer))} isWide />
        <ListMenu title={t('sessions.figures', 'Figures')} />
      </div>
      <UsageSourceLines view={view} />
      {ownRange}
      <UsageCharts view={view} />
      <UsageLists view={view} />
    </div>
  );
}

function factsOf(answer: Loadable<UsageAnswer>): Loadable<UsageFacts> {
  const known = valueOf(answer);
  return known === undefined
    ? { status: answer.status === 'idle' ? 'idle' : 'loading' }
    : { status: 'ready', value: usageFacts(known) };
}

function NoUsage({ view }: UsageBodyProps) {
  const { choice, latest, answer } = view.useState();
  const narrowed = Object.keys(valueOf(answer)?.filters ?? {}).length > 0;
  const newest = valueOf(latest);
  const suggestion =
    newest === undefined
      ? {}
      : {
          suggestion: {
            label: t('usage.show-latest', 'Show the time of the latest session'),
            onApply: () => view.showTimeOf(newest),
          },
        };
  const clear = {
    onClearFilters: () => view.choose({ list: { ...choice.list, search: '', filters: DEFAULT_CHOICE.filters } }),
  };
  return (
    <ViewState
      state={{
        kind: 'noData',
        title: t('usage.none-title', 'No usage in this range'),
        searched: narrowed
          ? t('usage.none-narrowed', 'Neither metrics nor logs of this range pass the filters.')
          : t('usage.none', 'Neither metrics nor logs have anything of Claude Code in this range.'),
        ...(narrowed ? clear : suggestion),
      }}
    />
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  found: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5), minWidth: 0 }),
  tiles: css({ display: 'flex', alignItems: 'flex-start', '& > :first-child': { flex: 1, minWidth: 0 } }),
});
