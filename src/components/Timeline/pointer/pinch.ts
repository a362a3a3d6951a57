import { drawnLength, viewportHolding } from 'domain/timeline/viewport';
import type { Frame } from '../frame';
import type { GestureTarget, StagePoint } from './gestures';

/** Fingers closer than this along the time axis count as this far apart: a small move would zoom without bounds. */
const LEAST_APART_PX = 24;

type Fingers = readonly [StagePoint, StagePoint];

const apart = ([a, b]: Fingers): number => Math.max(LEAST_APART_PX, Math.abs(a.x - b.x));
const middle = ([a, b]: Fingers): number => (a.x + b.x) / 2;

/** Two fingers on the plot: the time between them stays between them. @returns what moves with them */
export function pinchGesture(target: GestureTarget, frame: Frame, start: Fingers): (fingers: Fingers) => void {
  const { axis } = frame.scale;
  const length = drawnLength(target.viewport, axis);
  const { plotLeftPx, plotWidthPx } = frame.box;
  const centreMs = frame.scale.xToTime(middle(start) - plotLeftPx);
  return (fingers) => {
    const share = (middle(fingers) - plotLeftPx) / Math.max(1, plotWidthPx);
    const wanted = (length * apart(start)) / apart(fingers);
    target.moveTo(viewportHolding(centreMs, share, wanted, target.bounds, axis));
  };
}
