import { heldHeight, type LanePane, lanePanes, layoutToView, viewToLayout } from 'domain/timeline/lanePanes';
import type { SessionConnections } from 'domain/timeline/connections';
import type { LitMarks } from 'domain/find/litMarks';
import type { TimelineLayout } from 'domain/timeline/layout';
import { type DetailGrid, detailGrid } from 'domain/timeline/levelOfDetail';
import { sinceStart, type TickClock } from 'domain/timeline/ticks';
import { TRUE_AXIS } from 'domain/timeline/timeAxis';
import type { Timeline, Viewport } from 'domain/timeline/timeline';
import { type StageStrips, stageStrips } from 'domain/timeline/stageStrips';
import { type TimeScale, timeScale } from 'domain/timeline/viewport';
import { geometry } from 'domain/timeline/geometry';
import type { EpochMs } from 'domain/units';
import type { TimelinePalette } from './palette/palette';
import { curvesHeight, type ShownCurves } from './shownCurves';
import type { TimelineTime } from './timelineTime';
import type { Drawing } from './paint/drawing';

/** Where the parts of the stage lie, in pixels from its top left corner. */
export interface StageBox {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly plotLeftPx: number;
  readonly plotWidthPx: number;
  /** Of the strips of notices and permission modes between axis and lanes; 0 where a session has neither. */
  readonly noticesHeightPx: number;
  /** Of the lanes, as far as they are in view. */
  readonly bodyHeightPx: number;
  /** Of the curves below them. */
  readonly curvesHeightPx: number;
}

/** Where the strips above the lanes lie; the lanes' own top is `bodyTop`. */
export const stripsOf = ({ heightPx }: Pick<StageBox, 'heightPx'>): StageStrips => stageStrips(heightPx);

/** Top of the lanes, below the strip of notices. */
export const bodyTop = (box: Pick<StageBox, 'heightPx' | 'noticesHeightPx'>): number =>
  stripsOf(box).notices.topPx + box.noticesHeightPx;

/** Top of the curves below the lanes. */
export const curvesTop = (box: StageBox): number => bodyTop(box) + box.bodyHeightPx;

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
  /** Height of the pinned lanes at the top of the lanes, where they do not scroll with the others; else 0. */
  readonly heldPx: number;
  /** Pinned lanes that are held, then what scrolls below them. */
  readonly panes: readonly LanePane[];
  readonly curves: ShownCurves;
  /** Names the ticks of the axis. */
  readonly clock: TickClock;
  /** Given, what does not match is faint. */
  readonly lit?: LitMarks;
  /** What led to what, to be drawn for the selected event. */
  readonly connections?: SessionConnections;
}

/** The picture of a window within the session's bounds. */
export function makeFrame(
  content: Pick<Frame, 'timeline' | 'layout' | 'palette' | 'curves' | 'lit' | 'connections'> & {
    readonly time?: TimelineTime;
  },
  viewport: Viewport,
  bounds: Viewport,
  stage: StageBox,
  scrollTopPx: number
): Frame {
  const { timeline, layout, palette, curves, lit, connections } = content;
  const box = withCurves(withNotices(stage, timeline), curves);
  const { axis = TRUE_AXIS, clock = sinceStart(timeline.interval.startMs) } = content.time ?? {};
  const scale = timeScale(viewport, box.plotWidthPx, axis);
  const grid = detailGrid(scale, timeline.interval.startMs, geometry.mark.cell);
  const wholeScale = timeScale(bounds, box.plotWidthPx, axis);
  const heldPx = heldHeight(layout, box.bodyHeightPx);
  const panes = lanePanes(layout, heldPx, scrollTopPx, box.bodyHeightPx);
  return {
    timeline,
    layout,
    palette,
    curves,
    clock,
    lit,
    connections,
    box,
    scale,
    grid,
    wholeScale,
    scrollTopPx,
    heldPx,
    panes,
  };
}

/** Where a height of the lanes' layout is on the stage: scrolled, unless it is in a pinned lane that is held. */
export const layoutToStage = ({ box, heldPx, scrollTopPx }: Frame, layoutPx: number): number =>
  bodyTop(box) + layoutToView(layoutPx, heldPx, scrollTopPx);

/** The inverse, for the lanes' part of the stage. */
export const stageToLayout = ({ box, heldPx, scrollTopPx }: Frame, stagePx: number): number =>
  viewToLayout(stagePx - bodyTop(box), heldPx, scrollTopPx);

