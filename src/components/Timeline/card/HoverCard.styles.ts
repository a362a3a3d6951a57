import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { geometry } from 'domain/timeline/geometry';

/** Of the card at the pointer and what is in it. */
export const getCardStyles = (theme: GrafanaTheme2) => ({
  card: css({
    position: 'absolute',
    left: 0,
    top: 0,
    zIndex: theme.zIndex.tooltip,
    pointerEvents: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    width: geometry.card.width,
    maxWidth: `calc(100% - ${theme.spacing(1)})`,
    padding: theme.spacing(1),
    borderRadius: theme.shape.radius.default,
    border: `thin solid ${theme.colors.border.weak}`,
    background: theme.colors.background.elevated,
    boxShadow: theme.shadows.z2,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  head: css({
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    flexWrap: 'wrap',
  }),
  time: css({ color: theme.colors.text.secondary, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }),
  summary: css({
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    fontFamily: theme.typography.fontFamilyMonospace,
    '&:empty': { display: 'none' },
  }),
  muted: css({
    color: theme.colors.text.secondary,
    fontVariantNumeric: 'tabular-nums',
    '&:empty': { display: 'none' },
  }),
});
