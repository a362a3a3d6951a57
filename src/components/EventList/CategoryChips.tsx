import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import type { EventCategory } from 'domain/events/sessionEvent';
import { formatCount } from 'domain/format/formatCount';
import React from 'react';
import { categoryColor } from '../EventBadge/categoryColor';
import { categoryTitle } from '../EventBadge/eventTitle';
import { CATEGORIES } from './eventListFilter';

export interface CategoryChipsProps {
  readonly counts: Readonly<Record<EventCategory, number>>;
  /** None chosen means all are shown. */
  readonly chosen: readonly EventCategory[];
  readonly onChange: (chosen: readonly EventCategory[]) => void;
}

/** One switch a kind of event, with how many there are. */
export function CategoryChips({ counts, chosen, onChange }: CategoryChipsProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const toggle = (category: EventCategory) =>
    onChange(chosen.includes(category) ? chosen.filter((other) => other !== category) : [...chosen, category]);
  return (
    <div role="group" aria-label={t('event-list.kinds', 'Kinds of events')} className={styles.chips}>
      {CATEGORIES.map((category) => (
        <button
          key={category}
          type="button"
          aria-pressed={chosen.includes(category)}
          disabled={counts[category] === 0 && !chosen.includes(category)}
          className={cx(styles.chip, chosen.includes(category) && styles.chosen)}
          onClick={() => toggle(category)}
        >
          <span className={styles.dot} style={{ background: categoryColor(theme, category) }} aria-hidden />
          {categoryTitle(category)} <span className={styles.count}>{formatCount(counts[category])}</span>
        </button>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  chips: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) }),
  chip: css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    height: theme.spacing(3),
    padding: theme.spacing(0, 1),
    border: `thin solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.pill,
    background: 'none',
    color: theme.colors.text.primary,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
    '&:hover:not(:disabled)': { background: theme.colors.action.hover },
    '&:disabled': {
      color: theme.colors.text.disabled,
      cursor: 'default',
      // Where chips would take a second row, those of kinds that are not there go.
      '@container event-list (max-width: 50rem)': { display: 'none' },
    },
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}` },
  }),
  chosen: css({ background: theme.colors.action.selected, borderColor: theme.colors.primary.border }),
  dot: css({ width: theme.spacing(1), height: theme.spacing(1), borderRadius: theme.shape.radius.circle }),
  count: css({ color: theme.colors.text.secondary, fontVariantNumeric: 'tabular-nums' }),
});
