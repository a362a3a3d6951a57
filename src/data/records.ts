import type { WireRecord } from 'domain/events/field';
import { toWireRecord } from 'domain/events/wireRecord';
import { storedTime } from 'queries/isoTime';

/** A frame or row that could not be read. */
export interface FrameProblem {
  readonly frame: number;
  /** Undefined when the whole frame is meant. */
  readonly row?: number;
  readonly reason: string;
}

export interface FrameRecords {
  readonly records: readonly WireRecord[];
  readonly problems: readonly FrameProblem[];
}

type Dictionary = Readonly<Record<string, unknown>>;

const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

interface Column {
  readonly values: readonly unknown[];
  /** Nanoseconds beyond the milliseconds of a time; the datasource adds them where there are any. */
  readonly nanos: readonly unknown[];
}

/** The frame's fields by name: their order and number differ between versions of the datasource. */
function columnsOf(frame: Dictionary): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const field of isList(frame['fields']) ? frame['fields'] : []) {
    if (isDictionary(field) && typeof field['name'] === 'string' && isList(field['values'])) {
      columns.set(field['name'], { values: field['values'], nanos: isList(field['nanos']) ? field['nanos'] : [] });
    }
  }
  return columns;
}

const LAST_MS = 8.64e15;

/**
 * A row's time as the database writes it. Rows that have none (all of `stats`) carry Go's zero time, far before 1970.
 */
function timeText(column: Column | undefined, row: number): string | undefined {
  const time = column?.values[row];
  if (typeof time !== 'number' || !(time >= 0 && time <= LAST_MS)) {
    return undefined;
  }
  const wholeMs = Math.floor(time);
  const nanos = column?.nanos[row];
  const known = typeof nanos === 'number' && Number.isInteger(nanos) && nanos >= 0 && nanos < 1_000_000;
  return storedTime(wholeMs, known ? nanos : 0);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A row's fields: an object, or in frames that went through a text form, its JSON. */
function labelsOf(value: unknown): WireRecord | undefined {
  const labels = typeof value === 'string' ? parseJson(value) : value;
  return isDictionary(labels) ? toWireRecord(labels) : undefined;
}

function readFrame(frame: Dictionary, index: number, records: WireRecord[], problems: FrameProblem[]): void {
  const columns = columnsOf(frame);
  if (columns.size === 0) {
    return;
  }
  const labels = columns.get('labels');
  if (labels === undefined) {
    problems.push({ frame: index, reason: 'the frame has no field "labels"' });
    return;
  }
  const lines = columns.get('Line');
  labels.values.forEach((value, row) => {
    const fields = labelsOf(value);
    if (fields === undefined) {
      problems.push({ frame: index, row, reason: 'the labels are no object' });
      return;
    }
    const time = timeText(columns.get('Time'), row);
    const line = lines?.values[row];
    const own: Record<string, string> = typeof line === 'string' && line !== '' ? { _msg: line } : {};
    if (time !== undefined) {
      own['_time'] = time;
    }
    records.push({ ...fields, ...own });
  });
}

/**
 * The rows of the logs datasource's table frames (`queryType: instant`), whatever came: what is no frame or no row is
 * listed in `problems` and never throws. A log row has `_time` and `_msg` beside its fields; a row of `stats` has
 * only its figures.
 */
export function recordsFromFrames(frames: unknown): FrameRecords {
  const records: WireRecord[] = [];
  const problems: FrameProblem[] = [];
  if (!isList(frames)) {
    return { records, problems: [{ frame: 0, reason: 'the answer has no list of frames' }] };
  }
  frames.forEach((frame, index) => {
    if (isDictionary(frame)) {
      readFrame(frame, index, records, problems);
    } else {
      problems.push({ frame: index, reason: 'the frame is no object' });
    }
  });
  return { records, problems };
}
