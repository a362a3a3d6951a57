import type { BarPeaks } from 'domain/timeline/curveColumns';
import type { CurveKind, Curves } from 'domain/timeline/curves';
import { geometry } from 'domain/timeline/geometry';

/** The curves of a session, and which of them are drawn. */
export interface ShownCurves {
  readonly of: Curves;
  readonly bars: BarPeaks;
  /** From top to bottom. */
  readonly kinds: readonly CurveKind[];
  /** How high each is; as usual where it is left out. */
  readonly rowHeightPx?: number;
  /** How many are wanted and have no room. */
  readonly hidden?: number;
}

/** How high one curve is. */
export const curveRowHeight = ({ rowHeightPx }: Pick<ShownCurves, 'rowHeightPx'>): number =>
  rowHeightPx ?? geometry.curves.rowHeight;

/** How high all are; where there is no room for any, the line that says so. */
export function curvesHeight(curves: Pick<ShownCurves, 'kinds' | 'rowHeightPx' | 'hidden'>): number {
  return curves.kinds.length === 0 && (curves.hidden ?? 0) > 0
    ? geometry.curves.noteHeight
    : curves.kinds.length * curveRowHeight(curves);
}

/**
 * The curves as high as the lanes leave them room: lower ones, and none at all, before the lanes have no room left.
 *
 * @param roomPx for lanes and curves together; undefined while it is not known
 */
export function fitCurves(
  kinds: readonly CurveKind[],
  roomPx: number | undefined
): Pick<ShownCurves, 'kinds' | 'rowHeightPx' | 'hidden'> {
  const { rowHeight, lowRowHeight, leastLanes, enoughLanes } = geometry.curves;
  const leaves = (lanesPx: number, rowHeightPx: number) =>
    roomPx === undefined || roomPx - kinds.length * rowHeightPx >= lanesPx;
  if (leaves(enoughLanes, rowHeight)) {
    return { kinds };
  }
  return leaves(leastLanes, lowRowHeight) ? { kinds, rowHeightPx: lowRowHeight } : { kinds: [], hidden: kinds.length };
}
