import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { paleText } from '../paleText';

export const getDoctorListStyles = (theme: GrafanaTheme2) => ({
  root: css({ padding: theme.spacing(1, 1.5), background: theme.colors.background.primary }),
  head: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0.5, 1.5) }),
  title: css({ ...theme.typography.h5, margin: 0 }),
  summary: css({ margin: 0, overflowWrap: 'anywhere' }),
  tools: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), marginLeft: 'auto' }),
  small: css(paleText(theme)),
  group: css({ padding: theme.spacing(1, 0), borderTop: `thin solid ${theme.colors.border.weak}` }),
  check: css({ ...theme.typography.h6, margin: 0 }),
  list: css({ listStyle: 'none', margin: 0 }),
  finding: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1.5), paddingTop: theme.spacing(0.5) }),
  state: css({ flex: '0 0 8em', whiteSpace: 'nowrap' }),
  failed: css({ color: theme.colors.error.text }),
  warning: css({ color: theme.colors.warning.text }),
  unknown: css({ color: theme.colors.text.secondary }),
  note: css({ color: theme.colors.info.text }),
  ok: css({ color: theme.colors.success.text }),
  words: css({ flex: '1 1 20em', minWidth: 0, maxWidth: '110ch', overflowWrap: 'anywhere', '& p': { margin: 0 } }),
  code: css({ whiteSpace: 'pre-wrap' }),
});
