import { type DurationMs, durationMs, type NanoUsd, nanoUsdFromUsd } from '../units';

/** One stored log row: every field is text, as VictoriaLogs keeps it. */
export type WireRecord = Readonly<Record<string, string>>;

/** How the text of one field becomes a value. `undefined` means: the text does not fit. */
export interface Field<Value> {
  /** The field's name on the wire. Older clients' names follow, first found wins. */
  readonly wireNames: readonly [string, ...string[]];
  readonly unit: FieldUnit;
  readonly read: (text: string) => Value | undefined;
}

export type FieldUnit = 'text' | 'count' | 'tokens' | 'bytes' | 'characters' | 'ms' | 'usd' | 'flag' | 'json';

/** JSON as it came from outside; look into it with `domain/json`. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

function readNumber(text: string): number | undefined {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

function readAmount(text: string): number | undefined {
  const value = readNumber(text);
  return value !== undefined && value >= 0 ? value : undefined;
}

function readFlag(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function readJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Names = [string, ...string[]];

const numeric =
  (unit: FieldUnit) =>
  (...wireNames: Names): Field<number> => ({ wireNames, unit, read: readAmount });

export const text = (...wireNames: Names): Field<string> => ({ wireNames, unit: 'text', read: (value) => value });
export const count = numeric('count');
export const tokens = numeric('tokens');
export const bytes = numeric('bytes');
export const characters = numeric('characters');
export const flag = (...wireNames: Names): Field<boolean> => ({ wireNames, unit: 'flag', read: readFlag });
export const json = (...wireNames: Names): Field<JsonValue> => ({ wireNames, unit: 'json', read: readJson });

export const ms = (...wireNames: Names): Field<DurationMs> => ({
  wireNames,
  unit: 'ms',
  read: (value) => {
    const amount = readAmount(value);
    return amount === undefined ? undefined : durationMs(amount);
  },
});

export const usd = (...wireNames: Names): Field<NanoUsd> => ({
  wireNames,
  unit: 'usd',
  read: (value) => {
    const amount = readAmount(value);
    return amount === undefined ? undefined : nanoUsdFromUsd(amount);
  },
});

/** The fields of one kind of event, by the name the code uses. */
export type FieldTable = Readonly<Record<string, Field<unknown>>>;

/** What a field table reads: every field may be missing, whatever the documentation says. */
export type FieldValues<Table extends FieldTable> = {
  readonly [Key in keyof Table]?: Table[Key] extends Field<infer Value> ? Value : never;
};
