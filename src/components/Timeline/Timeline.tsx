import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { testIds } from 'components/testIds';
import type { Interval, Session } from 'domain/sessions/session';
import { BarPeaks } from 'domain/timeline/curveColumns';
import type { TimelineChoices } from 'domain/timeline/choices';
import { sessionCurves } from 'domain/timeline/curves';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { NO_LANE_CHOICES } from 'domain/timeline/laneChoices';
import { layoutTimeline } from 'domain/timeline/layout';
import { eventOrder } from 'domain/timeline/neighbours';
import type { Timeline as TimelineModel, Viewport } from 'domain/timeline/timeline';
import React, { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import { AreaBar } from './AreaBar';
import { choiceChange, isChoiceCommand } from './choiceCommands';
import { clearLatest } from './clearLatest';
import { HoverCard } from './HoverCard';
import type { TimelineCommand } from './keyCommands';
import { KeyHelp } from './KeyHelp';
import { onTimelineKey } from './onTimelineKey';
import { timelinePalette } from './palette';
import { SelectionWords } from './SelectionWords';
import type { SharedCrosshair } from './SharedCrosshair';
import type { ShownCurves } from './shownCurves';
import { ReplayBar } from './replay/ReplayBar';
import { useReplay } from './replay/useReplay';
import { getTimelineStyles } from './Timeline.styles';
import { TimelineBar } from './TimelineBar';
import type { Hover, TimelineContent } from './timelineContent';
import { TimelineStage } from './TimelineStage';
import { useCollapsed } from './useCollapsed';
import { useCrosshair } from './useCrosshair';
import { useFoundMarks } from './useFoundMarks';
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
  const [hover, setHover] = useState<Hover>();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [collapsed, toggle] = useCollapsed();
  const content = useContent(props, collapsed);
  const controller = useTimelineController({
    content,
    viewport,
    selectedEventId,
    area,
    callbacks: { onViewportChange, onSelect, onHover: setHover, onAreaChange, onStatistics },
  });
  useReplay(controller, props);
  const isReplayOpen = props.choices.replay.positionMs !== undefined;
  useCrosshair(controller, props.crosshair);
  const run = (command: TimelineCommand) => {
    if (command === 'help') {
      setHelpOpen(!isHelpOpen);
    } else if (isChoiceCommand(command)) {
      props.onChoose(choiceChange(command, props.choices));
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
    onTimelineKey(event, { run, isHelpOpen, closeHelp, zoomToArea, isReplayOpen, clear: () => clearLatest(controller) });
  return (
    <section className={styles.root} data-testid={testIds.timeline.root} aria-label={t('timeline.region', 'Timeline')}>
      <TimelineBar timeline={props} {...{ content, controller }} onCommand={run} />
      {isReplayOpen && <ReplayBar control={controller.replay} replay={props.choices.replay} onCommand={run} />}
      <TimelineStage {...{ session, controller, onKeyDown }} content={content} onToggle={toggle}>
        {area && <AreaBar {...{ area, controller }} onCommand={run} onClose={() => onAreaChange(undefined)} />}
        {hover && <HoverCard session={session} curves={content.curves.of} hover={hover} timeZone={timeZone} />}
        {isHelpOpen && <KeyHelp onClose={closeHelp} />}
      </TimelineStage>
      <SelectionWords {...{ session, selectedEventId, area }} />
    </section>
  );
}

/** What the canvas shows: made anew only when one of its sources has changed. */
function useContent(
  { session, timeline, timeZone, choices }: TimelineProps,
  collapsed: ReadonlySet<string>
): TimelineContent {
  const theme = useTheme2();
  const marks = useFoundMarks(session, timeline, choices.find);
  const order = useMemo(() => eventOrder(session, timeline), [session, timeline]);
  const layout = useMemo(() => layoutTimeline(arrangeLanes(marks.timeline, { ...NO_LANE_CHOICES, collapsed: [...collapsed] })), [marks, collapsed]);
  const time = useTimelineTime(session, choices.axis, timeZone);
  const palette = useMemo(() => timelinePalette(theme), [theme]);
  const all = useMemo(() => allCurves(session), [session]);
  const curves = useMemo(() => ({ ...all, kinds: choices.curves }), [all, choices.curves]);
  return useMemo(
    () => ({ ...marks, layout, order, palette, curves, time }),
    [marks, layout, order, palette, curves, time]
  );
}

function allCurves(session: Session): Omit<ShownCurves, 'kinds'> {
  const of = sessionCurves(session);
  return { of, bars: new BarPeaks(of) };
}
