import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { waitColor } from 'components/EventBadge/categoryColor';
import React, { type ReactNode } from 'react';

/** What the shapes mean that no row label explains. */
export function TimelineLegend() {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const wait = waitColor(theme);
  const stripes = `repeating-linear-gradient(135deg, ${wait} 0 15%, transparent 15% 35%)`;
  const sample = <span className={styles.sample} style={{ background: stripes, borderColor: wait }} />;
  return (
    <span className={styles.legend}>
      <LegendItem sign={sample} meaning={t('timeline.legend.wait', 'waiting for a person')} />
      <LegendItem sign="✕" meaning={t('timeline.legend.failed', 'failed')} />
      <LegendItem sign="⁄" meaning={t('timeline.legend.rejected', 'rejected')} />
    </span>
  );
}

interface LegendItemProps {
  readonly sign: ReactNode;
  readonly meaning: string;
}

/** Where there is no room for its meaning, a sign says it on hover. */
function LegendItem({ sign, meaning }: LegendItemProps) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.item} title={meaning}>
      <span className={styles.sign} aria-hidden>
        {sign}
      </span>
      <span className={styles.meaning}>{meaning}</span>
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  legend: css({
    display: 'inline-flex',
    gap: theme.spacing(1.5),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
  }),
  item: css({ display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.5) }),
  meaning: css({ [`@container timeline (max-width: ${theme.spacing(88)})`]: { display: 'none' } }),
  sample: css({ display: 'block', width: theme.spacing(2), height: theme.spacing(1), border: 'thin solid' }),
  sign: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightBold }),
});
