import { dateMath, rangeUtil } from '@grafana/data';

import { DEFAULT_PRIVACY, type Privacy, TEXT_READERS } from 'domain/privacy/privacy';
import { DEFAULT_LIMITS, type Limits, LIST_ROWS } from 'domain/settings/limits';
import type { Thresholds } from 'domain/settings/thresholds';
import {
  type JsonObject,
  type NumberRange,
  readBoolean,
  readChoice,
  readNumber,
  readText,
  type Report,
  watched,
} from './reading';

/** A range of time as Grafana writes it in addresses: `now-7d`, `2026-11-01T00:00:00Z`. */
export interface RawRange {
  readonly from: string;
  readonly to: string;
}

export const DEFAULT_RANGE: RawRange = { from: 'now-7d', to: 'now' };

/** What Grafana would take for another time than was meant is none: `dateMath` reads `now-7x` as now. */
function readTime(from: JsonObject, field: keyof RawRange, report: Report): string | undefined {
  const text = readText(from, field, report);
  if (text !== undefined && !dateMath.isValid(text)) {
    report('notTime', field);
    return undefined;
  }
  return text;
}

function isInOrder(raw: RawRange): boolean {
  const { from, to } = rangeUtil.convertRawToRange(raw);
  return from.valueOf() < to.valueOf();
}

/** The setting `defaultRange`: the default whole where anything of it does not fit. */
export function readDefaultRange(from: JsonObject, reportOnce: Report): RawRange {
  const { report, fits } = watched(reportOnce);
  const raw = {
    from: readTime(from, 'from', report) ?? DEFAULT_RANGE.from,
    to: readTime(from, 'to', report) ?? DEFAULT_RANGE.to,
  };
  if (fits() && !isInOrder(raw)) {
    report('notBefore', 'from', raw.to);
  }
  return fits() ? raw : DEFAULT_RANGE;
}

/** A part of a setting that is a number: its key in `jsonData`, what it may be, and how many of it make one there. */
interface NumberPart<Key extends string> {
  readonly part: Key;
  readonly key: string;
  readonly range: NumberRange;
  readonly scale?: number;
}

/** From a second to a week. */
const WAIT_RANGE = { min: 1, max: 604_800 };

const THRESHOLDS: ReadonlyArray<NumberPart<keyof Thresholds>> = [
  { part: 'sessionCostUsd', key: 'sessionCostUsd', range: { min: 0.01, max: 9_000_000 } },
  { part: 'contextTokens', key: 'contextTokens', range: { min: 1, max: 1e9, isWhole: true } },
  { part: 'errorPercent', key: 'errorPercent', range: { min: 0.01, max: 100 } },
  { part: 'waitMs', key: 'waitSeconds', range: WAIT_RANGE, scale: 1000 },
];

/** The setting `thresholds`; what is not set has none. */
export const readThresholds = (from: JsonObject, report: Report): Thresholds =>
  Object.fromEntries(
    THRESHOLDS.flatMap(({ part, key, range, scale = 1 }) => {
      const number = readNumber(from, key, range, report);
      return number === undefined ? [] : [[part, scale === 1 ? number : Math.round(number * scale)]];
    })
  );

/** The inverse of `readThresholds`. */
export const writeThresholds = (thresholds: Thresholds): JsonObject =>
  Object.fromEntries(
    THRESHOLDS.flatMap(({ part, key, scale = 1 }) => {
      const number = thresholds[part];
      return number === undefined ? [] : [[key, number / scale]];
    })
  );

/** The setting `privacy`. */
export const readPrivacy = (from: JsonObject, report: Report): Privacy => ({
  text: readChoice(from, 'text', TEXT_READERS, report) ?? DEFAULT_PRIVACY.text,
  maskSecrets: readBoolean(from, 'maskSecrets', report) ?? DEFAULT_PRIVACY.maskSecrets,
});

/** Fewer than a busy hour has would be a nuisance; more than these no browser holds. */
const EVENTS_RANGE = { min: 1000, max: 5_000_000, isWhole: true };

/** The setting `limits`. */
export function readLimits(from: JsonObject, report: Report): Limits {
  const rows = readNumber(from, 'listRows', { min: -Infinity, max: Infinity }, report);
  const listRows = LIST_ROWS.find((known) => known === rows);
  if (rows !== undefined && listRows === undefined) {
    report('unknown', 'listRows', LIST_ROWS.join(', '));
  }
  return {
    sessionEvents: readNumber(from, 'sessionEvents', EVENTS_RANGE, report) ?? DEFAULT_LIMITS.sessionEvents,
    listRows: listRows ?? DEFAULT_LIMITS.listRows,
  };
}

/** The parts of a setting that are not what they are anyway. */
export const withoutDefaults = (parts: object, defaults: object): JsonObject => {
  const unset = new Map<string, unknown>(Object.entries(defaults));
  return Object.fromEntries(Object.entries(parts).filter(([key, value]) => unset.get(key) !== value));
};
