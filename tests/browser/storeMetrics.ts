import { readMetricsCapture } from '../../src/testing/metricsCapture';

/** Stores the metrics of the captured sessions in VictoriaMetrics, and waits until they can be asked for. */
export async function storeCapturedMetrics(metricsUrl: string): Promise<void> {
  const body = readMetricsCapture()
    .map((series) => JSON.stringify(series))
    .join('\n');
  const response = await fetch(`${metricsUrl}/api/v1/import`, { method: 'POST', body });
  if (!response.ok) {
    throw new Error(`VictoriaMetrics refused the series: ${response.status} ${await response.text()}`);
  }
  await fetch(`${metricsUrl}/internal/force_flush`);
}
