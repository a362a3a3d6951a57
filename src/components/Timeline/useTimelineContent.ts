import type { Session } from 'domain/sessions/session';
import { SessionConnections } from 'domain/timeline/connections';
import { BarPeaks } from 'domain/timeline/curveColumns';
import { sessionCurves } from 'domain/timeline/curves';
import { eventOrder } from 'domain/timeline/neighbours';
import { stageStrips } from 'domain/timeline/stageStrips';
import { useMemo } from 'react';
import { lanesTop } from './frame';
import { fitCurves, type ShownCurves } from './shownCurves';
import type { TimelineProps } from './Timeline';
import type { TimelineContent } from './timelineContent';
import { useFoundMarks } from './useFoundMarks';
import { useLanes } from './gutter/useLanes';
import { usePalette } from './palette/usePalette';
import { useTimelineTime } from './useTimelineTime';

/** What the canvas shows: made anew only when one of its sources has changed. */
export function useTimelineContent(
  { session, timeline, timeZone, choices, viewport, selectedEventId, live }: TimelineProps,
  stageHeightPx: number | undefined
): TimelineContent {
  const marks = useFoundMarks(session, timeline, choices.find);
  const order = useMemo(() => eventOrder(session, timeline), [session, timeline]);
  const connections = useMemo(() => new SessionConnections(session), [session]);
  const layout = useLanes(marks.timeline, choices.lanes, viewport, selectedEventId);
  const time = useTimelineTime(session, choices.axis, timeZone);
  const palette = usePalette();
  const newSinceMs = live?.newSinceMs;
  const all = useMemo(() => allCurves(session), [session]);
  // Without a height yet, or not laid out at all: as if there were room.
  const strips = stageStrips(stageHeightPx);
  const roomPx = stageHeightPx ? stageHeightPx - lanesTop(marks.timeline, strips) : undefined;
  const curves = useMemo(() => ({ ...all, ...fitCurves(choices.curves, roomPx) }), [all, choices.curves, roomPx]);
  return useMemo(
    () => ({ ...marks, layout, order, connections, palette, curves, time, newSinceMs, strips }),
    [marks, layout, order, connections, palette, curves, time, newSinceMs, strips]
  );
}

function allCurves(session: Session): Omit<ShownCurves, 'kinds'> {
  const of = sessionCurves(session);
  return { of, bars: new BarPeaks(of) };
}
