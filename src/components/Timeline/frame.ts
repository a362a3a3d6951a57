import type { TimelineLayout } from 'domain/timeline/layout';
import type { DetailGrid } from 'domain/timeline/levelOfDetail';
import type { Timeline } from 'domain/timeline/timeline';
import type { TimeScale } from 'domain/timeline/viewport';
import { geometry } from 'domain/timeline/geometry';
import type { TimelinePalette } from './palette';

/** Where the parts of the stage lie, in pixels from its top left corner. */
export interface StageBox {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly plotLeftPx: number;
  readonly plotWidthPx: number;
  readonly bodyHeightPx: number;
}

const MINIMAP_BOTTOM = geometry.minimap.height;
const BANDS_BOTTOM = MINIMAP_BOTTOM + geometry.bands.height;

/** Tops of the stage's parts, from the minimap down to the lanes. */
export const stageTops = {
  minimap: 0,
  bands: MINIMAP_BOTTOM,
  axis: BANDS_BOTTOM,
  body: BANDS_BOTTOM + geometry.axis.height,
} as const;

/** What one picture of the timeline is made from. */
export interface Frame {
  readonly timeline: Timeline;
  readonly layout: TimelineLayout;
  readonly palette: TimelinePalette;
  readonly box: StageBox;
  /** Of the window in view; x counts from the plot's left edge. */
  readonly scale: TimeScale;
  readonly grid: DetailGrid;
  /** Of the minimap: the whole session over the same width. */
  readonly wholeScale: TimeScale;
  readonly scrollTopPx: number;
}

/** Which part of the stage a point lies in. */
export type StageZone = 'gutter' | 'minimap' | 'bands' | 'axis' | 'lanes';

export function zoneAt(box: StageBox, xPx: number, yPx: number): StageZone {
  if (xPx < box.plotLeftPx || xPx > box.plotLeftPx + box.plotWidthPx) {
    return 'gutter';
  }
  if (yPx < stageTops.bands) {
    return 'minimap';
  }
  if (yPx < stageTops.axis) {
    return 'bands';
  }
  return yPx < stageTops.body ? 'axis' : 'lanes';
}

/** Draws with the plot's left edge at 0 and nothing outside of the given stretch of height. */
export function inPlot(
  ctx: CanvasRenderingContext2D,
  box: StageBox,
  topPx: number,
  heightPx: number,
  draw: () => void
): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.plotLeftPx, topPx, box.plotWidthPx, heightPx);
  ctx.clip();
  ctx.translate(box.plotLeftPx, 0);
  draw();
  ctx.restore();
}
