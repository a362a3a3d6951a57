import type { CurveKind } from 'domain/timeline/curves';
import { geometry } from 'domain/timeline/geometry';
import { curvesTop, type Frame } from '../frame';
import { curveRowHeight } from '../shownCurves';

/** Where one curve lies, in pixels from the stage's top. */
export interface CurveRow {
  readonly kind: CurveKind;
  readonly top: number;
  /** Where a value of 0 is drawn. */
  readonly base: number;
  /** How high the largest value is drawn. */
  readonly height: number;
  /** From its top to the next one's. */
  readonly fullHeight: number;
}

/** The row of the curve in the given place from the top. */
export function curveRow(frame: Frame, kind: CurveKind, index: number): CurveRow {
  const { padding } = geometry.curves;
  const rowHeight = curveRowHeight(frame.curves);
  const top = curvesTop(frame.box) + index * rowHeight;
  return { kind, top, base: top + rowHeight - padding, height: rowHeight - 2 * padding, fullHeight: rowHeight };
}

/** Where a value is drawn: on a whole pixel, and above the base when there is any. */
export function valueY({ base, height }: CurveRow, value: number, maximum: number): number {
  const share = maximum > 0 ? Math.min(1, value / maximum) : 0;
  return base - (share > 0 ? Math.max(1, Math.round(share * height)) : 0);
}
