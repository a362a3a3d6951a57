import { t } from '@grafana/i18n';
import { LinkButton } from '@grafana/ui';
import React from 'react';

import { SessionPicker } from 'components/SessionPicker/SessionPicker';
import type { Session } from 'domain/sessions/session';

import { openSession, sessionHref } from '../sessionLinks';

import { sessionExploreUrl } from './sessionExploreUrl';
import type { SessionView } from './SessionView';

interface SessionActionsProps {
  readonly view: SessionView;
  /** Undefined until there are rows. */
  readonly session?: Session;
}

/** The ways to other sessions and out of this page. */
export function SessionActions({ view, session }: SessionActionsProps) {
  const { sessionId, neighbours, refreshPicker, baseFilter, sourceUid } = view.useState();
  const explore =
    session === undefined || sourceUid === undefined
      ? undefined
      : sessionExploreUrl({ session, baseFilter, sourceUid });
  return (
    <>
      <NeighbourLink sessionId={neighbours.previous} direction="previous" />
      <SessionPicker
        sessionId={sessionId}
        title={session?.facts.title}
        onSearch={view.search}
        onPick={openSession}
        timeZone={view.timeZone()}
      />
      <NeighbourLink sessionId={neighbours.next} direction="next" />
      {explore !== undefined && (
        <LinkButton href={explore} variant="secondary" icon="compass" tooltip={t('session.explore', 'Open in Explore')}>
          {t('session.explore-short', 'Explore')}
        </LinkButton>
      )}
      <refreshPicker.Component model={refreshPicker} />
    </>
  );
}

interface NeighbourLinkProps {
  readonly sessionId: string | undefined;
  readonly direction: 'previous' | 'next';
}

function NeighbourLink({ sessionId, direction }: NeighbourLinkProps) {
  if (sessionId === undefined) {
    return null;
  }
  const isPrevious = direction === 'previous';
  const label = isPrevious
    ? t('session.previous', 'Previous session of the list')
    : t('session.next', 'Next session of the list');
  return (
    <LinkButton
      href={sessionHref(sessionId)}
      variant="secondary"
      fill="text"
      icon={isPrevious ? 'angle-left' : 'angle-right'}
      aria-label={label}
      tooltip={label}
    />
  );
}
