import type { AxisBreak, TimeAxis } from 'domain/timeline/timeAxis';
import type { TickClock } from 'domain/timeline/ticks';
import type { EpochMs } from 'domain/units';

/** How time is drawn and named. */
export interface TimelineTime {
  readonly axis: TimeAxis;
  /** The breaks there are, whether the axis is the one with them or not. */
  readonly breaks: readonly AxisBreak[];
  readonly clock: TickClock;
  /** The name of the time zone whose clock it is; undefined where times count from the session's start. */
  readonly zone: string | undefined;
  /** What the axis says of the time that is pointed at, as fine as `stepMs`. */
  readonly pointed: (timeMs: EpochMs, stepMs: number) => string;
}
