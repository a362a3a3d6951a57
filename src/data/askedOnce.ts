import type { LogsSource, QueryOptions } from './logsSource';
import type { MetricsSource } from './metricsSource';

type Ask<Question, Answer> = (question: Question, options?: QueryOptions) => Promise<Answer>;

/**
 * Asks the same question once, whoever wants to know. What failed or was aborted is asked again for the next one who
 * wants it.
 */
export function askedOnce<Question, Answer>(
  ask: Ask<Question, Answer>,
  keyOf: (question: Question) => string = JSON.stringify
): Ask<Question, Answer> {
  const known = new Map<string, Promise<Answer>>();
  return async (question, options = {}) => {
    const key = keyOf(question);
    const before = known.get(key);
    if (before !== undefined) {
      try {
        return await before;
      } catch {
        // Somebody else's request, perhaps ended by somebody else's signal.
        options.signal?.throwIfAborted();
      }
    }
    const asked = ask(question, options);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
  };
}

/** The logs for one look at a page, whose parts may ask the same. */
export const logsAskedOnce = (source: LogsSource): LogsSource => ({
  uid: source.uid,
  query: askedOnce((question, options) => source.query(question, options)),
});

/** The metrics for one look at a page, whose parts may ask the same. */
export const metricsAskedOnce = (source: MetricsSource): MetricsSource => ({
  uid: source.uid,
  query: askedOnce((question, options) => source.query(question, options)),
  querySeries: askedOnce((question, options) => source.querySeries(question, options)),
  labelNames: askedOnce((question, options) => source.labelNames(question, options)),
});
