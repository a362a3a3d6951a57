import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { firstAbove } from 'domain/timeline/binarySearch';
import type { Viewport } from 'domain/timeline/timeline';
import React from 'react';
import { formatCount } from '../../numbers';
import type { TimelineLive } from './timelineLive';

export interface NewEventsProps {
  readonly live?: TimelineLive;
  /** Of the events, ascending. */
  readonly timeMs: Float64Array;
  readonly viewport: Viewport;
}

/** How many new events lie behind the window's end, and the way there. */
export function NewEvents({ live, timeMs, viewport }: NewEventsProps) {
  const styles = useStyles2(getStyles);
  const count = timeMs.length - firstAbove(timeMs, Math.max(live?.newSinceMs ?? Infinity, viewport.toMs));
  return (
    <div role="status" className={styles.place}>
      {live !== undefined && count > 0 && (
        <span role="toolbar" aria-label={t('timeline.live.news', 'New events')}>
          <Button size="sm" icon="arrow-right" iconPlacement="right" onClick={live.onGoToEnd}>
            {t('timeline.live.new-events', '{{shown}} new events', { count, shown: formatCount(count) })}
          </Button>
        </span>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  place: css({
    position: 'absolute',
    right: theme.spacing(2),
    bottom: theme.spacing(2),
    zIndex: 1,
    borderRadius: theme.shape.radius.default,
    boxShadow: theme.shadows.z2,
  }),
});
