import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { geometry } from 'domain/timeline/geometry';
import { paleText } from '../paleText';

export const getTimelineStyles = (theme: GrafanaTheme2) => {
  const canvas = { position: 'absolute', inset: 0, width: '100%', height: '100%', pointerEvents: 'none' } as const;
  return {
    root: css({
      position: 'relative',
      display: 'flex',
      flexDirection: 'column',
      height: '100%',
      minHeight: theme.spacing(32),
      border: `thin solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.primary,
      overflow: 'hidden',
      containerType: 'inline-size',
      containerName: 'timeline',
    }),
    stage: css({
      position: 'relative',
      flex: 1,
      minHeight: 0,
      userSelect: 'none',
      touchAction: 'pan-y',
      outline: 'none',
      // Where the system forces colours it cannot reach the canvases: labels and ground stay as they are drawn for.
      background: theme.colors.background.primary,
      forcedColorAdjust: 'none',
      // On top of the canvases and the labels, else they would hide it.
      '&:focus-visible::after': {
        content: '""',
        position: 'absolute',
        inset: 0,
        zIndex: 1,
        border: `medium solid ${theme.colors.primary.main}`,
        pointerEvents: 'none',
      },
    }),
    canvas: css(canvas),
  };
};

/** The stage's fixed labels and its scrolling part. */
export const getStageStyles = (theme: GrafanaTheme2) => ({
  scroller: css({
    position: 'absolute',
    left: 0,
    right: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
  }),
  gutter: css({ width: 'max-content' }),
  heads: css({
    position: 'absolute',
    top: 0,
    left: 0,
    width: geometry.gutter.width,
    padding: theme.spacing(0, 1),
    ...paleText(theme),
    borderRight: `thin solid ${theme.colors.border.weak}`,
    borderBottom: `thin solid ${theme.colors.border.medium}`,
    cursor: 'default',
    [`@container timeline (max-width: ${theme.spacing(88)})`]: { width: geometry.gutter.narrowWidth },
  }),
  head: css({
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    lineHeight: 1.2,
    '& > :first-of-type': { overflow: 'hidden', textOverflow: 'ellipsis' },
  }),
});
