import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import { formatCount } from '../numbers';
import { paleText } from '../paleText';
import { testIds } from '../testIds';

export interface LoadProgressProps {
  readonly loadedEvents: number;
  /** Unknown until the database has counted. */
  readonly totalEvents?: number;
  /** Keeps what was loaded and asks for no more. */
  readonly onStop?: () => void;
}

/** A thin bar with the count in words and a way to stop. */
export function LoadProgress({ loadedEvents, totalEvents: countedEvents, onStop }: LoadProgressProps) {
  const styles = useStyles2(getStyles);
  // A live session can have grown since it was counted.
  const totalEvents = countedEvents === undefined ? undefined : Math.max(countedEvents, loadedEvents);
  const loaded = formatCount(loadedEvents);
  const words =
    totalEvents === undefined
      ? t('progress.loaded', '{{loaded}} events', { loaded })
      : t('progress.of', '{{loaded}} of {{total}} events', { loaded, total: formatCount(totalEvents) });
  const share = totalEvents === undefined || totalEvents === 0 ? undefined : loadedEvents / totalEvents;
  return (
    <div className={styles.root} data-testid={testIds.session.progress}>
      <div
        role="progressbar"
        aria-label={t('progress.label', 'Loading events')}
        aria-valuetext={words}
        aria-valuemin={0}
        aria-valuemax={totalEvents}
        aria-valuenow={totalEvents === undefined ? undefined : loadedEvents}
        className={styles.track}
      >
        <div
          className={styles.fill}
          style={{ width: share === undefined ? '100%' : `${share * 100}%`, opacity: share === undefined ? 0.4 : 1 }}
        />
      </div>
      <span className={styles.words}>{words}</span>
      {onStop !== undefined && (
        <Button size="sm" variant="secondary" fill="text" onClick={onStop}>
          {t('progress.stop', 'Stop')}
        </Button>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1.5) }),
  track: css({
    flex: 1,
    height: theme.spacing(0.375),
    overflow: 'hidden',
    borderRadius: theme.shape.radius.pill,
    background: theme.colors.background.secondary,
  }),
  fill: css({
    height: '100%',
    background: theme.colors.primary.main,
    [theme.transitions.handleMotion('no-preference')]: {
      transition: theme.transitions.create('width', { duration: theme.transitions.duration.short }),
    },
  }),
  words: css({
    ...paleText(theme),
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  }),
});
