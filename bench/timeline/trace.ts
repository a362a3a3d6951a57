import type { Browser, Page } from '@playwright/test';

/** A piece of work of the page's main thread, in microseconds of the trace. */
export interface Slice {
  readonly startUs: number;
  readonly endUs: number;
  /** Of the processor; less than from start to end where the thread had to wait for other programs. */
  readonly cpuUs: number;
}

/** What the main thread of the page did while it was traced. */
export interface MainThread {
  /** When each frame began. */
  readonly frameStartsUs: readonly number[];
  /** Everything that runs JavaScript or is done on its behalf (garbage, forced layout). They may lie in each other. */
  readonly scripts: readonly Slice[];
  /** Every task. */
  readonly tasks: readonly Slice[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = [
  '-*',
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'v8.execute',
  'v8',
  'disabled-by-default-v8.gc',
];

const SCRIPTS = new Set([
  'FunctionCall',
  'EvaluateScript',
  'FireAnimationFrame',
  'FireIdleCallback',
  'EventDispatch',
  'TimerFire',
  'RunMicrotasks',
  'HandlePostMessage',
  'v8.callFunction',
  'v8.run',
  'MajorGC',
  'MinorGC',
  'V8.GC_MC_INCREMENTAL',
]);
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const FRAME_START = 'BeginMainThreadFrame';

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

/** Spare processes have a main thread too: ours is the one that fires animation frames. */
function mainThreadOf(events: readonly TraceEvent[]): string | undefined {
  const frames = new Map<string, number>();
  for (const event of events) {
    if (event.name === 'FireAnimationFrame') {
      frames.set(threadOf(event), (frames.get(threadOf(event)) ?? 0) + 1);
    }
  }
  return [...frames].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const sliceOf = ({ ts, dur = 0, tdur = dur }: TraceEvent): Slice => ({ startUs: ts, endUs: ts + dur, cpuUs: tdur });

function readTrace(trace: Buffer): MainThread {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString('utf8'));
  const thread = mainThreadOf(traceEvents);
  const own = traceEvents.filter((event) => threadOf(event) === thread).sort((a, b) => a.ts - b.ts);
  const whole = own.filter(({ ph }) => ph === 'X');
  return {
    frameStartsUs: own.filter(({ name }) => name === FRAME_START).map(({ ts }) => ts),
    scripts: whole.filter(({ name }) => SCRIPTS.has(name)).map(sliceOf),
    tasks: whole.filter(({ name }) => TASKS.has(name)).map(sliceOf),
  };
}

/** What the page's main thread did while `use` went on. */
export async function traced(browser: Browser, page: Page, use: () => Promise<void>): Promise<MainThread> {
  await browser.startTracing(page, { categories: CATEGORIES });
  let trace: Buffer | undefined;
  try {
    await use();
  } finally {
    trace = await browser.stopTracing();
  }
  return readTrace(trace);
}
