import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** A line of parts, each as wide as its `flexGrow` says. */
export const stackedBar = (theme: GrafanaTheme2): string =>
  css({
    display: 'flex',
    width: '100%',
    height: theme.spacing(1.25),
    overflow: 'hidden',
    borderRadius: theme.shape.radius.default,
    // Its colours are what it says.
    forcedColorAdjust: 'none',
    background: theme.colors.background.secondary,
    '& > span': { flexBasis: 0, minWidth: 0 },
  });
