import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';

import { paleText } from 'components/paleText';
import { LabelFilter } from 'components/SessionFilters/LabelFilter';
import type { ListFilter } from 'components/SessionFilters/sessionFilterValues';
import { ValuesSelect } from 'components/SessionFilters/ValuesSelect';
import type { SessionFilters } from 'queries/sessionFilters';

import { labelWording } from '../meantName';
import { DEFAULT_CHOICE } from '../SessionsBrowser/listChoice';

import { filterChoices } from './filterChoices';
import { areNamedApart, hasOtherFilters, userLabelOf } from './usageFilters';
import type { UsageView } from './UsageView';

/** The list's filters that metrics and requests carry too. */
const FILTERS = ['users', 'models', 'terminals', 'versions'] as const satisfies readonly ListFilter[];

/** What narrows the usage: the filters of the list of sessions, as far as they mean the same here. */
export function UsageFilterBar({ view }: { readonly view: UsageView }) {
  const { choice } = view.useState();
  const { filters, search } = choice.list;
  const styles = useStyles2(getStyles);
  const values = useMemo(() => filterChoices(view), [view]);
  const labels = filterLabels();
  const onFilters = (next: SessionFilters) => view.choose({ list: { ...choice.list, filters: next, page: 0 } });
  return (
    <div className={styles.root}>
      {FILTERS.map((name) => (
        <ValuesSelect
          key={name}
          label={labels[name]}
          chosen={filters[name] ?? []}
          onChange={(chosen) => onFilters({ ...filters, [name]: chosen })}
          loadValues={() => values.ofFilter(name)}
        />
      ))}
      <LabelFilter
        filters={filters}
        onFilters={onFilters}
        loadLabelNames={values.labelNames}
        loadValues={values.ofLabel}
        wording={labelWording()}
      />
      {(Object.keys(filters).length > 0 || search !== '') && (
        <Button
          variant="secondary"
          fill="text"
          icon="times"
          onClick={() =>
            view.choose({ list: { ...choice.list, search: '', filters: DEFAULT_CHOICE.filters, page: 0 } })
          }
        >
          {t('usage.clear-filters', 'Clear filters')}
        </Button>
      )}
      {areNamedApart(filters.users) && (
        <span className={styles.note}>
          {t(
            'usage.users-apart',
            'Users by address, account and id cannot be added up: only {{label}} is filtered by.',
            {
              label: userLabelOf(filters.users ?? []),
            }
          )}
        </span>
      )}
      {hasOtherFilters(search, filters) && (
        <span className={styles.note}>
          {t(
            'usage.other-filters',
            'The search and the filters by tools, errors and rejections of the list of sessions are not applied here.'
          )}
        </span>
      )}
    </div>
  );
}

const filterLabels = (): Readonly<Record<(typeof FILTERS)[number], string>> => ({
  users: t('usage.filter.user', 'User'),
  models: t('usage.filter.model', 'Model'),
  terminals: t('usage.filter.terminal', 'Terminal'),
  versions: t('usage.filter.version', 'Client version'),
});

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) }),
  note: css(paleText(theme)),
});
