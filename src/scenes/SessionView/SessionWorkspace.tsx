import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type RefObject, useMemo } from 'react';

import { LiveStatus } from 'components/LiveStatus/LiveStatus';
import { SessionHeader } from 'components/SessionHeader/SessionHeader';
import { Timeline } from 'components/Timeline/Timeline';
import { labelMeanings } from 'data/labelsInUse';
import { viewportBounds } from 'domain/timeline/viewport';

import { DetailsPane } from './DetailsPane';
import { SessionActions } from './SessionActions';
import { sessionModel } from './sessionModel';
import { SessionLoadStatus } from './SessionLoadStatus';
import { SessionLists } from './SessionLists';
import type { SessionView } from './SessionView';
import { SplitPanes } from './SplitPanes';
import { StatisticsPane } from './StatisticsPane';
import { useWorkspaceKeys } from './useWorkspaceKeys';
import { intervalOfZoom, viewportOfZoom, zoomOfInterval } from './zoomWindow';

interface SessionWorkspaceProps {
  readonly view: SessionView;
}

/** A session with rows: header, timeline, lists and details, all on one selection. */
export function SessionWorkspace({ view }: SessionWorkspaceProps) {
  const { sessionId, records, nowMs, live } = view.useState();
  const { session } = sessionModel(sessionId, records);
  const styles = useStyles2(getStyles);
  const { workspaceRef, searchRef } = useWorkspaceKeys(view);
  return (
    <div ref={workspaceRef} className={styles.workspace}>
      <SessionHeader
        session={session}
        nowMs={nowMs}
        timeZone={view.timeZone()}
        onSelectEvent={view.select}
        userFields={labelMeanings().user}
        status={
          <LiveStatus
            isOn={live.isOn}
            failure={live.failure}
            lastEventMs={session.interval.endMs}
            timeZone={view.timeZone()}
          />
        }
        actions={<SessionActions view={view} session={session} />}
      />
      <SessionLoadStatus view={view} session={session} />
      <SplitPanes
        upper={<SessionTimeline view={view} searchRef={searchRef} />}
        lower={<SelectionPanes view={view} />}
      />
    </div>
  );
}

function SessionTimeline({
  view,
  searchRef,
}: SessionWorkspaceProps & { readonly searchRef: RefObject<HTMLInputElement> }) {
  const { sessionId, records, zoom, selectedEventId, choices, area, live } = view.useState();
  const { session, timeline } = sessionModel(sessionId, records);
  const { interval } = session;
  const { startMs } = interval;
  const marked = useMemo(() => area && intervalOfZoom(area, startMs), [area, startMs]);
  return (
    <Timeline
      session={session}
      timeline={timeline}
      viewport={zoom === undefined ? viewportBounds(interval) : viewportOfZoom(zoom, startMs)}
      onViewportChange={(viewport) => view.zoomTo(viewport, session)}
      selectedEventId={selectedEventId}
      onSelect={view.select}
      choices={choices}
      onChoose={view.choose}
      area={marked}
      onAreaChange={(next) => view.mark(next && zoomOfInterval(next, startMs))}
      onStatistics={(of) => view.openStatistics(zoomOfInterval(of, startMs))}
      searchRef={searchRef}
      live={live.isOn ? { newSinceMs: live.newSinceMs, onGoToEnd: view.goToEnd } : undefined}
      crosshair={view.crosshair}
      timeZone={view.timeZone()}
    />
  );
}

function SelectionPanes({ view }: SessionWorkspaceProps) {
  const { sessionId, records, selectedEventId, statisticsOf } = view.useState();
  const styles = useStyles2(getStyles);
  const { session } = sessionModel(sessionId, records);
  const isAlone = selectedEventId === undefined && statisticsOf === undefined;
  return (
    <div className={styles.panes}>
      <div className={isAlone ? styles.list : `${styles.list} ${styles.beside}`}>
        <SessionLists view={view} session={session} />
      </div>
      {selectedEventId !== undefined ? (
        <DetailsPane view={view} session={session} eventId={selectedEventId} />
      ) : (
        statisticsOf !== undefined && <StatisticsPane view={view} session={session} area={statisticsOf} />
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  workspace: css({ display: 'contents' }),
  panes: css({ display: 'flex', position: 'relative', flexGrow: 1, minHeight: 0, gap: theme.spacing(1) }),
  list: css({ display: 'flex', flexDirection: 'column', flex: '3 1 0', minWidth: 0, minHeight: 0 }),
  // Covered by the details: nothing in it is to be reached by Tab.
  beside: css({ [theme.breakpoints.down('lg')]: { visibility: 'hidden' } }),
});
