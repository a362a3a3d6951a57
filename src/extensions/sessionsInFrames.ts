import { isRecord } from './isRecord';

const NAMES = ['session.id', 'session_id'] as const;
/** As many as an address can carry. */
export const MOST_SESSIONS = 50;
/** Rows that are looked at: a menu must open at once. */
const MOST_ROWS = 10_000;

/** The sessions that data is of. */
export interface FoundSessions {
  readonly ids: readonly string[];
  /** False where there are more sessions, or more rows than were looked at. */
  readonly isAll: boolean;
}

const idIn = (labels: unknown): unknown =>
  isRecord(labels) ? NAMES.map((name) => labels[name]).find((value) => value !== undefined) : undefined;

/** How a row's id is read from a field's values: it may be one, or in the object that holds all labels of a row. */
function readerOf(field: unknown): ((value: unknown) => unknown) | undefined {
  const name: unknown = isRecord(field) ? field['name'] : undefined;
  if (name === 'labels') {
    return idIn;
  }
  return NAMES.some((each) => each === name) ? (value) => value : undefined;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const fieldsOf = (frame: unknown): readonly unknown[] => listOf(isRecord(frame) ? frame['fields'] : undefined);
const valuesOf = (field: unknown): readonly unknown[] => listOf(isRecord(field) ? field['values'] : undefined);

/** What is said of sessions, as far as rows are looked at: of whole series by their labels, else of each row. */
function* idsOf(frames: readonly unknown[]): Generator<unknown> {
  let rowsLeft = MOST_ROWS;
  for (const field of frames.flatMap(fieldsOf)) {
    yield idIn(isRecord(field) ? field['labels'] : undefined);
    const read = readerOf(field);
    const values = read === undefined ? [] : valuesOf(field);
    for (let row = 0; row < Math.min(values.length, rowsLeft); row++) {
      yield read?.(values[row]);
    }
    rowsLeft = Math.max(0, rowsLeft - values.length);
  }
}

const rowsOf = (field: unknown): number => (readerOf(field) === undefined ? 0 : valuesOf(field).length);

/** The sessions that frames carry: in a field, in a series' labels, or in the rows of VictoriaLogs and Loki. */
export function sessionsInFrames(frames: readonly unknown[]): FoundSessions {
  const ids = new Set<string>();
  for (const id of idsOf(frames)) {
    if (ids.size > MOST_SESSIONS) {
      break;
    }
    if (typeof id === 'string' && id !== '') {
      ids.add(id);
    }
  }
  const rows = frames.flatMap(fieldsOf).reduce<number>((sum, field) => sum + rowsOf(field), 0);
  return { ids: [...ids].slice(0, MOST_SESSIONS), isAll: ids.size <= MOST_SESSIONS && rows <= MOST_ROWS };
}
