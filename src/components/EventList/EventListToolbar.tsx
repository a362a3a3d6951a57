import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { FilterInput, InlineSwitch, useStyles2 } from '@grafana/ui';
import type { EventCategory } from 'domain/events/sessionEvent';
import { formatCount } from 'domain/format/formatCount';
import React, { type RefObject } from 'react';
import { testIds } from '../testIds';
import { CategoryChips } from './CategoryChips';
import type { EventListFilter } from './eventListFilter';

export interface EventListToolbarProps {
  readonly filter: EventListFilter;
  readonly onFilterChange: (filter: EventListFilter) => void;
  readonly counts: Readonly<Record<EventCategory, number>>;
  readonly shown: number;
  readonly total: number;
  readonly isGrouped: boolean;
  readonly onGroupedChange: (isGrouped: boolean) => void;
  readonly searchRef?: RefObject<HTMLInputElement>;
}

/** Kinds, search and grouping of the event list, and how many of how many are shown. */
export function EventListToolbar(props: EventListToolbarProps) {
  const { filter, onFilterChange, shown, total, counts, isGrouped, onGroupedChange, searchRef } = props;
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.bar}>
      <CategoryChips
        counts={counts}
        chosen={filter.categories}
        onChange={(categories) => onFilterChange({ ...filter, categories })}
      />
      <div className={styles.search}>
        <FilterInput
          ref={searchRef}
          value={filter.text}
          onChange={(text) => onFilterChange({ ...filter, text })}
          escapeRegex={false}
          placeholder={t('event-list.search', 'Search prompts, commands, errors, models, ids')}
          aria-label={t('event-list.search-label', 'Search events')}
        />
      </div>
      <InlineSwitch
        label={t('event-list.group', 'By turn')}
        showLabel
        transparent
        value={isGrouped}
        onChange={(event) => onGroupedChange(event.currentTarget.checked)}
      />
      <span role="status" className={styles.count} data-testid={testIds.eventList.count}>
        {shown === total
          ? t('event-list.all', 'Events: {{total}}', { total: formatCount(total) })
          : t('event-list.some', '{{shown}} of {{total}} events shown', {
              shown: formatCount(shown),
              total: formatCount(total),
            })}
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
  }),
  search: css({ flex: '1 1 16rem', maxWidth: '32rem' }),
  count: css({
    marginLeft: 'auto',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  }),
});
