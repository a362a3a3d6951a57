import type { TimeSpan } from '../logsQuestion';
import type { MetricsQuestion } from '../metricsQuestion';
import { usageSums, type UsageSums } from './usageSums';
import { instant, secondsOf } from './usageWindow';

export type UsageTotalsQuestion = TimeSpan & Omit<UsageSums, 'window'>;

/** What the metrics add up to over a span, in all or by a label. */
export const usageTotalsQuestions = (question: UsageTotalsQuestion): readonly MetricsQuestion[] =>
  usageSums({ ...question, window: secondsOf(question) }).map((query) => instant(question, query));
