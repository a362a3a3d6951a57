import { costAt, type Curves, type TokenKind, tokensOfRequests } from '../timeline/curves';
import { firstAbove } from '../timeline/binarySearch';
import type { Viewport } from '../timeline/timeline';
import type { NanoUsd } from '../units';

/** What had been spent and used at some times, counted from the session's start. */
export interface CurvePoints {
  /** Ascending; the first and last are those of the window. */
  readonly timesMs: readonly number[];
  readonly costNanoUsd: readonly NanoUsd[];
  readonly tokens: Readonly<Record<TokenKind, readonly number[]>>;
}

/** More than any screen has columns. */
const MOST_POINTS = 2000;

/**
 * The points of the cumulative curves in a window: at both of its ends and whenever a request ended in it. Of more
 * than can be seen, as many of them, evenly: what lies between two is never higher or lower than they are.
 */
export function curvePoints(curves: Curves, { fromMs, toMs }: Viewport, most = MOST_POINTS): CurvePoints {
  const first = firstAbove(curves.requestMs, fromMs);
  const inside = curves.requestMs.subarray(first, Math.max(first, firstAbove(curves.requestMs, toMs)));
  const step = Math.max(1, Math.ceil(inside.length / most));
  const timesMs = [fromMs, ...inside.filter((_time, index) => index % step === 0), toMs];
  const ends = timesMs.map((timeMs) => firstAbove(curves.requestMs, timeMs));
  const tokens = (kind: TokenKind): readonly number[] => ends.map((end) => tokensOfRequests(curves, kind, 0, end));
  return {
    timesMs,
    costNanoUsd: timesMs.map((timeMs) => costAt(curves, timeMs)),
    tokens: {
      inputTokens: tokens('inputTokens'),
      outputTokens: tokens('outputTokens'),
      cacheReadTokens: tokens('cacheReadTokens'),
      cacheCreationTokens: tokens('cacheCreationTokens'),
    },
  };
}
