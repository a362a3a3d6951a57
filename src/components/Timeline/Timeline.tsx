import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { testIds } from 'components/testIds';
import type { Interval, Session } from 'domain/sessions/session';
import { BarPeaks } from 'domain/timeline/curveColumns';
import type { TimelineChoices } from 'domain/timeline/choices';
import { sessionCurves } from 'domain/timeline/curves';
import { SessionConnections } from 'domain/timeline/connections';
import { eventOrder } from 'domain/timeline/neighbours';
import type { Timeline as TimelineModel, Viewport } from 'domain/timeline/timeline';
import React, { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import { AreaBar } from './AreaBar';
import { choiceChange, isChoiceCommand } from './choiceCommands';
import { clearLatest } from './clearLatest';
import { bodyTop, noticesHeight } from './frame';
import { HoverLayer } from './HoverLayer';
import { HoverWatch } from './HoverWatch';
import type { TimelineCommand } from './keyCommands';
import { KeyHelp } from './KeyHelp';
import { NewEvents } from './live/NewEvents';
import type { TimelineLive } from './live/timelineLive';
import { onTimelineKey } from './onTimelineKey';
import { SelectionWords } from './SelectionWords';
import type { SharedCrosshair } from './SharedCrosshair';
import { fitCurves, type ShownCurves } from './shownCurves';
import { ReplayBar } from './replay/ReplayBar';
import { useReplay } from './replay/useReplay';
import { getTimelineStyles } from './Timeline.styles';
import { TimelineBar } from './TimelineBar';
import type { TimelineContent } from './timelineContent';
import { TimelineStage } from './TimelineStage';
import { useLaneActions } from './useLaneActions';
import { useLanes } from './useLanes';
import { useCrosshair } from './useCrosshair';
import { useFoundMarks } from './useFoundMarks';
import { usePalette } from './usePalette';
import { useTimelineController } from './useTimelineController';
import { useTimelineTime } from './useTimelineTime';

export interface TimelineProps {
  readonly session: Session;
  /** Of the same session: `buildTimeline(session)`. */
  readonly timeline: TimelineModel;
  /** The window in view. */
  readonly viewport: Viewport;
  /** Called when a move has ended, not while it lasts. */
  readonly onViewportChange: (viewport: Viewport) => void;
  readonly selectedEventId?: string;
  readonly onSelect: (eventId: string | undefined) => void;
  /** How it is set up. */
  readonly choices: TimelineChoices;
  readonly onChoose: (change: Partial<TimelineChoices>) => void;
  /** The area that is marked. */
  readonly area?: Interval;
  readonly onAreaChange: (area: Interval | undefined) => void;
  /** Called when the statistics of an area are asked for. */
  readonly onStatistics: (area: Interval) => void;
  /** Is given the box in which one searches, so that a key elsewhere can lead there. */
  readonly searchRef?: RefObject<HTMLInputElement>;
  /** Given while the session is followed as it goes on. */
  readonly live?: TimelineLive;
  /** Where another part of the page points. */
  readonly crosshair?: SharedCrosshair;
  /** For clock times; the browser's where it is left out. */
  readonly timeZone?: string;
}

/** What a session did, over time. Fills the height it is given. */
export function Timeline(props: TimelineProps) {
  const { session, viewport, selectedEventId, area, timeZone } = props;
  const { onViewportChange, onSelect, onAreaChange, onStatistics } = props;
  const styles = useStyles2(getTimelineStyles);
  const [hovers] = useState(() => new HoverWatch());
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [stageHeightPx, setStageHeight] = useState<number>();
  const content = useContent(props, stageHeightPx);
  const laneActions = useLaneActions(props.choices.lanes, props.onChoose);
  const controller = useTimelineController({
    content,
    viewport,
    selectedEventId,
    area,
    callbacks: { onViewportChange, onSelect, onHover: hovers.show, onAreaChange, onStatistics },
  });
  useReplay(controller, props);
  const isReplayOpen = props.choices.replay.positionMs !== undefined;
  useCrosshair(controller, props.crosshair);
  const run = (command: TimelineCommand) => {
    if (command === 'help') {
      setHelpOpen(!isHelpOpen);
    } else if (isChoiceCommand(command)) {
      props.onChoose(choiceChange(command, props.choices, session));
    } else {
      controller.execute(command);
    }
  };
  const closeHelp = () => setHelpOpen(false);
  const zoomToArea = () => {
    run('zoomToArea');
    return area !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent) =>
    onTimelineKey(event, {
      run,
      isHelpOpen,
      closeHelp,
      zoomToArea,
      isReplayOpen,
      clear: () => clearLatest(controller),
    });
  return (
    <section className={styles.root} data-testid={testIds.timeline.root} aria-label={t('timeline.region', 'Timeline')}>
      <TimelineBar timeline={props} {...{ content, controller }} onCommand={run} />
      {isReplayOpen && <ReplayBar control={controller.replay} replay={props.choices.replay} onCommand={run} />}
      <TimelineStage
        {...{ session, controller, onKeyDown, content, laneActions }}
        onHeight={setStageHeight}
        order={props.choices.lanes.order}
      >
        {area && <AreaBar {...{ area, controller }} onCommand={run} onClose={() => onAreaChange(undefined)} />}
        <HoverLayer
          watch={hovers}
          {...{ session, timeZone }}
          notices={props.timeline.notices}
          curves={content.curves.of}
        />
        <NewEvents {...{ content, viewport }} live={props.live} />
        {isHelpOpen && <KeyHelp onClose={closeHelp} />}
      </TimelineStage>
      <SelectionWords {...{ session, selectedEventId, area }} />
    </section>
  );
}

/** What the canvas shows: made anew only when one of its sources has changed. */
function useContent(
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
  const roomPx = stageHeightPx
    ? stageHeightPx - bodyTop({ noticesHeightPx: noticesHeight(marks.timeline) })
    : undefined;
  const curves = useMemo(() => ({ ...all, ...fitCurves(choices.curves, roomPx) }), [all, choices.curves, roomPx]);
  return useMemo(
    () => ({ ...marks, layout, order, connections, palette, curves, time, newSinceMs }),
    [marks, layout, order, connections, palette, curves, time, newSinceMs]
  );
}

function allCurves(session: Session): Omit<ShownCurves, 'kinds'> {
  const of = sessionCurves(session);
  return { of, bars: new BarPeaks(of) };
}
