import { existsSync, readFileSync } from 'node:fs';

/** Linux tells here how long the thread that asks has run, in nanoseconds. */
const RUN_TIME_FILE = '/proc/thread-self/schedstat';
const isTold = existsSync(RUN_TIME_FILE);

/**
 * Milliseconds that this thread has had a processor, from some moment on. Where the system does not tell, the time on
 * the clock: then other programs count too.
 */
export function processorMs(): number {
  return isTold ? Number(readFileSync(RUN_TIME_FILE, 'utf8').split(' ', 1)[0]) / 1e6 : performance.now();
}
