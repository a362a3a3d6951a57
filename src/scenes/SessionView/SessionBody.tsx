import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import { IdWithCopy } from 'components/IdWithCopy/IdWithCopy';
import { LoadProgress } from 'components/LoadProgress/LoadProgress';
import { ViewState } from 'components/ViewState/ViewState';
import type { ViewStateKind } from 'components/ViewState/viewStateOf';

import { connectHref, sessionsHref } from '../sessionLinks';

import { SessionActions } from './SessionActions';
import { type SessionScreen, sessionScreen } from './sessionScreen';
import type { SessionView, SessionViewState } from './SessionView';
import { SessionWorkspace } from './SessionWorkspace';

interface SessionBodyProps {
  readonly view: SessionView;
}

/** The session, or why there is none to see. */
export function SessionBody({ view }: SessionBodyProps) {
  const state = view.useState();
  const styles = useStyles2(getStyles);
  const screen = sessionScreen(state);
  if (screen === 'session') {
    return <SessionWorkspace view={view} />;
  }
  const { sessionId, load } = state;
  return (
    <>
      <header className={styles.header}>
        <IdWithCopy id={sessionId} copyLabel={t('session.copy-id', 'Copy session id')} />
        <span className={styles.actions}>
          <SessionActions view={view} />
        </span>
      </header>
      {load?.status === 'loading' && (
        <LoadProgress loadedEvents={load.loadedEvents} totalEvents={load.totalEvents} onStop={view.stop} />
      )}
      <ViewState state={stateOf(screen, state, view)} />
    </>
  );
}

function stateOf(screen: Exclude<SessionScreen, 'session'>, state: SessionViewState, view: SessionView): ViewStateKind {
  const { sessionId, load } = state;
  switch (screen) {
    case 'waiting':
      return { kind: 'loading', what: t('session.loading', 'Loading the session') };
    case 'noSource':
      return { kind: 'noSource', connectUrl: connectHref() };
    case 'notFound':
      return {
        kind: 'notFound',
        sessionId,
        searched: t('session.not-found', 'The data source has no event with this session id, at any time.'),
        listUrl: sessionsHref(),
        onRetry: view.reload,
      };
    case 'stopped':
      return {
        kind: 'partial',
        loadedEvents: 0,
        totalEvents: load?.totalEvents,
        reason: t('session.stopped', 'Loading was stopped.'),
        onLoadRest: view.reload,
      };
    case 'failed':
      return {
        kind: 'failed',
        message: load?.error?.message ?? t('session.failed', 'The session could not be loaded.'),
        detail: load?.error?.detail,
        onRetry: view.reload,
      };
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  header: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(2) }),
  actions: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), marginLeft: 'auto' }),
});
