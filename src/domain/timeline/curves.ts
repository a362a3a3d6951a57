import type { SessionEvent } from '../events/sessionEvent';
import { contextTokens } from '../sessions/contextTokens';
import type { Session, TokenCounts } from '../sessions/session';
import { type NanoUsd, nanoUsd } from '../units';
import { firstAbove, firstAtLeast } from './binarySearch';
import { RangeMaximum } from './rangeMaximum';

/** What can be drawn below the lanes. */
export type CurveKind = 'cost' | 'context' | 'tokens';
/** From top to bottom. */
export const CURVE_KINDS: readonly CurveKind[] = ['cost', 'context', 'tokens'];

export type TokenKind = keyof TokenCounts;
/** As they are stacked, from the bottom: what costs least and is most comes first. */
export const TOKEN_KINDS: readonly TokenKind[] = [
  'cacheReadTokens',
  'cacheCreationTokens',
  'inputTokens',
  'outputTokens',
];

/** Running sums, one entry longer than the requests they sum: `before[i]` leaves out request `i`. */
type RunningSum = Float64Array;

/** What a session's requests add up to over time. Made once for a session; each lookup costs no more than a search. */
export interface Curves {
  /** When each request ended, ascending: that is when its cost and tokens are known. */
  readonly requestMs: Float64Array;
  readonly costBefore: RunningSum;
  readonly tokensBefore: Readonly<Record<TokenKind, RunningSum>>;
  /** The requests of the main conversation whose tokens are known. */
  readonly contextMs: Float64Array;
  readonly contextTokens: Float64Array;
  readonly contextPeaks: RangeMaximum;
  /** When the main conversation's context was compacted. */
  readonly compactionMs: Float64Array;
  /** The last and highest value of the curve of cost. */
  readonly costNanoUsd: NanoUsd;
  readonly contextPeakTokens: number;
}

type Request = Extract<SessionEvent, { type: 'api_request' }>;

function runningSum(requests: readonly Request[], amountOf: (request: Request) => number): RunningSum {
  const before = new Float64Array(requests.length + 1);
  requests.forEach((request, index) => {
    before[index + 1] = (before[index] ?? 0) + amountOf(request);
  });
  return before;
}

const isCompacted = (event: SessionEvent): boolean =>
  event.type === 'compaction' && event.agentId === undefined && event.fields.success !== false;

const timesOf = (events: readonly SessionEvent[]): Float64Array => Float64Array.from(events, ({ timeMs }) => timeMs);

/** The curves of a session, from its events in order. */
export function sessionCurves({ events }: Pick<Session, 'events'>): Curves {
  const requests = events.filter((event) => event.type === 'api_request');
  const main = requests.filter((request) => contextTokens(request) !== undefined);
  const context = Float64Array.from(main, (request) => contextTokens(request) ?? 0);
  const contextPeaks = new RangeMaximum(context);
  const costBefore = runningSum(requests, ({ fields }) => fields.costNanoUsd ?? 0);
  const tokensBefore = (kind: TokenKind) => runningSum(requests, ({ fields }) => fields[kind] ?? 0);
  return {
    requestMs: timesOf(requests),
    costBefore,
    tokensBefore: {
      inputTokens: tokensBefore('inputTokens'),
      outputTokens: tokensBefore('outputTokens'),
      cacheReadTokens: tokensBefore('cacheReadTokens'),
      cacheCreationTokens: tokensBefore('cacheCreationTokens'),
    },
    contextMs: timesOf(main),
    contextTokens: context,
    contextPeaks,
    compactionMs: timesOf(events.filter(isCompacted)),
    costNanoUsd: nanoUsd(costBefore[requests.length] ?? 0),
    contextPeakTokens: contextPeaks.between(0, main.length),
  };
}

/** What had been spent when `timeMs` was over. */
export function costAt({ requestMs, costBefore }: Curves, timeMs: number): NanoUsd {
  return nanoUsd(costBefore[firstAbove(requestMs, timeMs)] ?? 0);
}

/** What the main conversation's latest request until then had sent; undefined before the first. */
export function contextAt({ contextMs, contextTokens: context }: Curves, timeMs: number): number | undefined {
  return context[firstAbove(contextMs, timeMs) - 1];
}

/** The tokens of one kind of the requests `first` (included) to `end` (left out). */
export function tokensOfRequests(curves: Curves, kind: TokenKind, first: number, end: number): number {
  const before = curves.tokensBefore[kind];
  return (before[end] ?? 0) - (before[first] ?? 0);
}

/** The tokens of the requests that ended from `fromMs` on and before `toMs`. */
export function tokensBetween(curves: Curves, fromMs: number, toMs: number): TokenCounts {
  const first = firstAtLeast(curves.requestMs, fromMs);
  const end = firstAtLeast(curves.requestMs, toMs, first);
  return {
    inputTokens: tokensOfRequests(curves, 'inputTokens', first, end),
    outputTokens: tokensOfRequests(curves, 'outputTokens', first, end),
    cacheReadTokens: tokensOfRequests(curves, 'cacheReadTokens', first, end),
    cacheCreationTokens: tokensOfRequests(curves, 'cacheCreationTokens', first, end),
  };
}
