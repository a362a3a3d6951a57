import { geometry } from 'domain/timeline/geometry';
import type { Frame } from '../frame';
import type { HatchPattern } from '../paint/hatchPattern';
import { type OverlayState, paintOverlay, paintOverview, paintPlot } from '../paintTimeline';
import { layOutLegend } from './paintLegend';
import { paintLabels } from './paintLabels';
import type { Drawing } from '../paint/drawing';

/** What a picture is made from: the timeline as it is on the screen. */
export interface PictureSource {
  readonly frame: Frame;
  readonly overlay: OverlayState;
  /** The element the timeline is drawn on, with its labels. */
  readonly stage: Element;
  /** Above the picture, the first line large. */
  readonly heading: readonly string[];
}

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

const { padding, titleHeight, lineHeight } = geometry.picture;

const headingHeight = ({ heading }: PictureSource): number =>
  padding + titleHeight + Math.max(0, heading.length - 1) * lineHeight + padding / 2;

/** How large the whole picture is. */
export function pictureSize(ctx: Drawing, source: PictureSource): PictureSize {
  const { box } = source.frame;
  const legend = layOutLegend(ctx, source.frame, null, box.widthPx - 2 * padding);
  return {
    widthPx: box.widthPx,
    heightPx: Math.ceil(headingHeight(source) + box.heightPx + legend.heightPx + 2 * padding),
  };
}

/** Draws heading, timeline with its labels, and legend. The hatching must be one of the same context. */
export function paintPicture(
  ctx: Drawing,
  source: PictureSource,
  { widthPx, heightPx }: PictureSize,
  hatch: HatchPattern
): void {
  const { palette, box } = source.frame;
  ctx.fillStyle = palette.background;
  ctx.fillRect(0, 0, widthPx, heightPx);
  paintHeading(ctx, source);
  const top = headingHeight(source);
  ctx.save();
  ctx.translate(0, top);
  paintStage(ctx, source, hatch);
  ctx.restore();
  ctx.fillStyle = palette.border;
  ctx.fillRect(0, top, widthPx, 1);
  ctx.fillRect(0, top + box.heightPx, widthPx, 1);
  layOutLegend(ctx, source.frame, hatch, widthPx - 2 * padding).paint(ctx, padding, top + box.heightPx + padding);
}

function paintHeading(ctx: Drawing, { frame, heading }: PictureSource): void {
  const { palette, box } = frame;
  let top = padding;
  heading.forEach((line, index) => {
    const height = index === 0 ? titleHeight : lineHeight;
    ctx.font = index === 0 ? palette.titleFont : palette.font;
    ctx.fillStyle = index === 0 ? palette.text : palette.mutedText;
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    ctx.fillText(line, padding, top + height / 2, box.widthPx - 2 * padding);
    top += height;
  });
}

/** What the person sees, in the same order: canvases, labels, what lies over them. */
function paintStage(ctx: Drawing, source: PictureSource, hatch: HatchPattern): void {
  const { frame, stage, overlay } = source;
  const { box, palette } = frame;
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, box.widthPx, box.heightPx);
  ctx.clip();
  paintOverview(ctx, frame);
  paintPlot(ctx, frame, hatch);
  paintLabels(ctx, stage, labelsOf(stage));
  ctx.fillStyle = palette.grid;
  ctx.fillRect(box.plotLeftPx - 1, 0, 1, box.heightPx);
  paintOverlay(ctx, frame, overlay);
  ctx.restore();
}

/** The labels lie on the stage as its children; so do canvases, bars of buttons, dialogs and cards. */
const labelsOf = (stage: Element): readonly Element[] =>
  [...stage.children].filter(
    (child) => !child.matches(`canvas, [role="toolbar"], [role="dialog"], [role="presentation"]`)
  );
