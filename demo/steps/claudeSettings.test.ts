import { shellSettings } from './claudeSettings';

describe('shellSettings', () => {
  it('names both addresses in full and asks for what the databases need', () => {
    const lines = shellSettings({ logsUrl: 'http://127.0.0.1:1', metricsUrl: 'http://127.0.0.1:2' }).split('\n');

    expect(lines).toEqual(
      expect.arrayContaining([
        'export CLAUDE_CODE_ENABLE_TELEMETRY=1',
        'export OTEL_EXPORTER_OTLP_LOGS_ENDPOINT=http://127.0.0.1:1/insert/opentelemetry/v1/logs',
        'export OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=http://127.0.0.1:2/opentelemetry/v1/metrics',
        'export OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE=cumulative',
      ])
    );
  });
});
