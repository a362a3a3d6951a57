import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { EventCategory } from 'domain/events/sessionEvent';
import React from 'react';
import { CategoryChips } from '../FindBar/CategoryChips';
import { LabelledSwitch } from '../LabelledSwitch/LabelledSwitch';
import { formatCount } from '../numbers';
import { paleText } from '../paleText';
import { testIds } from '../testIds';

export interface EventListToolbarProps {
  readonly categories: readonly EventCategory[];
  readonly onCategoriesChange: (categories: readonly EventCategory[]) => void;
  readonly counts: Readonly<Record<EventCategory, number>>;
  readonly shown: number;
  readonly total: number;
  /** How many of them are lit; undefined while none are. */
  readonly lit: number | undefined;
  readonly isGrouped: boolean;
  readonly onGroupedChange: (isGrouped: boolean) => void;
}

/** Kinds and grouping of the event list, and how many of how many are shown. */
export function EventListToolbar(props: EventListToolbarProps) {
  const { categories, onCategoriesChange, shown, total, lit, counts, isGrouped, onGroupedChange } = props;
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.bar}>
      <CategoryChips counts={counts} chosen={categories} onChange={onCategoriesChange} />
      <LabelledSwitch label={t('event-list.group', 'By turn')} value={isGrouped} onChange={onGroupedChange} />
      <span className={styles.counts}>
        {lit !== undefined && (
          <strong className={styles.lit}>{t('event-list.lit', '{{lit}} match', { lit: formatCount(lit) })}</strong>
        )}
        <span role="status" data-testid={testIds.eventList.count}>
          {shown === total
            ? t('event-list.all', 'Events: {{total}}', { total: formatCount(total) })
            : t('event-list.some', '{{shown}} of {{total}} events shown', {
                shown: formatCount(shown),
                total: formatCount(total),
              })}
        </span>
      </span>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    // Two lines here: as little of the list's room as can be.
    '@container event-list (max-width: 50rem)': { padding: theme.spacing(0.5, 1.5), rowGap: 0 },
  }),
  counts: css({
    display: 'flex',
    gap: theme.spacing(1),
    marginLeft: 'auto',
    ...paleText(theme),
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  }),
  lit: css({ color: theme.colors.text.primary }),
});
