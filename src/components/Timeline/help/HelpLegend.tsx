import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { geometry } from 'domain/timeline/geometry';
import React, { useEffect, useMemo, useRef } from 'react';
import { hatchPattern } from '../paint/hatchPattern';
import { flagItems, type LegendItem, legendItems } from '../paint/legendItems';
import { Surface } from '../Surface';
import { usePalette } from '../palette/usePalette';

/** What colours, letters and signs mean, each drawn as it is on the timeline. */
export function HelpLegend() {
  const styles = useStyles2(getStyles);
  const palette = usePalette();
  const items = useMemo(() => [...legendItems(palette, hatchPattern(palette)), ...flagItems(palette)], [palette]);
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.words} className={styles.item}>
          <Sign item={item} />
          {item.words}
        </li>
      ))}
    </ul>
  );
}

const { signWidth, lineHeight, signHeight } = geometry.legend;

function Sign({ item }: { readonly item: LegendItem }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) {
      const surface = new Surface(canvas.current);
      surface.resize(signWidth, lineHeight);
      surface.paint((ctx) => item.paintSign(ctx, 0, (lineHeight - signHeight) / 2));
    }
  }, [item]);
  return <canvas ref={canvas} style={{ width: signWidth, height: lineHeight }} aria-hidden />;
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: theme.spacing(1.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  item: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.75), '& > canvas': { flex: 'none' } }),
});
