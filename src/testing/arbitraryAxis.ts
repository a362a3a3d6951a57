import * as fc from 'fast-check';

import { axisWithBreaks, type TimeAxis, TRUE_AXIS } from 'domain/timeline/timeAxis';
import { epochMs } from 'domain/units';

import { START_MS } from './builders';

/** Axes over the hour of `arbitraryIntervals`: the true one, and such with breaks, which marks may reach across. */
export const arbitraryAxis: fc.Arbitrary<TimeAxis> = fc.oneof(
  fc.constant(TRUE_AXIS),
  fc
    .record({
      stretches: fc.array(
        fc.record({ after: fc.integer({ min: 1, max: 600_000 }), length: fc.integer({ min: 60_000, max: 900_000 }) }),
        { minLength: 1, maxLength: 8 }
      ),
      lengthMs: fc.double({ min: 0.01, max: 50_000, noNaN: true }),
    })
    .map(({ stretches, lengthMs }) => {
      let nowMs = START_MS;
      const breaks = stretches.map(({ after, length }) => {
        const startMs = epochMs(nowMs + after);
        nowMs += after + length;
        return { startMs, endMs: epochMs(nowMs), kind: 'idle' as const };
      });
      return axisWithBreaks(breaks, lengthMs, START_MS);
    })
);
