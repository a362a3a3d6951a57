import {
  type DataFrame,
  type DisplayValue,
  type Field,
  FieldType,
  formattedValueToString,
  getFieldDisplayName,
} from '@grafana/data';

/** One value to show: a name, the last value of a field, how it is written and coloured. */
export interface PanelValue {
  readonly name: string;
  readonly display: DisplayValue;
  readonly text: string;
  readonly field: Field;
  /** Where a data link of it leads. */
  readonly href?: string | undefined;
}

/** @returns the fields with numbers, each with its frame */
export function numericFields(frames: readonly DataFrame[]): Array<{ frame: DataFrame; field: Field }> {
  return frames.flatMap((frame) =>
    frame.fields.filter((field) => field.type === FieldType.number).map((field) => ({ frame, field }))
  );
}

/** @returns how a value of a field is shown; plain text where the field has no rule of its own */
export function displayOf(field: Field, value: unknown): DisplayValue {
  return field.display?.(value) ?? { text: String(value ?? ''), numeric: Number(value) };
}

function lastValue(field: Field): unknown {
  return field.values.findLast((value: unknown) => value !== null && value !== undefined);
}

/** @returns the last value of each numeric field */
export function lastValues(frames: DataFrame[]): PanelValue[] {
  return numericFields(frames).map(({ frame, field }) => {
    const display = displayOf(field, lastValue(field));
    const href = field.getLinks?.({ calculatedValue: display })[0]?.href;
    const name = getFieldDisplayName(field, frame, frames);
    return { name, display, text: formattedValueToString(display), field, href };
  });
}
