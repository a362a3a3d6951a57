import { type Spread, spreadOf } from './figures';
import type { MainThread, Slice } from './trace';

/** Work of the main thread by frame, in time of the processor: other programs of the machine do not count. */
export interface FrameTimes {
  /** Event handlers, animation frames, timers, with the garbage collection and layout they cause. */
  readonly scripting: Spread;
  /** All tasks: also style, layout, recording of the picture. */
  readonly mainThread: Spread;
  /** Frames in which the main thread had more to do than a screen of 60 Hz leaves it. */
  readonly late: number;
}

const FRAME_MS = 1000 / 60;
/** Frames without work of ours are no frames of the use. */
const IDLE_MS = 0.05;

/** Slices that lie in no other one, in order. Those of one thread lie in each other or apart. */
function outermost(slices: readonly Slice[]): readonly Slice[] {
  const outer: Slice[] = [];
  for (const slice of [...slices].sort((a, b) => a.startUs - b.startUs || b.endUs - a.endUs)) {
    if (slice.startUs >= (outer.at(-1)?.endUs ?? -Infinity)) {
      outer.push(slice);
    }
  }
  return outer;
}

/** Milliseconds of work from the start of each frame to that of the next. Work belongs to the frame it began in. */
function byFrame(slices: readonly Slice[], startsUs: readonly number[]): readonly number[] {
  const sums = startsUs.map(() => 0);
  let frame = -1;
  for (const { startUs, cpuUs } of outermost(slices)) {
    while (frame + 1 < startsUs.length && (startsUs[frame + 1] ?? Infinity) <= startUs) {
      frame += 1;
    }
    if (frame >= 0) {
      sums[frame] = (sums[frame] ?? 0) + cpuUs / 1000;
    }
  }
  return sums;
}

export function frameTimes({ frameStartsUs, scripts, tasks }: MainThread): FrameTimes {
  const scripting = byFrame(scripts, frameStartsUs);
  const all = byFrame(tasks, frameStartsUs);
  const isUsed = (_: number, frame: number): boolean => (scripting[frame] ?? 0) > IDLE_MS;
  const mainThread = all.filter(isUsed);
  return {
    scripting: spreadOf(scripting.filter(isUsed)),
    mainThread: spreadOf(mainThread),
    late: mainThread.filter((durationMs) => durationMs > FRAME_MS).length,
  };
}
