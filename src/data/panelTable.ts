import {
  type DataFrame,
  type Field,
  FieldType,
  formattedValueToString,
  getFieldDisplayName,
  outerJoinDataFrames,
} from '@grafana/data';

/** What a panel shows, as rows. */
export interface PanelTable {
  readonly headings: readonly string[];
  readonly rows: number;
  /** The first rows, as the panel writes values. */
  readonly text: (rows: number) => ReadonlyArray<readonly string[]>;
  /** All rows with values as they came, times in ISO 8601. */
  readonly csv: () => string;
}

/** Single values, one behind the other. */
function stacked(frames: readonly DataFrame[]): DataFrame {
  const fields = frames.flatMap((frame) => frame.fields.filter(({ type }) => type !== FieldType.time));
  const [first] = fields;
  const names = fields.map((field, index) => getFieldDisplayName(field, frames[index], [...frames]));
  const values = fields.map((field): unknown => field.values.at(-1));
  return {
    fields: [
      { name: 'Name', type: FieldType.string, config: {}, values: names },
      ...(first === undefined ? [] : [{ ...first, name: 'Value', labels: {}, config: {}, values, state: null }]),
    ],
    length: names.length,
  };
}

const isStackable = (frames: readonly DataFrame[]): boolean =>
  frames.length > 1 && frames.every(({ fields }) => fields.length === 2 && fields[0]?.type === FieldType.time);

/** One table of all series: side by side where they have times in common, one below the other where each has one value. */
function oneFrame(frames: DataFrame[], isSums: boolean): DataFrame | undefined {
  if (isSums && isStackable(frames)) {
    return stacked(frames);
  }
  return frames.length > 1 ? outerJoinDataFrames({ frames, keepDisplayNames: true }) : frames[0];
}

const shown = (field: Field, value: unknown): string => {
  const display = value === null || value === undefined ? undefined : field.display?.(value);
  return display === undefined ? String(value ?? '') : formattedValueToString(display);
};

/** Spreadsheets would work out what begins so. */
const FORMULA = /^[=+\-@\t\r]/;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const cell = (text: string): string => quoted(FORMULA.test(text) ? `'${text}` : text);

function exact({ type }: Field, value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (type === FieldType.time) {
    return new Date(Number(value)).toISOString();
  }
  return type === FieldType.number ? String(value) : cell(String(value));
}

const isLabels = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Rows of logs have all of their fields in one: a column for each of them, in the order in which they come. */
function inColumns(frame: DataFrame): DataFrame {
  const labels = frame.fields.find(({ name, type }) => name === 'labels' && type === FieldType.other);
  if (labels === undefined) {
    return frame;
  }
  const rows = labels.values.map((value: unknown) => (isLabels(value) ? value : {}));
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const times = frame.fields.filter(({ type, values }) => type === FieldType.time && values.some((time) => time > 0));
  const columns = [...names].map(
    (name): Field => ({
      ...{ name, type: FieldType.string, config: {} },
      values: rows.map((row) => row[name]),
    })
  );
  return { ...frame, fields: [...times, ...columns] };
}

/**
 * @param isSums whether each series is one value of the whole range
 * @returns undefined where there is nothing
 */
export function panelTable(frames: DataFrame[], isSums: boolean): PanelTable | undefined {
  const frame = oneFrame(frames, isSums);
  if (frame === undefined || frame.length === 0) {
    return undefined;
  }
  const { fields, length } = inColumns(frame);
  const headings = fields.map((field) => getFieldDisplayName(field, frame));
  const rowsOf = (rows: number, write: (field: Field, value: unknown) => string) =>
    Array.from({ length: Math.min(rows, length) }, (_, row) => fields.map((field) => write(field, field.values[row])));
  return {
    headings,
    rows: length,
    text: (rows) => rowsOf(rows, shown),
    csv: () => [headings.map(cell), ...rowsOf(length, exact)].map((row) => row.join(',')).join('\r\n'),
  };
}
