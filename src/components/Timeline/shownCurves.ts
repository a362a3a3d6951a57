import type { BarPeaks } from 'domain/timeline/curveColumns';
import type { CurveKind, Curves } from 'domain/timeline/curves';
import { geometry } from 'domain/timeline/geometry';

/** The curves of a session, and which of them are drawn. */
export interface ShownCurves {
  readonly of: Curves;
  readonly bars: BarPeaks;
  /** From top to bottom. */
  readonly kinds: readonly CurveKind[];
}

/** How high so many curves are. */
export const curvesHeight = (count: number): number => count * geometry.curves.rowHeight;
