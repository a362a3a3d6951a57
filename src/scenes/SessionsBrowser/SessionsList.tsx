import { t } from '@grafana/i18n';
import React from 'react';

import { SessionsTable } from 'components/SessionsTable/SessionsTable';
import { ViewState } from 'components/ViewState/ViewState';
import type { SessionPage } from 'data/sessionList';

import { type Loadable, valueOf } from '../loading/loadable';
import { sessionHref, setupHref } from '../sessionLinks';

import { ListMenu } from '../PanelMenu/ListMenu';

import { DEFAULT_CHOICE, type ListChoice } from './listChoice';
import type { SessionsBrowser } from './SessionsBrowser';
import { sessionsSource } from './browserSources';
import { timelineOf } from './timelineOf';

interface SessionsListProps {
  readonly browser: SessionsBrowser;
}

/** One page of sessions, or why there is none. */
export function SessionsList({ browser }: SessionsListProps) {
  const { list } = browser.useState();
  const page = valueOf(list);
  return (
    <>
      {list.status === 'failed' && (
        <ViewState
          state={{ kind: 'failed', message: list.error.message, detail: list.error.detail, onRetry: browser.reload }}
        />
      )}
      {isEmpty(list) ? <NoSessions browser={browser} /> : <Table browser={browser} page={page} />}
    </>
  );
}

const isEmpty = (list: Loadable<SessionPage>): boolean => list.status === 'ready' && list.value.total === 0;

function Table({ browser, page }: SessionsListProps & { readonly page: SessionPage | undefined }) {
  const { choice, list, timelines, nowMs, listRows } = browser.useState();
  const limit = choice.pageSize ?? listRows;
  if (page === undefined && list.status === 'failed') {
    return null;
  }
  return (
    <SessionsTable
      rows={page?.rows ?? []}
      total={page?.total ?? 0}
      offset={choice.page * limit}
      limit={limit}
      sort={choice.sort}
      columns={choice.columns}
      onSort={(sort) => browser.choose({ sort })}
      onPage={(offset) => browser.choose({ page: Math.floor(offset / limit) })}
      onColumns={(columns) => browser.choose({ columns })}
      hrefOf={sessionHref}
      timelineOf={(sessionId) => timelineOf(timelines, sessionId)}
      nowMs={nowMs}
      isLoading={list.status === 'loading' || list.status === 'idle'}
      timeZone={browser.timeZone()}
      menu={<ListMenu title={t('sessions.list', 'Sessions')} sourceOf={() => sessionsSource(browser)} />}
    />
  );
}

const isNarrowed = ({ search, filters }: ListChoice): boolean => search !== '' || Object.keys(filters).length > 0;

function NoSessions({ browser }: SessionsListProps) {
  const { choice, latest } = browser.useState();
  const narrowed = isNarrowed(choice);
  const newest = valueOf(latest);
  const suggestion =
    newest === undefined
      ? latest.status === 'ready' && { setupUrl: setupHref() }
      : {
          suggestion: {
            label: t('sessions.show-latest', 'Show the time of the latest session'),
            onApply: () => browser.showTimeOf(newest),
          },
        };
  const clear = { onClearFilters: () => browser.choose({ search: '', filters: DEFAULT_CHOICE.filters }) };
  return (
    <ViewState
      state={{
        kind: 'noData',
        searched: narrowed
          ? t('sessions.none-narrowed', 'No session of this range passes the search and the filters.')
          : t('sessions.none', 'The data source has no events of Claude Code in this range.'),
        ...(narrowed ? clear : suggestion),
      }}
    />
  );
}
