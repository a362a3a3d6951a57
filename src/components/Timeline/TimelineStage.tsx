import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { testIds } from 'components/testIds';
import { rawValues } from 'components/rawValues';
import type { Session } from 'domain/sessions/session';
import type { LaneOrder } from 'domain/timeline/laneChoices';
import { elapsedMs } from 'domain/units';
import React, { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { formatDuration } from '../numbers';
import { CurveGutter } from './gutter/CurveGutter';
import { lanesTop } from './frame';
import { Gutter } from './gutter/Gutter';
import { curvesHeight } from './shownCurves';
import { StageHeads } from './gutter/StageHeads';
import { getStageStyles, getTimelineStyles } from './Timeline.styles';
import type { TimelineContent } from './timelineContent';
import type { TimelineController } from './TimelineController';
import { useHeight } from './gutter/useHeight';
import type { LaneActions } from './gutter/useLaneActions';

export interface TimelineStageProps {
  readonly session: Session;
  readonly content: TimelineContent;
  readonly controller: TimelineController;
  /** What the lanes are ordered by. */
  readonly order: LaneOrder;
  readonly laneActions: LaneActions;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onHeight: (heightPx: number) => void;
  /** What lies over the canvas. */
  readonly children?: ReactNode;
}

/** The canvases with the labels at their left; has the keyboard's focus. */
export function TimelineStage({
  session,
  content,
  controller,
  order,
  laneActions,
  onKeyDown,
  onHeight,
  children,
}: TimelineStageProps) {
  const styles = useStyles2(getTimelineStyles);
  const stageStyles = useStyles2(getStageStyles);
  const { layout, curves, timeline, time, strips } = content;
  const bodyTopPx = lanesTop(timeline, strips);
  const edges = { top: bodyTopPx, bottom: curvesHeight(curves) };
  const stage = useRef<HTMLDivElement>(null);
  useHeight(stage, onHeight);
  const scroller = useRef<HTMLDivElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const minimap = useRef<HTMLCanvasElement>(null);
  const plot = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (stage.current && scroller.current && gutter.current && minimap.current && plot.current && overlay.current) {
      return controller.attach({
        stage: stage.current,
        scroller: scroller.current,
        gutter: gutter.current,
        minimap: minimap.current,
        plot: plot.current,
        overlay: overlay.current,
      });
    }
    return undefined;
  }, [controller]);
  // One control with keys of its own; the list of events says the same in text.
  const control = { role: 'application', tabIndex: 0, 'aria-label': stageLabel(session), onKeyDown };
  return (
    <div ref={stage} className={styles.stage} {...control}>
      <canvas ref={minimap} className={styles.canvas} data-testid={testIds.timeline.minimap} aria-hidden />
      <canvas ref={plot} className={styles.canvas} data-testid={testIds.timeline.canvas} aria-hidden />
      <StageHeads
        session={session}
        notices={timeline.notices}
        modes={timeline.modes}
        strips={strips}
        zone={time.zone}
        heightPx={bodyTopPx}
      />
      <div ref={scroller} className={stageStyles.scroller} data-testid={testIds.timeline.lanes} style={edges}>
        <div ref={gutter} className={stageStyles.gutter}>
          <Gutter {...{ layout, order, scroller }} actions={laneActions} />
        </div>
      </div>
      <CurveGutter curves={curves} />
      <canvas ref={overlay} className={styles.canvas} aria-hidden />
      {children}
    </div>
  );
}

function stageLabel({ events, interval }: Session): string {
  return t('timeline.label', 'Timeline of the session: {{events}} events, {{duration}}. Press ? for its keys.', {
    events: events.length,
    duration: formatDuration(elapsedMs(interval.startMs, interval.endMs)),
    ...rawValues,
  });
}
