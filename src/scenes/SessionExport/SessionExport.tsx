import { sceneGraph } from '@grafana/scenes';
import React, { useState } from 'react';

import { ExportDialog } from 'components/ExportDialog/ExportDialog';
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

/** The dialog over what the page shows when it is opened. */
export function SessionExport({ view, session, onClose }: SessionExportProps) {
  const { selectedEventId, area, load } = view.useState();
  const { from, to } = sceneGraph.getTimeRange(view).state.value;
  const [link] = useState(() => absoluteLink(view.link(), from.valueOf(), to.valueOf()));
  return (
    <ExportDialog
      session={session}
      missingEvents={load?.totalEvents === undefined ? undefined : load.totalEvents - load.loadedEvents}
      turnIndex={session.turnOfEvent.get(selectedEventId ?? '')?.index}
      area={area && intervalOfZoom(area, session.interval.startMs)}
      link={link}
      onShorten={shortLink}
      onClose={onClose}
      language={personLocale() || 'en'}
    />
  );
}
