/** Where a client sends to. */
export interface Addresses {
  /** Base address of VictoriaLogs. */
  readonly logsUrl: string;
  /** Base address of VictoriaMetrics. */
  readonly metricsUrl: string;
}

/** @returns the address that takes log records over OTLP */
export function logsIntake({ logsUrl }: Addresses): string {
  return `${logsUrl}/insert/opentelemetry/v1/logs`;
}

/** @returns the address that takes metrics over OTLP */
export function metricsIntake({ metricsUrl }: Addresses): string {
  return `${metricsUrl}/opentelemetry/v1/metrics`;
}

/**
 * The settings with which a real Claude Code on this machine sends to the demo. Prompts and tool details are switched
 * on, since the demo's data stay here; intervals are short, so that a session shows within seconds. VictoriaMetrics
 * needs cumulative sums; Claude Code's default is delta.
 */
export function claudeSettings(addresses: Addresses): ReadonlyArray<readonly [name: string, value: string]> {
  return [
    ['CLAUDE_CODE_ENABLE_TELEMETRY', '1'],
    ['OTEL_METRICS_EXPORTER', 'otlp'],
    ['OTEL_LOGS_EXPORTER', 'otlp'],
    ['OTEL_EXPORTER_OTLP_METRICS_PROTOCOL', 'http/protobuf'],
    ['OTEL_EXPORTER_OTLP_LOGS_PROTOCOL', 'http/protobuf'],
    ['OTEL_EXPORTER_OTLP_METRICS_ENDPOINT', metricsIntake(addresses)],
    ['OTEL_EXPORTER_OTLP_LOGS_ENDPOINT', logsIntake(addresses)],
    ['OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE', 'cumulative'],
    ['OTEL_LOG_USER_PROMPTS', '1'],
    ['OTEL_LOG_TOOL_DETAILS', '1'],
    ['OTEL_METRIC_EXPORT_INTERVAL', '5000'],
    ['OTEL_LOGS_EXPORT_INTERVAL', '2000'],
  ];
}

/** @returns the settings as lines for a shell */
export function shellSettings(addresses: Addresses): string {
  return claudeSettings(addresses)
    .map(([name, value]) => `export ${name}=${value}`)
    .join('\n');
}