/** Draws nothing outside of the stretch in which a place of the lanes' layout is seen. Call inside the plot. */
export function inPaneOf(ctx: Drawing, frame: Frame, layoutPx: number, draw: () => void): void {
  const { panes, heldPx, box } = frame;
  const pane = panes[layoutPx < heldPx ? 0 : panes.length - 1];
  if (pane) {
    ctx.save();
    ctx.beginPath();
    ctx.rect(0, bodyTop(box) + pane.topPx, box.plotWidthPx, pane.heightPx);
    ctx.clip();
    draw();
    ctx.restore();
  }
}

/** How high the strip of notices is. */
export const noticesRowHeight = ({ notices }: Pick<Timeline, 'notices'>, strips: StageStrips): number =>
  notices.notices.length > 0 ? strips.notices.heightPx : 0;

/** Top of the strip of permission modes, below that of notices. */
export function modesTop({ timeline, box }: Pick<Frame, 'timeline' | 'box'>): number {
  const strips = stripsOf(box);
  return strips.notices.topPx + noticesRowHeight(timeline, strips);
}

/** How high both strips between axis and lanes are. */
export const noticesHeight = (timeline: Pick<Timeline, 'notices' | 'modes'>, strips: StageStrips): number =>
  noticesRowHeight(timeline, strips) + (timeline.modes.stretches.length > 0 ? strips.modes.heightPx : 0);

/** Top of the lanes of a stage of that height. */
export const lanesTop = (timeline: Pick<Timeline, 'notices' | 'modes'>, strips: StageStrips): number =>
  strips.notices.topPx + noticesHeight(timeline, strips);

function withNotices(stage: StageBox, timeline: Timeline): StageBox {
  const noticesHeightPx = Math.min(stage.bodyHeightPx, noticesHeight(timeline, stripsOf(stage)));
  return { ...stage, bodyHeightPx: stage.bodyHeightPx - noticesHeightPx, noticesHeightPx };
}

/** The curves take their room from the lanes. */
function withCurves(stage: StageBox, curves: ShownCurves): StageBox {
  const curvesHeightPx = Math.min(stage.bodyHeightPx, curvesHeight(curves));
  return { ...stage, bodyHeightPx: stage.bodyHeightPx - curvesHeightPx, curvesHeightPx };
}

/** Where the line at the pointer is, and what time it is there; undefined off the axis and the lanes. */
export function crosshairAt(
  { box, scale }: Frame,
  point: { readonly x: number; readonly y: number },
  pointed: TimelineTime['pointed']
): { x: number; label: string } | undefined {
  const zone = zoneAt(box, point.x, point.y);
  if (zone === 'gutter' || zone === 'minimap') {
    return undefined;
  }
  const x = point.x - box.plotLeftPx;
  const timeMs = scale.xToTime(x);
  // Of the time a pixel holds here: in a break that is more.
  return { x, label: pointed(timeMs, scale.xToTime(x + 1) - timeMs) };
}

/** The same; while the pointer is elsewhere, for the time that another part of the page points at. */
export function crosshairOf(
  frame: Frame,
  pointer: { readonly x: number; readonly y: number } | undefined,
  elsewhereMs: EpochMs | undefined,
  pointed: TimelineTime['pointed']
) {
  const elsewhere = elsewhereMs === undefined ? undefined : frame.box.plotLeftPx + frame.scale.timeToX(elsewhereMs);
  const point = pointer ?? (elsewhere === undefined ? undefined : { x: elsewhere, y: stripsOf(frame.box).axis.topPx });
  return point && crosshairAt(frame, point, pointed);
}

/** Which part of the stage a point lies in. */
export type StageZone = 'gutter' | 'minimap' | 'bands' | 'axis' | 'notices' | 'lanes' | 'curves';

export function zoneAt(box: StageBox, xPx: number, yPx: number): StageZone {
  if (xPx < box.plotLeftPx || xPx > box.plotLeftPx + box.plotWidthPx) {
    return 'gutter';
  }
  const { bands, axis, notices } = stripsOf(box);
  if (yPx < bands.topPx) {
    return 'minimap';
  }
  if (yPx < axis.topPx) {
    return 'bands';
  }
  if (yPx < notices.topPx) {
    return 'axis';
  }
  if (yPx < bodyTop(box)) {
    return 'notices';
  }
  return yPx < curvesTop(box) ? 'lanes' : 'curves';
}

/** Draws with the plot's left edge at 0 and nothing outside of the given stretch of height. */
export function inPlot(ctx: Drawing, box: StageBox, topPx: number, heightPx: number, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.plotLeftPx, topPx, box.plotWidthPx, heightPx);
  ctx.clip();
  ctx.translate(box.plotLeftPx, 0);
  draw();
  ctx.restore();
}
