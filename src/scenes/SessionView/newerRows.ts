import type { LoadPosition, SessionLoad } from 'data/loadSession';
import { readTime } from 'domain/events/eventTime';
import type { WireRecord } from 'domain/events/field';
import { epochMs } from 'domain/units';
import { EVER } from 'queries/findSessions';

/** How much of the end is read again: clients send in batches, and rows of one may overtake those of another. */
const OVERLAP_MS = 15_000;

/** A few seconds of one session; where rows are too large for so many, the load asks for fewer by itself. */
const PAGE_ROWS = 1_000;

/**
 * Where a session that is loaded goes on: its rows without those of its last seconds, and the position to read from.
 * What is read replaces what was cut off, so that no row comes twice. Undefined when no row has a time.
 */
export function beforeNewerRows(load: SessionLoad): SessionLoad | undefined {
  const lastMs = timeOf(load.records.at(-1));
  if (lastMs === undefined) {
    return undefined;
  }
  const nextMs = epochMs(Math.floor(lastMs) - OVERLAP_MS);
  const records = load.records.slice(0, countBefore(load.records, nextMs));
  const position: LoadPosition = { nextMs, endMs: EVER.toMs, pageRows: PAGE_ROWS };
  return { status: 'loading', records, loadedEvents: records.length, totalEvents: records.length, position };
}

/** How many rows are before a time, by time as they are: from the end, since few are not. */
function countBefore(records: readonly WireRecord[], timeMs: number): number {
  let count = records.length;
  while (count > 0 && (timeOf(records[count - 1]) ?? -Infinity) >= timeMs) {
    count--;
  }
  return count;
}

const timeOf = (row: WireRecord | undefined): number | undefined => readTime(row?.['_time'] ?? '');
