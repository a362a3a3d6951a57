import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';

import { LoadProgress } from 'components/LoadProgress/LoadProgress';
import { ViewState } from 'components/ViewState/ViewState';
import type { SessionLoad } from 'data/loadSession';
import type { Session } from 'domain/sessions/session';

import type { SessionView } from './SessionView';
import { stoppedWords } from './sessionViewState';

interface SessionLoadStatusProps {
  readonly view: SessionView;
  readonly session: Session;
}

/** How the load behind what is on the screen stands; nothing once all is there. */
export function SessionLoadStatus({ view, session }: SessionLoadStatusProps) {
  const { load } = view.useState();
  switch (load?.status) {
    case undefined:
    case 'locating':
      return null;
    case 'loading':
      return <LoadProgress loadedEvents={load.loadedEvents} totalEvents={load.totalEvents} onStop={view.stop} />;
    case 'complete':
      return <NothingOfTheMainKinds session={session} />;
    case 'stopped':
    case 'failed':
    case 'notFound':
      return <Incomplete load={load} view={view} session={session} />;
  }
}

function Incomplete({ load, view, session }: SessionLoadStatusProps & { readonly load: SessionLoad }) {
  if (load.status === 'failed') {
    const { message = t('session.failed', 'The session could not be loaded.'), detail } = load.error ?? {};
    return <ViewState state={{ kind: 'failed', message, detail, onRetry: view.loadRest }} />;
  }
  const told =
    load.status === 'stopped'
      ? stoppedWords(load)
      : { reason: t('session.gone', 'The data source no longer has this session: what is shown was loaded before.') };
  return (
    <ViewState
      state={{
        kind: 'partial',
        loadedEvents: session.events.length,
        totalEvents: load.totalEvents,
        ...told,
        onLoadRest: view.loadRest,
      }}
    />
  );
}

/** Start-up events alone, or kinds that nobody has heard of: says so, since the timeline then looks broken. */
function NothingOfTheMainKinds({ session }: { readonly session: Session }) {
  const { userPrompts, apiRequests, toolDecisions, toolResults } = session.totals;
  if (userPrompts + apiRequests + toolDecisions + toolResults > 0) {
    return null;
  }
  return (
    <Alert
      severity="info"
      title={t('session.only-other', 'This session has no prompts, API requests, tool decisions or tool results')}
    >
      {t('session.only-other-why', 'It holds other events only. They are listed below, each with all of its fields.')}
    </Alert>
  );
}
