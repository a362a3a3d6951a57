import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import { EventDetails } from 'components/EventDetails/EventDetails';
import { SessionHeader } from 'components/SessionHeader/SessionHeader';
import { Timeline } from 'components/Timeline/Timeline';
import { viewportBounds } from 'domain/timeline/viewport';

import { SessionActions } from './SessionActions';
import { sessionModel } from './sessionModel';
import { SessionLoadStatus } from './SessionLoadStatus';
import { SessionLists } from './SessionLists';
import type { SessionView } from './SessionView';
import { SplitPanes } from './SplitPanes';
import { viewportOfZoom } from './zoomWindow';

interface SessionWorkspaceProps {
  readonly view: SessionView;
}

/** A session with rows: header, timeline, lists and details, all on one selection. */
export function SessionWorkspace({ view }: SessionWorkspaceProps) {
  const { sessionId, records, nowMs } = view.useState();
  const { session } = sessionModel(sessionId, records);
  return (
    <>
      <SessionHeader
        session={session}
        nowMs={nowMs}
        timeZone={view.timeZone()}
        onSelectEvent={view.select}
        actions={<SessionActions view={view} session={session} />}
      />
      <SessionLoadStatus view={view} session={session} />
      <SplitPanes upper={<SessionTimeline view={view} />} lower={<SelectionPanes view={view} />} />
    </>
  );
}

function SessionTimeline({ view }: SessionWorkspaceProps) {
  const { sessionId, records, zoom, selectedEventId } = view.useState();
  const { session, timeline } = sessionModel(sessionId, records);
  const { interval } = session;
  return (
    <Timeline
      session={session}
      timeline={timeline}
      viewport={zoom === undefined ? viewportBounds(interval) : viewportOfZoom(zoom, interval.startMs)}
      onViewportChange={(viewport) => view.zoomTo(viewport, session)}
      selectedEventId={selectedEventId}
      onSelect={view.select}
      timeZone={view.timeZone()}
    />
  );
}

function SelectionPanes({ view }: SessionWorkspaceProps) {
  const { sessionId, records, selectedEventId } = view.useState();
  const styles = useStyles2(getStyles);
  const { session } = sessionModel(sessionId, records);
  return (
    <div className={styles.panes}>
      <div className={styles.list}>
        <SessionLists view={view} session={session} />
      </div>
      {selectedEventId !== undefined && (
        <div className={styles.details}>
          <EventDetails
            session={session}
            eventId={selectedEventId}
            onSelect={view.select}
            onClose={() => view.select(undefined)}
            timeZone={view.timeZone()}
          />
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  panes: css({ display: 'flex', position: 'relative', flexGrow: 1, minHeight: 0, gap: theme.spacing(1) }),
  list: css({ display: 'flex', flexDirection: 'column', flex: '3 1 0', minWidth: 0, minHeight: 0 }),
  details: css({
    display: 'flex',
    flexDirection: 'column',
    flex: '2 1 0',
    minWidth: 0,
    minHeight: 0,
    overflow: 'auto',
    background: theme.colors.background.primary,
    border: `thin solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    // Where there is no room beside the list, the details cover it.
    [theme.breakpoints.down('lg')]: { position: 'absolute', inset: 0, zIndex: 1 },
  }),
});
