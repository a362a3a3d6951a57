import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Icon, useStyles2 } from '@grafana/ui';
import type { SessionRow } from 'domain/sessions/sessionRow';
import type { EpochMs } from 'domain/units';
import React from 'react';
import { titleWords } from './titleWords';

export interface TitleCellProps {
  readonly row: SessionRow;
  readonly href: string;
  readonly nowMs: EpochMs;
}

/** Events younger than this make a session "live". */
const LIVE_MS = 60_000;

/** What the session is about; the row's link. */
export function TitleCell({ row, href, nowMs }: TitleCellProps) {
  const styles = useStyles2(getStyles);
  const { title, isRedacted } = titleWords(row.firstPrompt);
  const isLive = nowMs - row.endMs < LIVE_MS;
  return (
    <span className={styles.root}>
      {isRedacted && <Icon name="lock" size="sm" className={styles.quiet} aria-hidden />}
      <a href={href} className={styles.link} title={title}>
        <span className={row.firstPrompt === undefined || isRedacted ? styles.quiet : undefined}>{title}</span>
      </a>
      {isLive && <Badge color="green" text={t('sessions.live', 'live')} />}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), minWidth: 0 }),
  link: css({
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.colors.text.primary,
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}`, outlineOffset: '-0.125rem' },
    '&:hover': { textDecoration: 'underline' },
  }),
  quiet: css({ color: theme.colors.text.secondary, fontStyle: 'italic' }),
});
