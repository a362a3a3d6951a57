import type { Viewport } from './timeline';

/**
 * The windows that led to the one in view, the widest first, that one last; each contains the next. Empty while the
 * whole session is in view: that is where every trail begins.
 */
export type ZoomTrail = readonly Viewport[];

export const NO_TRAIL: ZoomTrail = [];

/** A trail longer than this, with the whole session before it, would be read by nobody. */
export const MOST_WINDOWS = 5;

/** Windows whose lengths differ by less than this share are steps of a pan, not of a zoom. */
const SAME_LENGTH = 1 / 1000;

const spanMs = ({ fromMs, toMs }: Viewport): number => toMs - fromMs;

const contains = (outer: Viewport, inner: Viewport): boolean =>
  outer.fromMs <= inner.fromMs && outer.toMs >= inner.toMs;

const isWider = (outer: Viewport, inner: Viewport): boolean => spanMs(outer) > spanMs(inner) * (1 + SAME_LENGTH);

/** The trail after a move to `viewport`: a zoom in adds a window, a pan replaces the last, a zoom out drops some. */
export function extendTrail(trail: ZoomTrail, viewport: Viewport, bounds: Viewport): ZoomTrail {
  if (!isWider(bounds, viewport)) {
    return NO_TRAIL;
  }
  const led = trail.filter((window) => contains(window, viewport) && isWider(window, viewport));
  return shortened([...led, viewport]);
}

/** Where to go back to from the window in view; undefined while the whole session is in view. */
export function windowBefore(trail: ZoomTrail, bounds: Viewport): Viewport | undefined {
  return trail.length === 0 ? undefined : (trail[trail.length - 2] ?? bounds);
}

/** Leaves out the windows that say least: those that differ least from the one before. The last two always stay. */
function shortened(trail: ZoomTrail): ZoomTrail {
  if (trail.length <= MOST_WINDOWS) {
    return trail;
  }
  const ratioAt = (index: number): number => {
    const [before, window] = [trail[index - 1], trail[index]];
    return before && window ? spanMs(before) / spanMs(window) : Infinity;
  };
  let least = 1;
  for (let index = 1; index < trail.length - 2; index++) {
    least = ratioAt(index) < ratioAt(least) ? index : least;
  }
  return shortened(trail.filter((_, index) => index !== least));
}
