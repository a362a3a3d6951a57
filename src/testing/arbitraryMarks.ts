import * as fc from 'fast-check';

import { type Interval, MAIN_AGENT_ID } from 'domain/sessions/session';
import { totalsOf } from 'domain/usage/totals';
import { markLine } from 'domain/timeline/markLine';
import { shownModes } from 'domain/timeline/modeColumns';
import { noticesOf } from 'domain/timeline/notices';
import { packLines } from 'domain/timeline/packLines';
import type { LaneRow, Mark, Timeline } from 'domain/timeline/timeline';
import { bandColumns } from 'domain/timeline/turnBands';
import { epochMs } from 'domain/units';

import { START_MS } from './builders';

/** Intervals within an hour, by start: instants, bars, many at one moment, some with parts of a millisecond. */
export const arbitraryIntervals: fc.Arbitrary<readonly Interval[]> = fc
  .array(
    fc.record({
      start: fc.oneof(fc.nat(50), fc.nat(3_600_000), fc.double({ min: 0, max: 1000, noNaN: true })),
      length: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(20), fc.nat(600_000)),
    }),
    { maxLength: 120 }
  )
  .map((items) =>
    items
      .map(({ start, length }) => ({ startMs: epochMs(START_MS + start), endMs: epochMs(START_MS + start + length) }))
      .sort((a, b) => a.startMs - b.startMs || b.endMs - a.endMs)
  );

const arbitraryLook = fc.record({
  tone: fc.constantFrom<Mark['tone']>('normal', 'normal', 'normal', 'failed', 'rejected'),
  isWait: fc.boolean(),
});

/** One row of marks, stacked. */
export const arbitraryRow: fc.Arbitrary<LaneRow> = arbitraryIntervals.chain((intervals) =>
  fc
    .array(arbitraryLook, { minLength: intervals.length, maxLength: intervals.length })
    .map((looks) => rowOf(intervals, looks))
);

type Look = { readonly tone: Mark['tone']; readonly isWait: boolean };

function rowOf(intervals: readonly Interval[], looks: readonly Look[]): LaneRow {
  const { lineOf, lines } = packLines(intervals);
  const id = `${MAIN_AGENT_ID}/tool_decision`;
  const marks = intervals.map(({ startMs, endMs }, index): Mark => {
    const isBar = endMs > startMs;
    return {
      eventId: `event-${index}`,
      rowId: id,
      category: 'tool_decision',
      shape: isBar ? (looks[index]?.isWait ? 'wait' : 'bar') : 'instant',
      tone: looks[index]?.tone ?? 'normal',
      line: lineOf[index] ?? 0,
      label: () => `event ${index}`,
      startMs,
      endMs,
    };
  });
  const stack = Array.from({ length: lines }, (_, line) => markLine(marks.filter((mark) => mark.line === line)));
  return { id, category: 'tool_decision', lines, marks, stack };
}

/** A timeline of one lane with the given row. */
export function timelineOf(row: LaneRow): Timeline {
  const starts = row.marks.map(({ startMs }) => startMs);
  const ends = row.marks.map(({ endMs }) => endMs);
  const interval = {
    startMs: epochMs(Math.min(START_MS, ...starts)),
    endMs: epochMs(Math.max(START_MS, ...ends)),
  };
  const lane = {
    agentId: MAIN_AGENT_ID,
    name: 'Main conversation',
    depth: 0,
    interval,
    totals: totalsOf([]),
    eventCount: 0,
  };
  return {
    interval,
    lanes: [{ ...lane, rows: row.marks.length > 0 ? [row] : [] }],
    bands: [],
    bandColumns: bandColumns([]),
    notices: noticesOf([]),
    modes: shownModes([]),
    markOfEvent: new Map(row.marks.map((mark) => [mark.eventId, mark])),
  };
}
