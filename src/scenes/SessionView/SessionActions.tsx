import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, ClipboardButton, LinkButton, useStyles2 } from '@grafana/ui';
import React from 'react';

import { LabelledSwitch } from 'components/LabelledSwitch/LabelledSwitch';
import { getRoomyButtonStyles, RoomyWord } from 'components/RoomyWord/RoomyWord';
import { SessionPicker } from 'components/SessionPicker/SessionPicker';
import type { Session } from 'domain/sessions/session';
import { may } from 'infra/permissions';

import { ExportButton } from '../SessionExport/ExportButton';
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
  const { sessionId, neighbours, baseFilter, sourceUid, live } = view.useState();
  const styles = useStyles2(getStyles);
  const roomy = useStyles2(getRoomyButtonStyles);
  const explore =
    session === undefined || sourceUid === undefined || !may('explore')
      ? undefined
      : sessionExploreUrl({ session, baseFilter, sourceUid });
  return (
    <>
      <NeighbourLink sessionId={neighbours.previous} direction="previous" />
      <NeighbourLink sessionId={neighbours.next} direction="next" />
      <SessionPicker sessionId={sessionId} onSearch={view.search} onPick={openSession} timeZone={view.timeZone()} />
      {explore !== undefined && (
        <LinkButton
          href={explore}
          variant="secondary"
          icon="compass"
          aria-label={t('session.explore', 'Open in Explore')}
          tooltip={t('session.explore', 'Open in Explore')}
        />
      )}
      <ClipboardButton
        variant="secondary"
        icon="share-alt"
        className={styles.share}
        getText={view.link}
        aria-label={t('session.share', 'Copy a link to what is shown')}
        tooltip={t('session.share', 'Copy a link to what is shown')}
      />
      {session !== undefined && <ExportButton view={view} session={session} />}
      {session !== undefined && (
        <LabelledSwitch label={t('session.live', 'Live')} value={live.isOn} onChange={(isOn) => view.turnLive(isOn)} />
      )}
      <Button
        variant="secondary"
        icon="sync"
        className={roomy.button}
        tooltip={t('session.refresh-tooltip', 'Read the session again')}
        onClick={view.reload}
      >
        <RoomyWord>{t('session.refresh', 'Refresh')}</RoomyWord>
      </Button>
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

const getStyles = (theme: GrafanaTheme2) => ({
  // An icon alone: the button keeps room for a text that is not there.
  share: css({ padding: theme.spacing(0, 1), '& > span:empty': { display: 'none' } }),
});
