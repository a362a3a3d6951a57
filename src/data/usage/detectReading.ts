import type { UsageSpan } from 'domain/usage/usageSpan';
import { epochMs } from 'domain/units';

import type { QueryOptions } from '../logsSource';
import type { MetricsSource } from '../metricsSource';
import type { CounterReading, DetectRequest, MetricsDetection, MetricsDetector } from './detectMetrics';

/** What a source has in a range, and how its counters are read. */
export interface DetectedReading {
  readonly detection: MetricsDetection;
  readonly reading: CounterReading;
  /** The range and its filters did not tell it: it was found out over a week, without filters. */
  readonly isFoundWider: boolean;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const weekUntil = ({ fromMs, toMs }: UsageSpan): UsageSpan => ({
  fromMs: epochMs(Math.min(fromMs, toMs - WEEK_MS)),
  toMs,
});

const isUndecided = (reading: CounterReading): boolean => reading.kind === 'unknown' && reading.gap !== 'noMetric';

/**
 * Detects a range; where it does not tell how counters are read, a week does: clients change how they count less often
 * than a person changes what is shown.
 *
 * @throws MetricsQueryError; the signal's reason when it was aborted
 */
export async function detectReading(
  detect: MetricsDetector,
  source: MetricsSource,
  request: DetectRequest,
  options: QueryOptions = {}
): Promise<DetectedReading> {
  const detection = await detect(source, request, options);
  if (!isUndecided(detection.reading)) {
    return { detection, reading: detection.reading, isFoundWider: false };
  }
  const { span, setting, logs } = request;
  const wider = { span: weekUntil(span), setting, ...(logs === undefined ? {} : { logs }) };
  const { reading } = await detect(source, wider, options);
  return { detection, reading, isFoundWider: true };
}
