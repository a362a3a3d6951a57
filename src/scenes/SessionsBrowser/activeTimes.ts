import { type ActiveTime, loadActiveTime, type Temporality } from 'data/activeTime';
import type { LogsSource, QueryOptions } from 'data/logsSource';
import type { MetricsSource } from 'data/metricsSource';
import { durationMs } from 'domain/units';
import type { SessionScope } from 'queries/sessionFilters';

import { previousPeriod } from './listQuestion';
import type { StripPair } from './sessionStats';

/** The active time of the range, and of as long a time before it where that is known too. */
export interface ActiveTimePair {
  readonly now: ActiveTime;
  readonly before?: ActiveTime;
}

interface ActiveTimesRequest {
  readonly scope: SessionScope;
  readonly strip: StripPair;
  readonly temporality: Temporality | 'auto';
}

/**
 * Both periods; the one before is read as the range is, and only where that can be read.
 *
 * @throws LogsQueryError, MetricsQueryError
 */
export async function loadActiveTimes(
  sources: { readonly logs: LogsSource; readonly metrics: MetricsSource },
  { scope, strip, temporality }: ActiveTimesRequest,
  options: QueryOptions
): Promise<ActiveTimePair> {
  const { logs, metrics } = sources;
  const now = await loadActiveTime(metrics, logs, { scope, strip: strip.now, temporality }, options);
  if (now.kind === 'unknown') {
    return { now };
  }
  if (strip.before.sessions === 0) {
    return { now, before: { ...now, userMs: durationMs(0), cliMs: durationMs(0) } };
  }
  const earlier = {
    scope: { ...scope, ...previousPeriod(scope) },
    strip: strip.before,
    temporality: now.temporality,
  };
  return { now, before: await loadActiveTime(metrics, logs, earlier, options) };
}
