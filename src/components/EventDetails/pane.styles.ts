import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** A pane beside the lists: a heading that stays, and below it what scrolls. */
export const getPaneStyles = (theme: GrafanaTheme2) => ({
  root: css({
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    background: theme.colors.background.primary,
  }),
  body: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: theme.spacing(1.5),
  }),
});
