import { epochMs } from 'domain/units';

import type { TimeSpan } from '../logsQuestion';
import { aggregate, over, series, type WindowFunction } from '../metricsql';
import type { MetricsQuestion } from '../metricsQuestion';
import { instant } from './usageWindow';

const MINUTE_MS = 60_000;

/** A small question that a database can only answer if it has the function. */
export function functionProbe({ toMs }: TimeSpan, name: string, how: WindowFunction): MetricsQuestion {
  const minute = { fromMs: epochMs(toMs - MINUTE_MS), toMs };
  return instant(minute, aggregate('count', over(how, series(name), MINUTE_MS / 1000)));
}
