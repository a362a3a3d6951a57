import { dateTimeFormat } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { type EpochMs, elapsedMs } from 'domain/units';
import React from 'react';
import { Figure } from '../Figures/Figure';
import { agoWords } from '../Figures/agoWords';
import { clockMinute, clockTime } from '../Figures/clockTime';

export interface StartedProps {
  readonly startMs: EpochMs;
  readonly nowMs: EpochMs;
  readonly timeZone?: TimeZone;
}

const yearOf = (timeMs: EpochMs, timeZone: TimeZone | undefined): string =>
  dateTimeFormat(timeMs, { format: 'YYYY', timeZone });

/** Clock time to the minute, with the year unless it is this one. */
function shortMinute(startMs: EpochMs, nowMs: EpochMs, timeZone: TimeZone | undefined): string {
  const whole = clockMinute(startMs, timeZone);
  const year = `${yearOf(nowMs, timeZone)}-`;
  return whole.startsWith(year) ? whole.slice(year.length) : whole;
}

/** When a session began: clock time to the minute; how long ago, and the exact time, on hover. */
export function Started({ startMs, nowMs, timeZone }: StartedProps) {
  const exact = `${clockTime(startMs, timeZone)}, ${agoWords(elapsedMs(startMs, nowMs))}`;
  return <Figure short={shortMinute(startMs, nowMs, timeZone)} exact={exact} />;
}
