import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { waitColor } from 'components/EventBadge/categoryColor';
import React from 'react';

/** What the shapes mean that no row label explains. */
export function TimelineLegend() {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const wait = waitColor(theme);
  const stripes = `repeating-linear-gradient(135deg, ${wait} 0 15%, transparent 15% 35%)`;
  return (
    <span className={styles.legend}>
      <span className={styles.item}>
        <span className={styles.sample} style={{ background: stripes, borderColor: wait }} aria-hidden />
        {t('timeline.legend.wait', 'waiting for a person')}
      </span>
      <span className={styles.item}>
        <span className={styles.sign} aria-hidden>
          ✕
        </span>
        {t('timeline.legend.failed', 'failed')}
      </span>
      <span className={styles.item}>
        <span className={styles.sign} aria-hidden>
          ⁄
        </span>
        {t('timeline.legend.rejected', 'rejected')}
      </span>
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
  sample: css({ width: theme.spacing(2), height: theme.spacing(1), border: 'thin solid' }),
  sign: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightBold }),
});
