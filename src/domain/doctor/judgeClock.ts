import { type Judgement, judged } from './doctor';

/** Which clock is ahead of which. */
export interface ClockFacts {
  /** Events whose time has not come yet. */
  readonly future: number;
  /** How far ahead the last of them is. */
  readonly aheadMs: number;
  /** This computer's clock less Grafana's; left out where Grafana does not tell. */
  readonly browserAheadMs?: number;
  /** Grafana's clock less the metrics database's; left out where that is not known. */
  readonly databaseBehindMs?: number;
}

/** What an answer's way and whole seconds explain. */
const NEAR_MS = 5_000;

function judgePair(name: string, aheadMs: number | undefined): Judgement {
  return aheadMs === undefined
    ? judged('unknown', `clock.${name}Untold`)
    : Math.abs(aheadMs) <= NEAR_MS
      ? judged('ok', `clock.${name}Fine`)
      : judged('warning', aheadMs > 0 ? `clock.${name}Ahead` : `clock.${name}Behind`, { byMs: Math.abs(aheadMs) });
}

/** Do the clocks agree? Events carry their computer's time, ranges are reckoned from this one's. */
export function judgeClock({ future, aheadMs, browserAheadMs }: ClockFacts): Judgement[] {
  return [
    future > 0 ? judged('warning', 'clock.future', { count: future, aheadMs }) : judged('ok', 'clock.eventsFine'),
    judgePair('browser', browserAheadMs),
  ];
}
