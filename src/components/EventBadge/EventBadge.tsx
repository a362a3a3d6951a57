import { css, cx } from '@emotion/css';
import { type GrafanaTheme2, toIconName } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2, useTheme2 } from '@grafana/ui';
import { catalogueEntry } from 'domain/events/eventCatalogue';
import { eventOutcome } from 'domain/events/eventOutcome';
import type { SessionEvent } from 'domain/events/sessionEvent';
import React from 'react';
import { categoryColor, toneColor } from './categoryColor';
import { eventTitle } from './eventTitle';

export interface EventBadgeProps {
  readonly event: SessionEvent;
  /** With the kind's name beside icon and letter. */
  readonly withTitle?: boolean;
  /** False where a badge is drawn anew with every move of a pointer: an icon costs more than all else of it. */
  readonly withIcon?: boolean;
}

/** An event's kind by icon, letter and colour; failed and rejected ones say so in words too. */
export function EventBadge({ event, withTitle = false, withIcon = true }: EventBadgeProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const entry = catalogueEntry(event);
  const outcome = eventOutcome(event);
  const title = eventTitle(event);
  const outcomeTitle = outcomeWord(outcome);
  const spoken = outcomeTitle === undefined ? title : `${title}, ${outcomeTitle}`;
  const toned = toneColor(theme, outcome);
  return (
    <span className={styles.badge} title={spoken}>
      <span
        className={cx(styles.chip, toned !== undefined && styles.toned)}
        style={{ color: categoryColor(theme, entry.category), outlineColor: toned }}
        aria-hidden
      >
        {withIcon && <Icon name={toIconName(entry.icon) ?? 'circle'} size="sm" />}
        <span className={styles.letter}>{entry.letter}</span>
      </span>
      {withTitle ? <span className={styles.title}>{title}</span> : <span className="sr-only">{title}</span>}
      {outcomeTitle !== undefined && <span className={withTitle ? styles.outcome : 'sr-only'}>{outcomeTitle}</span>}
    </span>
  );
}

/** @returns the word for what went wrong, undefined when nothing did */
export function outcomeWord(outcome: ReturnType<typeof eventOutcome>): string | undefined {
  if (outcome === 'failed') {
    return t('events.outcome-failed', 'failed');
  }
  return outcome === 'rejected' ? t('events.outcome-rejected', 'rejected') : undefined;
}

const getStyles = (theme: GrafanaTheme2) => ({
  badge: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.75), minWidth: 0 }),
  chip: css({
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: theme.spacing(0.25),
    flex: 'none',
    padding: theme.spacing(0, 0.5),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
    lineHeight: theme.typography.bodySmall.lineHeight,
    // Wide enough for two letters: what follows lines up.
    minWidth: '2.75rem',
  }),
  toned: css({ outlineWidth: 'thin', outlineStyle: 'solid' }),
  letter: css({
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  title: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
  outcome: css({ color: theme.colors.error.text, fontSize: theme.typography.bodySmall.fontSize }),
});
