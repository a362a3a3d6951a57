import { paintHatchTile, hatchPattern } from '../paint/hatchPattern';
import { geometry } from 'domain/timeline/geometry';
import { SvgContext } from './SvgContext';
import { paintPicture, type PictureSize, type PictureSource, pictureSize } from './paintPicture';

export type PictureKind = 'png' | 'svg';

/** A picture cannot be made, as a browser has no canvas of that size. */
export class PictureTooLarge extends Error {
  constructor(readonly size: PictureSize) {
    super(`A canvas of ${size.widthPx} by ${size.heightPx} pixels cannot be made`);
  }
}

/** At least two pixels for one of the page: it is to be read on other screens. */
const LEAST_RATIO = 2;
/** What the browsers in use can do, by side and in all. */
const MOST_PX = 16_384;
const MOST_AREA = 2 ** 27;

/** @throws PictureTooLarge */
export async function makePicture(kind: PictureKind, source: PictureSource): Promise<Blob> {
  return kind === 'png' ? makePng(source) : makeSvg(source);
}

async function makePng(source: PictureSource): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const ratio = Math.max(LEAST_RATIO, globalThis.devicePixelRatio || 1);
  const size = pictureSize(contextOf(canvas), source);
  const pixels = { widthPx: Math.round(size.widthPx * ratio), heightPx: Math.round(size.heightPx * ratio) };
  const { widthPx, heightPx } = pixels;
  if (widthPx > MOST_PX || heightPx > MOST_PX || widthPx * heightPx > MOST_AREA) {
    throw new PictureTooLarge(pixels);
  }
  canvas.width = widthPx;
  canvas.height = heightPx;
  const ctx = contextOf(canvas);
  ctx.scale(ratio, ratio);
  paintPicture(ctx, source, size, hatchPattern(source.frame.palette));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) {
    throw new PictureTooLarge(pixels);
  }
  return blob;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d');
  if (ctx === null) {
    throw new PictureTooLarge({ widthPx: canvas.width, heightPx: canvas.height });
  }
  return ctx;
}

function makeSvg(source: PictureSource): Blob {
  const tileSize = geometry.mark.hatchGap;
  const tile = new SvgContext({ width: tileSize, height: tileSize });
  paintHatchTile(tile, source.frame.palette);
  const size = pictureSize(contextOf(document.createElement('canvas')), source);
  const ctx = new SvgContext({ width: size.widthPx, height: size.heightPx });
  paintPicture(ctx, source, size, ctx.createPattern(tile));
  return new Blob([ctx.toText(source.heading.join('\n'))], { type: 'image/svg+xml' });
}
