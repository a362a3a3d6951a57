import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { paleText } from '../paleText';

export const getBudgetListStyles = (theme: GrafanaTheme2) => ({
  root: css({
    minWidth: 0,
    padding: theme.spacing(1, 1.5),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    border: `thin solid ${theme.colors.border.weak}`,
  }),
  head: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: theme.spacing(0, 1) }),
  title: css({ ...theme.typography.h6, margin: 0 }),
  small: css({ ...paleText(theme), margin: 0 }),
  scroller: css({ overflowX: 'auto' }),
  table: css({
    width: '100%',
    tableLayout: 'fixed',
    minWidth: '42rem',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: theme.spacing(0.75, 0, 0.75, 1.5),
      verticalAlign: 'top',
      fontWeight: theme.typography.fontWeightRegular,
      overflowWrap: 'anywhere',
    },
    '& th:first-child': { paddingLeft: 0, width: '28%' },
    '& thead th': {
      paddingBottom: theme.spacing(0.5),
      ...paleText(theme),
    },
    '& tbody tr': { borderTop: `thin solid ${theme.colors.border.weak}` },
  }),
  name: css({ display: 'block', fontWeight: theme.typography.fontWeightMedium }),
  indented: css({ paddingLeft: theme.spacing(2), display: 'block' }),
  state: css({ display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.5), whiteSpace: 'nowrap' }),
  meter: css({
    position: 'relative',
    height: '0.5em',
    margin: theme.spacing(0.5, 0),
    background: theme.colors.background.secondary,
    border: `thin solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.pill,
    overflow: 'hidden',
  }),
  filled: css({ position: 'absolute', insetBlock: 0, left: 0, borderRadius: theme.shape.radius.pill }),
  actions: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) }),
});

export type BudgetListStyles = ReturnType<typeof getBudgetListStyles>;
