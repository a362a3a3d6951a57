import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { IconButton, useStyles2 } from '@grafana/ui';
import type { Interval, Session } from 'domain/sessions/session';
import { areaStatistics } from 'domain/usage/areaStatistics';
import { elapsedMs } from 'domain/units';
import React, { useMemo } from 'react';
import { Note } from '../EventDetails/Notes';
import { getPaneStyles } from '../EventDetails/pane.styles';
import { Section } from '../EventDetails/Section';
import { Duration } from '../Figures/Duration';
import { Moment } from '../Figures/Moment';
import { formatCount } from '../numbers';
import { paleText } from '../paleText';
import { testIds } from '../testIds';
import { AreaEvents } from './AreaEvents';
import { AreaKinds } from './AreaKinds';
import { AreaTime } from './AreaTime';
import { AreaUsage } from './AreaUsage';

export interface AreaStatisticsProps {
  readonly session: Session;
  /** The stretch of the session that is looked at. */
  readonly area: Interval;
  readonly onSelect: (eventId: string) => void;
  readonly onZoom: () => void;
  readonly onClose: () => void;
  readonly timeZone?: TimeZone;
}

/** What happened in a stretch of a session. */
export function AreaStatistics({ session, area, onSelect, onZoom, onClose, timeZone }: AreaStatisticsProps) {
  const pane = useStyles2(getPaneStyles);
  const styles = useStyles2(getStyles);
  const { startMs, endMs } = area;
  const statistics = useMemo(() => areaStatistics(session, { startMs, endMs }), [session, startMs, endMs]);
  const since = session.interval.startMs;
  const { failed, rejected, slowest } = statistics;
  return (
    <aside
      className={pane.root}
      aria-label={t('area.label', 'Statistics of an area')}
      data-testid={testIds.areaStatistics.root}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>{t('area.title', 'Statistics')}</h2>
        <span className={styles.time}>
          <Moment timeMs={startMs} sinceMs={since} timeZone={timeZone} />
          {' – '}
          <Moment timeMs={endMs} sinceMs={since} timeZone={timeZone} />
          {' · '}
          <Duration duration={elapsedMs(startMs, endMs)} />
        </span>
        <span className={styles.actions}>
          <IconButton name="search-plus" tooltip={t('area.zoom', 'Zoom to the area')} onClick={onZoom} />
          <IconButton name="times" tooltip={t('area.close', 'Close statistics')} onClick={onClose} />
        </span>
      </header>
      <div className={pane.body}>
        <div className={styles.figures}>
          <AreaUsage totals={statistics.totals} />
          <AreaTime ledger={statistics.ledger} />
          <AreaKinds kinds={statistics.kinds} />
        </div>
        <AreaEvents
          title={t('area.slowest', 'Slowest events')}
          session={session}
          events={slowest}
          onSelect={onSelect}
          withDuration
        />
        <AreaEvents
          title={t('area.failed', 'Failed: {{events}}', { events: formatCount(failed.length) })}
          session={session}
          events={failed}
          onSelect={onSelect}
        />
        <AreaEvents
          title={t('area.rejected', 'Rejected: {{events}}', { events: formatCount(rejected.length) })}
          session={session}
          events={rejected}
          onSelect={onSelect}
        />
        <Rule />
      </div>
    </aside>
  );
}

function Rule() {
  return (
    <Section title={t('area.how', 'How it is counted')}>
      <Note isInfo>
        {t(
          'area.rule',
          'Events, cost and tokens count where an event ended; time counts where it passed, and what ran at once counts once.'
        )}
      </Note>
    </Section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  header: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 1.5),
    borderBottom: `thin solid ${theme.colors.border.weak}`,
  }),
  title: css({ ...theme.typography.h6, margin: 0 }),
  time: css({
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    ...paleText(theme),
  }),
  actions: css({ display: 'flex', gap: theme.spacing(0.5), marginLeft: 'auto', flex: 'none' }),
  figures: css({
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, 12rem), 1fr))`,
    gap: theme.spacing(2),
  }),
});
