import type { TimeSpan } from '../logsQuestion';
import { aggregate, anyOf, over, seriesOfAny } from '../metricsql';
import type { MetricsQuestion } from '../metricsQuestion';
import { filterVariants, type LabelStyle, type UsageFilters } from './usageLabels';
import { instant, secondsOf } from './usageWindow';

export interface FirstSampleQuestion extends TimeSpan {
  readonly names: readonly string[];
  readonly styles: readonly LabelStyle[];
  readonly filters?: UsageFilters;
}

/** When the metrics of a range begin, in seconds since 1970: one value. Only VictoriaMetrics can say it. */
export function firstSampleQuestion(question: FirstSampleQuestion): MetricsQuestion {
  const { names, styles, filters = {} } = question;
  const found = filterVariants(styles, filters).map((conditions) =>
    over('tfirst_over_time', seriesOfAny(names, ...conditions), secondsOf(question))
  );
  return instant(question, aggregate('min', anyOf(found)));
}
