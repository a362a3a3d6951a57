import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import { type Stat, StatStrip } from 'components/StatStrip/StatStrip';
import { ViewState } from 'components/ViewState/ViewState';

import { connectHref, setupHref } from '../sessionLinks';

import { ListMenu } from '../PanelMenu/ListMenu';

import { activeTimeStat } from './activeTimeStat';
import { figuresSource } from './browserSources';
import { SessionsFilterBar } from './SessionsFilterBar';
import { SessionsList } from './SessionsList';
import { sessionStats } from './sessionStats';
import type { SessionsBrowser } from './SessionsBrowser';

interface SessionsBodyProps {
  readonly browser: SessionsBrowser;
}

/** The list with what narrows it and what it adds up to, or the reason why there is none. */
export function SessionsBody({ browser }: SessionsBodyProps) {
  const { isSourceKnown, sourceUid } = browser.useState();
  if (isSourceKnown && sourceUid === undefined) {
    return <ViewState state={{ kind: 'noSource', connectUrl: connectHref(), setupUrl: setupHref() }} />;
  }
  return (
    <>
      <SessionsFilterBar browser={browser} />
      <Overview browser={browser} />
      <SessionsList browser={browser} />
    </>
  );
}

/** Figures and histogram. When both questions fail for one reason, the list tells it once. */
function Overview({ browser }: SessionsBodyProps) {
  const { strip, list, histogram, tools, activeTime, metricsUid } = browser.useState();
  const styles = useStyles2(getStyles);
  return (
    <>
      {strip.status === 'failed' && list.status !== 'failed' && (
        <ViewState
          state={{
            kind: 'failed',
            message: strip.error.message,
            detail: strip.error.detail,
            onRetry: browser.reloadStrip,
          }}
        />
      )}
      <div className={styles.overview}>
        <div className={styles.figures}>
          <div className={styles.strip}>
            <StatStrip stats={stripStats(sessionStats(strip), activeTimeStat(activeTime, metricsUid !== undefined))} />
          </div>
          <ListMenu title={t('sessions.figures', 'Figures')} sourceOf={() => figuresSource(browser)} />
        </div>
        <div className={styles.histogram}>
          <histogram.Component model={histogram} />
          <tools.Component model={tools} />
        </div>
      </div>
    </>
  );
}

/** What was done, then what it took, then what went wrong. */
const TIME_PLACE = 5;
const stripStats = (stats: readonly Stat[], activeTime: Stat): readonly Stat[] => [
  ...stats.slice(0, TIME_PLACE),
  activeTime,
  ...stats.slice(TIME_PLACE),
];

const getStyles = (theme: GrafanaTheme2) => ({
  overview: css({
    display: 'flex',
    gap: theme.spacing(1),
    [theme.breakpoints.down('xl')]: { flexDirection: 'column' },
  }),
  // Four figures a row, two rows: as high as the histogram beside them.
  figures: css({
    flex: '0 1 36rem',
    minWidth: 0,
    display: 'flex',
    alignItems: 'flex-start',
    [theme.breakpoints.down('xl')]: { flex: 'none' },
  }),
  strip: css({ flexGrow: 1, minWidth: 0 }),
  histogram: css({
    flex: '1 1 0',
    minWidth: 0,
    minHeight: theme.spacing(20),
    display: 'flex',
    [theme.breakpoints.down('xl')]: { flex: 'none' },
  }),
});
