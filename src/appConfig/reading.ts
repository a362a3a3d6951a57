/** Why a value cannot be used. */
export type ProblemReason =
  | 'missing'
  | 'notText'
  | 'tooLong'
  | 'notNumber'
  | 'tooSmall'
  | 'tooLarge'
  | 'unknown'
  | 'twice'
  | 'notList'
  | 'notObject'
  | 'tooMany'
  | 'noLabel'
  | 'notCurrency'
  | 'dollars'
  | 'badFilter'
  | 'otherMeaning'
  | 'notTime'
  | 'notBefore'
  | 'notWhole';

/** Where in `jsonData` something does not fit, and why. */
export interface SettingProblem {
  readonly key: string;
  /** The place in the list, from 0, where the setting is one. */
  readonly index?: number;
  /** The part of the entry; none: the whole entry or setting. */
  readonly field?: string;
  readonly reason: ProblemReason;
  /** What a sentence about the reason needs: the limit, what is allowed, or the sentence itself. */
  readonly detail?: string;
}

/** Takes a problem of one setting or entry; whoever reads the whole knows which one. */
export type Report = (reason: ProblemReason, field?: string, detail?: string) => void;

export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Longer than any name that a person can tell from another. */
export const LONGEST_TEXT = 256;
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** An empty text is what a form and an unset variable of a provisioning file have where nothing is said. */
const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** A report that remembers whether it was given anything. */
export function watched(report: Report): { readonly report: Report; readonly fits: () => boolean } {
  let fits = true;
  return {
    report: (...problem) => {
      fits = false;
      report(...problem);
    },
    fits: () => fits,
  };
}

/** A setting that has parts; without any where there is none, or something else, which is reported. */
export function readParts(value: unknown, report: Report): JsonObject {
  if (isJsonObject(value)) {
    return value;
  }
  if (!isAbsent(value)) {
    report('notObject');
  }
  return {};
}

/** The trimmed text; undefined when there is none, or none of use, which is reported. */
export function readText(from: JsonObject, field: string, report: Report, longest = LONGEST_TEXT): string | undefined {
  const value = from[field];
  if (isAbsent(value)) {
    return undefined;
  }
  if (typeof value !== 'string') {
    report('notText', field);
    return undefined;
  }
  const text = value.trim();
  if (text.length > longest) {
    report('tooLong', field, String(longest));
    return undefined;
  }
  return text;
}

/** One of the allowed texts; undefined when there is none, or another, which is reported. */
export function readChoice<Choice extends string>(
  from: JsonObject,
  field: string,
  choices: readonly Choice[],
  report: Report
): Choice | undefined {
  const text = readText(from, field, report);
  const choice = choices.find((known) => known === text);
  if (text !== undefined && choice === undefined) {
    report('unknown', field, choices.join(', '));
  }
  return choice;
}

/** Yes or no, also as text; undefined when there is neither, which is reported where there is something else. */
export function readBoolean(from: JsonObject, field: string, report: Report): boolean | undefined {
  const value = from[field];
  const choice = readChoice(
    typeof value === 'boolean' ? { [field]: String(value) } : from,
    field,
    ['true', 'false'],
    report
  );
  return choice === undefined ? undefined : choice === 'true';
}

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
}

/**
 * A number in the range, also one written as text, which is what a form gives and a variable of a provisioning file;
 * undefined when there is none, or one that does not fit, which is reported.
 */
export function readNumber(from: JsonObject, field: string, range: NumberRange, report: Report): number | undefined {
  const value = from[field];
  if (isAbsent(value)) {
    return undefined;
  }
  const number = typeof value === 'string' && PLAIN_NUMBER.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) {
    report('notNumber', field);
    return undefined;
  }
  if (number < range.min) {
    report('tooSmall', field, String(range.min));
    return undefined;
  }
  if (number > range.max) {
    report('tooLarge', field, String(range.max));
    return undefined;
  }
  if (range.isWhole === true && !Number.isInteger(number)) {
    report('notWhole', field);
    return undefined;
  }
  return number;
}

/** `value`, reported as missing when it is undefined and nothing else was wrong with it. */
export function required<Value>(
  from: JsonObject,
  field: string,
  value: Value | undefined,
  report: Report
): Value | undefined {
  if (isAbsent(from[field])) {
    report('missing', field);
  }
  return value;
}

/**
 * The entries of a list that fit, each read by `readEntry`. Of two entries with the same name the first holds.
 *
 * @param reportAt gives the report for the entry at an index; without index, for the whole list
 */
export function readList<Entry>(
  value: unknown,
  { nameField, most }: { readonly nameField: string; readonly most: number },
  readEntry: (entry: JsonObject, report: Report) => Entry | undefined,
  reportAt: (index?: number) => Report
): Array<readonly [name: string, entry: Entry]> {
  if (isAbsent(value)) {
    return [];
  }
  if (!Array.isArray(value)) {
    reportAt()('notList');
    return [];
  }
  if (value.length > most) {
    reportAt()('tooMany', undefined, String(most));
  }
  const byName = new Map<string, Entry>();
  const entries: readonly unknown[] = value.slice(0, most);
  entries.forEach((entry, index) => {
    const report = reportAt(index);
    if (!isJsonObject(entry)) {
      report('notObject');
      return;
    }
    const name = required(entry, nameField, readText(entry, nameField, report), report);
    const read = readEntry(entry, report);
    if (name === undefined || read === undefined) {
      return;
    }
    if (byName.has(name)) {
      report('twice', nameField);
      return;
    }
    byName.set(name, read);
  });
  return [...byName];
}
