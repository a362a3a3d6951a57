import type { TimeSpan } from '../logsQuestion';
import { aggregate, anyOf, marked, over, seriesOfAny } from '../metricsql';
import type { MetricsQuestion } from '../metricsQuestion';
import { instant, secondsOf } from '../usage/usageWindow';

/** The label that says what a value is. */
export const SAMPLE_FACT = 'doctor';

/**
 * Two values, which only VictoriaMetrics can say: `last`, the time of the newest sample in seconds since 1970, and
 * `interval`, the time in seconds in which
 * half of the series repeat, or more often.
 */
export function samplesQuestion(span: TimeSpan, names: readonly string[]): MetricsQuestion {
  const found = seriesOfAny(names);
  const last = aggregate('max', over('tlast_over_time', found, secondsOf(span)));
  const interval = aggregate('median', over('scrape_interval', found, secondsOf(span)));
  return instant(span, anyOf([marked(last, SAMPLE_FACT, 'last'), marked(interval, SAMPLE_FACT, 'interval')]));
}
