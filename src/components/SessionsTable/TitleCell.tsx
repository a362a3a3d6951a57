import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Icon, useStyles2 } from '@grafana/ui';
import { REDACTED } from 'domain/events/promptOrigin';
import type { SessionRow } from 'domain/sessions/sessionRow';
import type { EpochMs } from 'domain/units';
import React from 'react';
import { stripAnsi } from '../TerminalText/parseAnsi';

export interface TitleCellProps {
  readonly row: SessionRow;
  readonly href: string;
  readonly nowMs: EpochMs;
}

/** Events younger than this make a session "live". */
const LIVE_MS = 60_000;

/** What the session is about; a link that covers the whole row. */
export function TitleCell({ row, href, nowMs }: TitleCellProps) {
  const styles = useStyles2(getStyles);
  const isRedacted = row.firstPrompt === REDACTED;
  const title = titleOf(row, isRedacted);
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

function titleOf(row: SessionRow, isRedacted: boolean): string {
  if (isRedacted) {
    return t('sessions.title-redacted', 'Prompt not logged');
  }
  const title = stripAnsi(row.firstPrompt ?? '').trim();
  return title === '' ? t('sessions.title-unknown', 'No prompt in this range') : title;
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), minWidth: 0 }),
  link: css({
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.colors.text.primary,
    // The link's area is the whole row: one target for the mouse, one stop for Tab.
    '&::after': { content: '""', position: 'absolute', inset: 0 },
    '&:focus-visible::after': { outline: `medium solid ${theme.colors.primary.main}`, outlineOffset: '-0.125rem' },
    '&:hover': { textDecoration: 'underline' },
  }),
  quiet: css({ color: theme.colors.text.secondary }),
});
