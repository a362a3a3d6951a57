import type { Interval } from 'domain/sessions/session';
import type { Mark } from 'domain/timeline/timeline';
import { bodyTop, curvesTop, type Frame, inPlot, stripsOf } from './frame';
import type { HatchPattern } from './paint/hatchPattern';
import { paintAxis } from './paint/paintAxis';
import { paintBands } from './paint/paintBands';
import { paintBreakGrounds, paintBreaks } from './paint/paintBreaks';
import { paintConnections } from './paint/paintConnections';
import { paintCrosshair } from './paint/paintCrosshair';
import { paintCurves } from './paint/paintCurves';
import { paintCurveValues } from './paint/paintCurveValues';
import { paintLanes, paintPaneEdge } from './paint/paintLanes';
import { paintMarks } from './paint/paintMarks';
import { paintArea, paintLength } from './paint/paintArea';
import { paintModes } from './paint/paintModes';
import { paintNotices, paintSelectedFlag } from './paint/paintNotices';
import { paintMoment, paintSelection } from './paint/paintSelection';
import { paintMinimap } from './paint/paintMinimap';
import { paintWindow } from './paint/paintWindow';
import { geometry } from 'domain/timeline/geometry';
import type { EpochMs } from 'domain/units';
import { paintNews } from './live/paintNews';
import { paintPlayhead, paintPlayheadInSmall } from './replay/paintPlayhead';
import type { Drawing } from './paint/drawing';

/** The whole session in small: it changes with the data only. */
export function paintOverview(ctx: Drawing, frame: Frame): void {
  const { topPx, heightPx } = stripsOf(frame.box).minimap;
  inPlot(ctx, frame.box, topPx, heightPx, () => paintMinimap(ctx, frame));
}

/** Bands, axis, lanes and marks: what changes with the window in view. */
export function paintPlot(ctx: Drawing, frame: Frame, hatch: HatchPattern): void {
  const { box } = frame;
  inPlot(ctx, box, stripsOf(box).bands.topPx, box.heightPx - stripsOf(box).bands.topPx, () => {
    paintBands(ctx, frame);
    paintModes(ctx, frame);
    paintBreakGrounds(ctx, frame);
    paintNotices(ctx, frame);
    paintAxis(ctx, frame);
  });
  for (const pane of frame.panes) {
    inPlot(ctx, box, bodyTop(box) + pane.topPx, pane.heightPx, () => {
      paintLanes(ctx, frame, pane);
      paintMarks(ctx, frame, pane, hatch);
      paintPaneEdge(ctx, frame, pane);
    });
  }
  inPlot(ctx, box, curvesTop(box), box.curvesHeightPx, () => paintCurves(ctx, frame));
  inPlot(ctx, box, stripsOf(box).axis.topPx, box.heightPx - stripsOf(box).axis.topPx, () => paintBreaks(ctx, frame));
}

/** What comes and goes with the pointer and the selection. */
export interface OverlayState {
  readonly selected: Mark | undefined;
  readonly hovered: Mark | undefined;
  /** The area being dragged out. */
  readonly drag: Interval | undefined;
  /** The area that is marked. */
  readonly area: Interval | undefined;
  /** Where a replay is. */
  readonly playheadMs?: EpochMs;
  /** The last event there was before the news. */
  readonly newSinceMs?: EpochMs;
  readonly crosshair: { readonly x: number; readonly label: string } | undefined;
  /** A card says what the curves are at the pointer. */
  readonly hasCard: boolean;
}

/** What lies over the marks: it is repainted without them. */
export function paintOverlay(ctx: Drawing, frame: Frame, state: OverlayState): void {
  const { box } = frame;
  const { minimap, bands } = stripsOf(box);
  inPlot(ctx, box, minimap.topPx, minimap.heightPx, () => {
    paintWindow(ctx, frame);
    if (state.playheadMs !== undefined) {
      paintPlayheadInSmall(ctx, frame, state.playheadMs);
    }
  });
  inPlot(ctx, box, bodyTop(box), box.bodyHeightPx, () => {
    if (state.selected) {
      paintMoment(ctx, frame, state.selected);
      paintSelection(ctx, frame, state.selected, geometry.mark.outline);
      paintConnections(ctx, frame, frame.connections?.of(state.selected.eventId) ?? []);
    }
    if (state.hovered && state.hovered !== state.selected) {
      paintSelection(ctx, frame, state.hovered, geometry.mark.outline / 2);
    }
  });
  inPlot(ctx, box, bands.topPx, box.heightPx - bands.topPx, () => {
    if (state.selected) {
      paintSelectedFlag(ctx, frame, state.selected);
    }
    if (state.newSinceMs !== undefined) {
      paintNews(ctx, frame, state.newSinceMs);
    }
    if (state.playheadMs !== undefined) {
      paintPlayhead(ctx, frame, state.playheadMs);
    }
    if (state.area) {
      paintArea(ctx, frame, state.area);
    }
    if (state.drag) {
      paintArea(ctx, frame, state.drag);
      paintLength(ctx, frame, state.drag);
    } else if (state.crosshair) {
      paintCrosshair(ctx, frame, state.crosshair.x, state.crosshair.label);
      paintCurveValues(ctx, frame, state.crosshair.x, state.hasCard);
    }
  });
}
