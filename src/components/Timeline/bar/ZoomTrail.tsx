import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { clockTime } from 'components/Figures/clockTime';
import { rawValues } from 'components/rawValues';
import type { Viewport } from 'domain/timeline/timeline';
import type { ZoomTrail as Windows } from 'domain/timeline/zoomTrail';
import { type EpochMs, elapsedMs } from 'domain/units';
import React from 'react';
import { formatDuration, formatOffset } from '../../numbers';

export interface ZoomTrailProps {
  /** The windows that led to the one in view. */
  readonly trail: Windows;
  /** The whole session. */
  readonly bounds: Viewport;
  readonly startMs: EpochMs;
  readonly timeZone: string | undefined;
  readonly onReturn: (viewport: Viewport) => void;
}

/** The windows one has zoomed through, each a way back; nothing while the whole session is in view. */
export function ZoomTrail({ trail, bounds, startMs, timeZone, onReturn }: ZoomTrailProps) {
  const styles = useStyles2(getStyles);
  if (trail.length === 0) {
    return null;
  }
  return (
    <nav className={styles.trail} aria-label={t('timeline.trail.label', 'Zoomed windows')}>
      <ol className={styles.windows}>
        {[bounds, ...trail].map((window, index) => {
          const name = index === 0 ? t('timeline.trail.all', 'All') : lengthOf(window);
          const title = windowTitle(window, startMs, timeZone);
          const isInView = index === trail.length;
          return (
            <li key={`${window.fromMs}..${window.toMs}`} className={styles.window}>
              {isInView ? (
                <span className={styles.name} aria-current="true" title={title}>
                  {name}
                </span>
              ) : (
                <button
                  type="button"
                  className={cx(styles.name, styles.back)}
                  title={title}
                  onClick={() => onReturn(window)}
                >
                  {name}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

const lengthOf = ({ fromMs, toMs }: Viewport): string => formatDuration(elapsedMs(fromMs, toMs));

/** From when to when a window is, since the session's start and by the clock. */
function windowTitle({ fromMs, toMs }: Viewport, startMs: EpochMs, timeZone: string | undefined): string {
  return t('timeline.trail.title', '{{from}} to {{to}} · {{fromTime}} – {{toTime}}', {
    from: formatOffset(elapsedMs(startMs, fromMs)),
    to: formatOffset(elapsedMs(startMs, toMs)),
    fromTime: clockTime(fromMs, timeZone),
    toTime: clockTime(toMs, timeZone),
    ...rawValues,
  });
}

const getStyles = (theme: GrafanaTheme2) => ({
  trail: css({ flex: 'none', maxWidth: '100%', overflow: 'hidden' }),
  windows: css({
    display: 'flex',
    alignItems: 'center',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
  }),
  window: css({
    display: 'inline-flex',
    alignItems: 'center',
    '& + &::before': { content: '"›"', color: theme.colors.text.secondary },
  }),
  name: css({
    padding: theme.spacing(0.25, 0.75),
    fontVariantNumeric: 'tabular-nums',
    color: theme.colors.text.primary,
  }),
  back: css({
    border: 'none',
    borderRadius: theme.shape.radius.default,
    background: 'transparent',
    color: theme.colors.text.link,
    fontSize: 'inherit',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}`, outlineOffset: theme.spacing(-0.25) },
  }),
});
