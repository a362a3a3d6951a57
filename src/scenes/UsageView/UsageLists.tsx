import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import { UsageList, type UsageListItem } from 'components/UsageList/UsageList';
import { ViewState } from 'components/ViewState/ViewState';
import { visibleText } from 'domain/format/visibleText';
import { allTokens } from 'domain/usage/usageFigures';
import { nanoUsd } from 'domain/units';

import { valueOf } from '../loading/loadable';
import { sessionsHrefOf } from '../sessionLinks';
import type { ListChoice } from '../SessionsBrowser/listChoice';

import { labelName, listTitle } from './labelName';
import { filteredBy } from './usageFilters';
import type { UsageListData, UsageListRow } from './usageLists';
import type { UsageView } from './UsageView';

/** Who and what used most; each row leads to its sessions. */
export function UsageLists({ view }: { readonly view: UsageView }) {
  const { lists, choice } = view.useState();
  const styles = useStyles2(getStyles);
  const known = valueOf(lists);
  return (
    <section className={styles.section} aria-label={t('usage.lists', 'Who and what used most')}>
      {lists.status === 'failed' && (
        <ViewState
          state={{ kind: 'failed', message: lists.error.message, detail: lists.error.detail, onRetry: view.reload }}
        />
      )}
      {known === undefined && lists.status !== 'failed' && (
        <ViewState state={{ kind: 'loading', what: t('usage.lists-loading', 'Loading who and what used most') }} />
      )}
      <div className={styles.grid}>
        {(known ?? []).map((list) => (
          <UsageList
            key={list.label}
            title={listTitle(list.label)}
            heading={labelName(list.label)}
            items={itemsOf(list, choice.list)}
          />
        ))}
      </div>
    </section>
  );
}

const itemsOf = ({ label, rows }: UsageListData, list: ListChoice): readonly UsageListItem[] =>
  rows.map((row) => itemOf(label, row, list));

function itemOf(label: string, { value, figures }: UsageListRow, list: ListChoice): UsageListItem {
  const numbers = {
    costNanoUsd: figures.costNanoUsd ?? nanoUsd(0),
    tokens: figures.tokens === undefined ? 0 : allTokens(figures.tokens),
    ...(figures.sessions === undefined ? {} : { sessions: figures.sessions }),
  };
  if (value === undefined) {
    return { ...numbers, name: t('usage.list.none', '(none)') };
  }
  const filters = filteredBy(list.filters, label, value);
  return {
    ...numbers,
    name: visibleText(value),
    ...(filters === undefined ? {} : { href: sessionsHrefOf({ ...list, filters, page: 0 }) }),
  };
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  grid: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(32rem, 100%), 1fr))',
    alignItems: 'start',
    gap: theme.spacing(1),
  }),
});
