import { errorText, readSeries } from '../jsonSeries';
import type { ProxyAnswer } from '../proxyClient';
import { failed, type QueryOutcome } from '../wireFrame';
import { emptyPrometheusFrame, metricsFrames } from './metricsFrames';
import type { MetricsFlavour, PreparedMetricsQuery } from './metricsQuery';

function refused(flavour: MetricsFlavour, prepared: PreparedMetricsQuery, status: number, text: string): QueryOutcome {
  const message = errorText(text);
  const { refId } = prepared.query;
  return flavour === 'prometheus'
    ? failed(refId, `${status}: ${message}`, status, [emptyPrometheusFrame(prepared)])
    : failed(refId, `ERROR: ${status}, ${message}`, status);
}

/** Makes of a database's answer what the plugin would have made of it. */
export function metricsOutcome(
  flavour: MetricsFlavour,
  prepared: PreparedMetricsQuery,
  answer: ProxyAnswer
): QueryOutcome {
  const { refId } = prepared.query;
  switch (answer.kind) {
    case 'down':
      return failed(refId, `Post "${answer.address}": dial tcp: connect: connection refused`, 500);
    case 'refused':
      return refused(flavour, prepared, answer.status, answer.text);
    case 'text':
      try {
        return { kind: 'frames', frames: metricsFrames({ flavour, prepared, result: readSeries(answer.text) }) };
      } catch (error) {
        return failed(refId, error instanceof Error ? error.message : String(error), 500);
      }
  }
}
