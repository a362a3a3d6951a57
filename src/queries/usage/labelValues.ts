import type { TimeSpan } from '../logsQuestion';
import { aggregate, anyOf, over, series } from '../metricsql';
import type { MetricsQuestion } from '../metricsQuestion';
import { filterVariants, labelsIn, type LabelStyle, type UsageFilters } from './usageLabels';
import { instant, secondsOf } from './usageWindow';

export interface LabelValuesQuestion extends TimeSpan {
  /** The exact name of a metric that has the label. */
  readonly name: string;
  /** As the client names it. */
  readonly label: string;
  readonly styles: readonly LabelStyle[];
  readonly filters?: UsageFilters;
}

/** The values that a label has in range: one value each, the number of its series. */
export function labelValuesQuestion(question: LabelValuesQuestion): MetricsQuestion {
  const { name, label, styles, filters = {} } = question;
  const found = anyOf(
    filterVariants(styles, filters).map((conditions) =>
      over('last_over_time', series(name, ...conditions), secondsOf(question))
    )
  );
  return instant(question, aggregate('count', found, labelsIn(styles, label)));
}
