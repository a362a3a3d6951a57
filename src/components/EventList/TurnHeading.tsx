import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import type { Turn } from 'domain/sessions/session';
import React from 'react';
import { Cost } from '../Figures/Cost';
import { Cell } from '../VirtualGrid/Cell';
import { turnTitle } from '../turnTitle';

export interface TurnHeadingProps {
  readonly turn: Turn;
  /** How many of its events pass the filter. */
  readonly shown: number;
}

/** The line above a turn's events. */
export function TurnHeading({ turn, shown }: TurnHeadingProps) {
  const styles = useStyles2(getStyles);
  return (
    <Cell className={styles.heading} title={turnTitle(turn)}>
      {turn.index > 0 && <span className={styles.index}>{turn.index}</span>}
      {turn.origin === 'machine' && (
        <Icon name="cog" size="sm" title={t('turns.machine', 'Begun by the client itself')} />
      )}
      <span className={styles.title}>{turnTitle(turn)}</span>
      <span className={styles.quiet}>
        {t('turns.events-shown', '{{shown}} of {{total}} events', { shown, total: turn.events.length })}
      </span>
      <Cost amount={turn.totals.costNanoUsd} requestsWithoutCost={turn.totals.requestsWithoutCost} />
    </Cell>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  heading: css({
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontWeight: theme.typography.fontWeightMedium,
  }),
  index: css({ color: theme.colors.text.secondary, fontVariantNumeric: 'tabular-nums' }),
  title: css({ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }),
  quiet: css({ color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular }),
});
