import { firstAtLeast } from './binarySearch';
import { geometry } from './geometry';
import { firstOfKind, type Notice, type NoticeKind, type Notices, worstKind } from './notices';
import type { EpochMs } from '../units';
import type { TimeAxis } from './timeAxis';
import type { TimeScale } from './viewport';

/** One flag of the strip: a notice, or several too close to be told apart. */
export interface NoticeFlag {
  /** Indexes into the notices: `first` included, `end` left out. */
  readonly first: number;
  readonly end: number;
  /** The worst of what it stands for. */
  readonly kind: NoticeKind;
  /** The flag's middle, in pixels from the plot's left edge. */
  readonly x: number;
}

/**
 * The cells in which notices share a flag: at least as wide as a flag and on a fixed grid, so that flags keep together
 * while the view pans and change only at steps of zoom.
 */
interface FlagGrid {
  readonly axis: TimeAxis;
  /** Positions on the axis: they do not change with the window in view. */
  readonly origin: number;
  readonly cellMs: number;
}

function flagGrid({ axis, pxPerMs }: TimeScale, originMs: number): FlagGrid {
  const cellMs = 2 ** Math.ceil(Math.log2(geometry.notices.flagWidth / pxPerMs));
  return { axis, origin: axis.positionOf(originMs), cellMs };
}

const cellOf = ({ axis, origin, cellMs }: FlagGrid, timeMs: number): number =>
  Math.floor((axis.positionOf(timeMs) - origin) / cellMs);
const cellStart = ({ axis, origin, cellMs }: FlagGrid, cell: number): EpochMs => axis.timeAt(origin + cell * cellMs);

/** Calls back for every flag in view, from left to right; flags never overlap. What it costs depends on the pixels. */
export function forEachFlag(
  notices: Notices,
  scale: TimeScale,
  originMs: number,
  each: (flag: NoticeFlag) => void
): void {
  const grid = flagGrid(scale, originMs);
  const reachPx = grid.cellMs * scale.pxPerMs;
  let first = firstAtLeast(notices.timeMs, cellStart(grid, cellOf(grid, scale.xToTime(-reachPx))));
  for (let flag = flagFrom(notices, scale, grid, first); flag; flag = flagFrom(notices, scale, grid, first)) {
    if (flag.x > scale.widthPx + reachPx) {
      return;
    }
    each(flag);
    first = flag.end;
  }
}

/** The flag that begins with the notice at `first`, which must be the first one of its cell. */
function flagFrom(notices: Notices, scale: TimeScale, grid: FlagGrid, first: number): NoticeFlag | undefined {
  const firstMs = notices.timeMs[first];
  if (firstMs === undefined) {
    return undefined;
  }
  const cell = cellOf(grid, firstMs);
  const next = firstAtLeast(notices.timeMs, cellStart(grid, cell + 1), first + 1);
  const kind = worstKind(notices, first, next);
  const meant = kind && firstOfKind(notices, kind, first, next);
  const timeMs = meant === undefined ? undefined : notices.timeMs[meant];
  return kind === undefined || timeMs === undefined
    ? undefined
    : { first, end: next, kind, x: clampedX(notices, scale, grid, cell, first, next, scale.timeToX(timeMs)) };
}

/** A flag stands where its notice is; beside a neighbour it stays in its own cell. */
function clampedX(
  { timeMs }: Notices,
  scale: TimeScale,
  grid: FlagGrid,
  cell: number,
  first: number,
  end: number,
  x: number
): number {
  const half = geometry.notices.flagWidth / 2;
  const isIn = (index: number, wanted: number): boolean => {
    const time = timeMs[index];
    return time !== undefined && cellOf(grid, time) === wanted;
  };
  const least = isIn(first - 1, cell - 1) ? scale.timeToX(cellStart(grid, cell)) + half : -Infinity;
  const most = isIn(end, cell + 1) ? scale.timeToX(cellStart(grid, cell + 1)) - half : Infinity;
  return Math.min(most, Math.max(least, x));
}

/** The flag that a notice is in. */
export function flagOf(notices: Notices, scale: TimeScale, originMs: number, index: number): NoticeFlag | undefined {
  const grid = flagGrid(scale, originMs);
  const timeMs = notices.timeMs[index];
  if (timeMs === undefined) {
    return undefined;
  }
  const startMs = cellStart(grid, cellOf(grid, timeMs));
  return flagFrom(notices, scale, grid, Math.min(index, firstAtLeast(notices.timeMs, startMs)));
}

/** The flag drawn at `x`; undefined where there is none. */
export function flagAt(notices: Notices, scale: TimeScale, originMs: number, x: number): NoticeFlag | undefined {
  const half = geometry.notices.flagWidth / 2;
  let found: NoticeFlag | undefined;
  forEachFlag(notices, scale, originMs, (flag) => {
    found = Math.abs(flag.x - x) <= half ? flag : found;
  });
  return found;
}

/** The notice a click on a flag means: the first one of the worst kind; again: the one after the selected one. */
export function meantNotice(
  notices: Notices,
  flag: NoticeFlag,
  selectedEventId: string | undefined
): Notice | undefined {
  const inFlag = notices.notices.slice(flag.first, flag.end);
  const selected = inFlag.findLastIndex(({ eventId }) => eventId === selectedEventId);
  if (selected >= 0) {
    return inFlag[(selected + 1) % inFlag.length];
  }
  const meant = firstOfKind(notices, flag.kind, flag.first, flag.end);
  return meant === undefined ? undefined : notices.notices[meant];
}
