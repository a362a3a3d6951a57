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
import { labelName, listTitle } from './labelName';
import { ListMenu } from '../PanelMenu/ListMenu';

import { hrefOfValue, type LinkScope } from './panelLinks';
import type { UsageListData, UsageListRow } from './usageLists';
import { usageListSource } from './usageListSource';
import { panelTitle, withoutLabel } from './usagePanels';
import type { UsageView } from './UsageView';

/** Who and what used most; each row leads to its sessions. */
export function UsageLists({ view }: { readonly view: UsageView }) {
  // Filters are in the links.
  const { lists } = view.useState();
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
            items={itemsOf(list, { ...view.linkScope(), by: list.label })}
            menu={<ListMenu title={panelTitle('top', list.label)} sourceOf={() => usageListSource(view, list.label)} />}
          />
        ))}
      </div>
    </section>
  );
}

const itemsOf = ({ rows }: UsageListData, scope: LinkScope): readonly UsageListItem[] =>
  rows.map((row) => itemOf(row, scope));

function itemOf({ value, figures }: UsageListRow, scope: LinkScope): UsageListItem {
  const href = hrefOfValue(scope, value);
  return {
    name: value === undefined ? withoutLabel() : visibleText(value),
    costNanoUsd: figures.costNanoUsd ?? nanoUsd(0),
    tokens: figures.tokens === undefined ? 0 : allTokens(figures.tokens),
    ...(figures.sessions === undefined ? {} : { sessions: figures.sessions }),
    ...(href === undefined
      ? { why: t('usage.list.no-filter', 'The list of sessions cannot be narrowed to this.') }
      : { href }),
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
