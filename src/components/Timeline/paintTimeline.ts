import type { Interval } from 'domain/sessions/session';
import type { Mark } from 'domain/timeline/timeline';
import { curvesTop, type Frame, inPlot, stageTops } from './frame';
import type { HatchPattern } from './paint/hatchPattern';
import { paintAxis } from './paint/paintAxis';
import { paintBands } from './paint/paintBands';
import { paintCrosshair } from './paint/paintCrosshair';
import { paintCurves } from './paint/paintCurves';
import { paintCurveValues } from './paint/paintCurveValues';
import { paintLanes } from './paint/paintLanes';
import { paintMarks } from './paint/paintMarks';
import { paintArea, paintLength } from './paint/paintArea';
import { paintMoment, paintSelection } from './paint/paintSelection';
import { paintMinimap } from './paint/paintMinimap';
import { paintWindow } from './paint/paintWindow';
import { geometry } from 'domain/timeline/geometry';

/** The whole session in small: it changes with the data only. */
export function paintOverview(ctx: CanvasRenderingContext2D, frame: Frame): void {
  inPlot(ctx, frame.box, stageTops.minimap, geometry.minimap.height, () => paintMinimap(ctx, frame));
}

/** Bands, axis, lanes and marks: what changes with the window in view. */
export function paintPlot(ctx: CanvasRenderingContext2D, frame: Frame, hatch: HatchPattern): void {
  const { box } = frame;
  inPlot(ctx, box, stageTops.bands, box.heightPx - stageTops.bands, () => {
    paintBands(ctx, frame);
    paintAxis(ctx, frame);
  });
  inPlot(ctx, box, stageTops.body, box.bodyHeightPx, () => {
    paintLanes(ctx, frame);
    paintMarks(ctx, frame, hatch);
  });
  inPlot(ctx, box, curvesTop(box), box.curvesHeightPx, () => paintCurves(ctx, frame));
}

/** What comes and goes with the pointer and the selection. */
export interface OverlayState {
  readonly selected: Mark | undefined;
  readonly hovered: Mark | undefined;
  /** The area being dragged out. */
  readonly drag: Interval | undefined;
  /** The area that is marked. */
  readonly area: Interval | undefined;
  readonly crosshair: { readonly x: number; readonly label: string } | undefined;
  /** A card says what the curves are at the pointer. */
  readonly hasCard: boolean;
}

/** What lies over the marks: it is repainted without them. */
export function paintOverlay(ctx: CanvasRenderingContext2D, frame: Frame, state: OverlayState): void {
  const { box } = frame;
  inPlot(ctx, box, stageTops.minimap, geometry.minimap.height, () => paintWindow(ctx, frame));
  inPlot(ctx, box, stageTops.body, box.bodyHeightPx, () => {
    if (state.selected) {
      paintMoment(ctx, frame, state.selected);
      paintSelection(ctx, frame, state.selected, geometry.mark.outline);
    }
    if (state.hovered && state.hovered !== state.selected) {
      paintSelection(ctx, frame, state.hovered, geometry.mark.outline / 2);
    }
  });
  inPlot(ctx, box, stageTops.bands, box.heightPx - stageTops.bands, () => {
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
