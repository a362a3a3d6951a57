import React from 'react';

import { AreaStatistics } from 'components/AreaStatistics/AreaStatistics';
import type { Session } from 'domain/sessions/session';
import { clampViewport, viewportBounds } from 'domain/timeline/viewport';

import { PaneBeside } from './PaneBeside';
import type { SessionView } from './SessionView';
import { intervalOfZoom, viewportOfZoom, type ZoomWindow } from './zoomWindow';

interface StatisticsPaneProps {
  readonly view: SessionView;
  readonly session: Session;
  readonly area: ZoomWindow;
}

/** What happened in the marked area. */
export function StatisticsPane({ view, session, area }: StatisticsPaneProps) {
  const { interval } = session;
  const zoom = () =>
    view.zoomTo(clampViewport(viewportOfZoom(area, interval.startMs), viewportBounds(interval)), session);
  return (
    <PaneBeside>
      <AreaStatistics
        session={session}
        area={intervalOfZoom(area, interval.startMs)}
        onSelect={view.select}
        onZoom={zoom}
        onClose={view.closeStatistics}
        timeZone={view.timeZone()}
      />
    </PaneBeside>
  );
}
