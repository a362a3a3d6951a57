import { parseEvent } from 'domain/events/parseEvent';
import { foldEvents } from 'domain/sessions/foldSession';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { layoutTimeline } from 'domain/timeline/layout';

import { median } from './figures';
import type { Row } from './longSession';
import { processorMs } from './processorTime';

const RUNS = 5;

/** Milliseconds of the processor from rows to a picture's geometry; medians of some runs, but for the first. */
export interface ModelTime {
  readonly parseMs: number;
  readonly foldMs: number;
  readonly timelineMs: number;
  readonly layoutMs: number;
  /** All of it together. */
  readonly totalMs: number;
  /** All of it together when it runs for the first time, before anything is compiled. */
  readonly firstMs: number;
}

function timed<Result>(work: () => Result): [Result, number] {
  const startedMs = processorMs();
  const result = work();
  return [result, processorMs() - startedMs];
}

function once(rows: readonly Row[]) {
  const [events, parseMs] = timed(() => rows.map((row) => parseEvent(row)));
  const [session, foldMs] = timed(() => foldEvents('bench', events));
  const [timeline, timelineMs] = timed(() => buildTimeline(session));
  const [, layoutMs] = timed(() => layoutTimeline(arrangeLanes(timeline)));
  return { parseMs, foldMs, timelineMs, layoutMs, totalMs: parseMs + foldMs + timelineMs + layoutMs };
}

/** Measured in Node, on the rows that the page gets: the page's own trace cannot tell these steps apart. */
export function measureModel(rows: readonly Row[]): ModelTime {
  const first = once(rows);
  const runs = Array.from({ length: RUNS }, () => once(rows));
  const middle = (of: (run: typeof first) => number): number => median(runs.map(of));
  return {
    parseMs: middle(({ parseMs }) => parseMs),
    foldMs: middle(({ foldMs }) => foldMs),
    timelineMs: middle(({ timelineMs }) => timelineMs),
    layoutMs: middle(({ layoutMs }) => layoutMs),
    totalMs: middle(({ totalMs }) => totalMs),
    firstMs: first.totalMs,
  };
}
