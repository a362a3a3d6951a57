import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { testIds } from 'components/testIds';
import type { Interval, Session } from 'domain/sessions/session';
import type { TimelineChoices } from 'domain/timeline/choices';
import type { Timeline as TimelineModel, Viewport } from 'domain/timeline/timeline';
import React, { type RefObject, useState } from 'react';
import { AreaBar } from './area/AreaBar';
import { HoverLayer } from './card/HoverLayer';
import { HoverWatch } from './card/HoverWatch';
import { KeyHelp } from './help/KeyHelp';
import { NewEvents } from './live/NewEvents';
import type { TimelineLive } from './live/timelineLive';
import { SelectionWords } from './words/SelectionWords';
import type { SharedCrosshair } from './SharedCrosshair';
import { ReplayBar } from './replay/ReplayBar';
import { useReplay } from './replay/useReplay';
import { getTimelineStyles } from './Timeline.styles';
import { TimelineBar } from './bar/TimelineBar';
import { TimelineStage } from './TimelineStage';
import { useLaneActions } from './gutter/useLaneActions';
import { useCommands } from './commands/useCommands';
import { useCrosshair } from './useCrosshair';
import { useTimelineContent } from './useTimelineContent';
import { useTimelineController } from './useTimelineController';

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
  const [stageHeightPx, setStageHeight] = useState<number>();
  const content = useTimelineContent(props, stageHeightPx);
  const laneActions = useLaneActions(props.choices.lanes, props.onChoose);
  const controller = useTimelineController({
    content,
    viewport,
    selectedEventId,
    area,
    callbacks: { onViewportChange, onSelect, onHover: hovers.show, onAreaChange, onStatistics },
  });
  useReplay(controller, props);
  useCrosshair(controller, props.crosshair);
  const { run, onKeyDown, isReplayOpen, isHelpOpen, closeHelp } = useCommands(controller, props);
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
        <NewEvents timeMs={content.order.timeMs} viewport={viewport} live={props.live} />
        {isHelpOpen && <KeyHelp onClose={closeHelp} />}
      </TimelineStage>
      <SelectionWords {...{ session, selectedEventId, area }} />
    </section>
  );
}
