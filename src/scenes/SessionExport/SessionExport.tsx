import { sceneGraph } from '@grafana/scenes';
import React, { useState } from 'react';

import { ExportDialog } from 'components/ExportDialog/ExportDialog';
import type { SessionLoad } from 'data/loadSession';
import type { ExportGaps } from 'domain/export/exportContent';
import type { Session } from 'domain/sessions/session';
import { personLocale } from 'infra/locale';

import type { SessionView } from '../SessionView/SessionView';
import { intervalOfZoom } from '../SessionView/zoomWindow';

import { absoluteLink } from './absoluteLink';
import { shortLink } from './shortLink';

export interface SessionExportProps {
  readonly view: SessionView;
  readonly session: Session;
  readonly onClose: () => void;
}

/** How much of the session is there where that is not all, and why. */
function partialOf({ status, isAtLimit, loadedEvents, totalEvents = 0 }: SessionLoad): ExportGaps['partial'] {
  if (loadedEvents >= totalEvents) {
    return undefined;
  }
  const reasons = {
    loading: 'loading',
    locating: 'loading',
    stopped: isAtLimit === true ? 'limit' : 'stopped',
    failed: 'failed',
    complete: 'gone',
    notFound: 'gone',
  } as const;
  return { loadedEvents, totalEvents, reason: reasons[status] };
}

/** The dialog over what the page shows when it is opened. */
export function SessionExport({ view, session, onClose }: SessionExportProps) {
  const { selectedEventId, area, load } = view.useState();
  const { from, to } = sceneGraph.getTimeRange(view).state.value;
  const [link] = useState(() => absoluteLink(view.link(), from.valueOf(), to.valueOf()));
  return (
    <ExportDialog
      session={session}
      partial={load && partialOf(load)}
      turnIndex={session.turnOfEvent.get(selectedEventId ?? '')?.index}
      area={area && intervalOfZoom(area, session.interval.startMs)}
      link={link}
      onShorten={shortLink}
      onClose={onClose}
      language={personLocale() || 'en'}
    />
  );
}
