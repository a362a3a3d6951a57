import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import { IdWithCopy } from 'components/IdWithCopy/IdWithCopy';
import { LoadProgress } from 'components/LoadProgress/LoadProgress';
import { ViewState } from 'components/ViewState/ViewState';

import { sessionsHref } from '../sessionLinks';

import { SessionActions } from './SessionActions';
import { sessionScreen } from './sessionScreen';
import type { SessionView } from './SessionView';
import { sessionViewState } from './sessionViewState';
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
      <ViewState state={sessionViewState(screen, { sessionId, load, listUrl: sessionsHref(), onRetry: view.reload })} />
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  header: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(2) }),
  actions: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), marginLeft: 'auto' }),
});
