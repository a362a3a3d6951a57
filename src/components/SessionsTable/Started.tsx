import type { TimeZone } from '@grafana/schema';
import { type EpochMs, elapsedMs } from 'domain/units';
import React from 'react';
import { Figure } from '../Figures/Figure';
import { agoWords } from '../Figures/agoWords';
import { clockTime, shortMinute } from '../Figures/clockTime';

export interface StartedProps {
  readonly startMs: EpochMs;
  readonly nowMs: EpochMs;
  readonly timeZone?: TimeZone;
}

/** When a session began: clock time to the minute; how long ago, and the exact time, on hover. */
export function Started({ startMs, nowMs, timeZone }: StartedProps) {
  const exact = `${clockTime(startMs, timeZone)}, ${agoWords(elapsedMs(startMs, nowMs))}`;
  return <Figure short={shortMinute(startMs, nowMs, timeZone)} exact={exact} />;
}
