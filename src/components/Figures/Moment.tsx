import type { TimeZone } from '@grafana/schema';
import { type EpochMs, elapsedMs } from 'domain/units';
import React from 'react';
import { formatOffset } from '../numbers';
import { Figure } from './Figure';
import { clockTime } from './clockTime';

export interface MomentProps {
  readonly timeMs: EpochMs;
  /** What the time is told from: the session's start. */
  readonly sinceMs: EpochMs;
  readonly timeZone?: TimeZone;
}

/** A point in time relative to the session's start; the clock time on hover. */
export function Moment({ timeMs, sinceMs, timeZone }: MomentProps) {
  return <Figure short={formatOffset(elapsedMs(sinceMs, timeMs))} exact={clockTime(timeMs, timeZone)} />;
}
