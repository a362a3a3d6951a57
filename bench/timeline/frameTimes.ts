import { type Spread, spreadOf } from './figures';
import type { MainThread, Slice } from './trace';

/** Work of the main thread by frame. */
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

/** Slices that follow each other without overlap; what lies within another one is part of it. */
function outermost(slices: readonly Slice[]): readonly Slice[] {
  const outer: Slice[] = [];
  let endUs = -Infinity;
  for (const slice of [...slices].sort((a, b) => a.startUs - b.startUs || b.endUs - a.endUs)) {
    if (slice.endUs > endUs) {
      outer.push({ ...slice, startUs: Math.max(slice.startUs, endUs) });
      endUs = slice.endUs;
    }
  }
  return outer;
}

/** Milliseconds of work from the start of each frame to that of the next. Work belongs to the frame it began in. */
function byFrame(slices: readonly Slice[], startsUs: readonly number[]): readonly number[] {
  const sums = startsUs.map(() => 0);
  let frame = -1;
  for (const { startUs, endUs } of outermost(slices)) {
    while (frame + 1 < startsUs.length && (startsUs[frame + 1] ?? Infinity) <= startUs) {
      frame += 1;
    }
    if (frame >= 0) {
      sums[frame] = (sums[frame] ?? 0) + (endUs - startUs) / 1000;
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
