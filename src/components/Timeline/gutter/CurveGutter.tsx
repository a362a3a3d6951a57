import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { geometry } from 'domain/timeline/geometry';
import React from 'react';
import { paleText } from '../../paleText';
import { curveFigure, curveTitle, describeCurve } from '../words/curveWords';
import { curveRowHeight, curvesHeight, type ShownCurves } from '../shownCurves';

/** The names of the curves and their maxima, at their left. */
export const CurveGutter = React.memo(function CurveGutter({ curves }: { readonly curves: ShownCurves }) {
  const styles = useStyles2(getStyles);
  if (curves.kinds.length === 0) {
    return curves.hidden ? <NoRoom count={curves.hidden} /> : null;
  }
  const height = curveRowHeight(curves);
  return (
    <ul className={styles.gutter} style={{ height: curvesHeight(curves) }}>
      {curves.kinds.map((kind) => {
        const words = describeCurve(kind, curves.of);
        return (
          <li key={kind} className={styles.row} style={{ height }} title={words}>
            <span className={styles.name} aria-hidden>
              {curveTitle(kind)}
            </span>
            <span className={styles.figure} aria-hidden>
              {curveFigure(kind, curves.of)}
            </span>
            <span className="sr-only">{words}</span>
          </li>
        );
      })}
    </ul>
  );
});

/** Curves that are wanted and not there are told of. */
function NoRoom({ count }: { readonly count: number }) {
  const styles = useStyles2(getStyles);
  const why = t('timeline.curve.no-room-why', 'Curves have no room here. Make the timeline higher by its lower edge.');
  return (
    <p className={styles.gutter} style={{ height: geometry.curves.noteHeight }}>
      <span className={styles.note} style={{ lineHeight: `${geometry.curves.noteHeight}px` }} title={why}>
        {t('timeline.curve.no-room', '{{count}} curves: no room', { count })}
      </span>
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  gutter: css({
    position: 'absolute',
    left: 0,
    bottom: 0,
    width: geometry.gutter.width,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    borderRight: `thin solid ${theme.colors.border.weak}`,
    borderTop: `thin solid ${theme.colors.border.medium}`,
    background: theme.colors.background.primary,
    ...paleText(theme),
    cursor: 'default',
    [`@container timeline (max-width: ${theme.spacing(88)})`]: { width: geometry.gutter.narrowWidth },
  }),
  row: css({
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    padding: theme.spacing(0, 1),
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    '& + &': { borderTop: `thin solid ${theme.colors.border.weak}` },
  }),
  note: css({ display: 'block', padding: theme.spacing(0, 1), whiteSpace: 'nowrap', overflow: 'hidden' }),
  name: css({ overflow: 'hidden', textOverflow: 'ellipsis' }),
  figure: css({ flexShrink: 0, fontVariantNumeric: 'tabular-nums' }),
});
