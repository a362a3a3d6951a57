import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { paleText } from '../paleText';

export const getUsageListStyles = (theme: GrafanaTheme2) => ({
  root: css({
    minWidth: 0,
    padding: theme.spacing(1, 1.5),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    border: `thin solid ${theme.colors.border.weak}`,
  }),
  head: css({ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }),
  title: css({ ...theme.typography.h6, margin: theme.spacing(0, 0, 0.5) }),
  table: css({
    width: '100%',
    tableLayout: 'fixed',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: theme.spacing(0.5, 0, 0.5, 1), fontWeight: theme.typography.fontWeightRegular },
    '& thead th': {
      whiteSpace: 'nowrap',
      ...paleText(theme),
    },
    '& tbody tr': { borderTop: `thin solid ${theme.colors.border.weak}` },
    '& th:first-child': { paddingLeft: 0 },
    '& th:nth-child(2)': { width: '5em' },
    '& th:nth-child(3), & th:nth-child(4)': { width: '5.5em' },
    '& th:nth-child(5)': { width: '7em' },
  }),
  name: css({
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '& > *': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
  }),
  sort: css({ padding: 0, border: 'none', background: 'none', font: 'inherit', color: 'inherit', cursor: 'pointer' }),
  number: css({ textAlign: 'right', whiteSpace: 'nowrap' }),
  share: css({ textAlign: 'right', whiteSpace: 'nowrap' }),
  bar: css({
    display: 'inline-block',
    width: '2.25em',
    height: '0.5em',
    marginRight: theme.spacing(0.5),
    textAlign: 'left',
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
    overflow: 'hidden',
  }),
  filled: css({ display: 'block', height: '100%', background: theme.visualization.getColorByName('blue') }),
});
