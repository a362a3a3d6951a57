import { eventTables } from '../events/eventTables';
import type { FieldTable, WireRecord } from '../events/field';
import type { SessionEvent } from '../events/sessionEvent';

/** Fields of a row that come from the database, the OpenTelemetry SDK or the client itself, whatever the event. */
const STANDARD_FIELDS = [
  ...['_msg', '_time', '_stream', '_stream_id', 'detected_level', 'severity', 'severity_number', 'severity_text'],
  ...['trace_id', 'span_id', 'flags', 'dropped_attributes_count', 'event_name', 'observed_timestamp'],
  ...['event.name', 'event.timestamp', 'event.sequence', 'session.id', 'ccr.session.id', 'prompt.id'],
  ...['agent_id', 'parent_agent_id', 'user.id', 'user.email', 'user.account_uuid', 'user.account_id', 'user.groups'],
  ...['organization.id', 'identity.source', 'terminal.type', 'app.version', 'app.entrypoint'],
  ...['service.name', 'service.version', 'os.type', 'os.version', 'host.arch', 'wsl.version'],
  ...['scope.name', 'scope.version', 'telemetry.sdk.name', 'telemetry.sdk.language', 'telemetry.sdk.version'],
  ...['workspace.host_paths', 'anthropic.provider', 'anthropic.custom_base_url', 'cost_usd_micros'],
  ...['managed_settings.helper.entry', 'managed_settings.helper.path', 'managed_settings.settings_truncated'],
];

const CLIENT_FIELDS: ReadonlySet<string> = new Set([
  ...STANDARD_FIELDS,
  ...Object.values<FieldTable>(eventTables)
    .flatMap((table) => Object.values(table))
    .flatMap((field) => field.wireNames),
]);

/**
 * Can this field be one that the user added (`OTEL_RESOURCE_ATTRIBUTES`: `team`, `project`, `job`, …)? False for the
 * fields that the client, the SDK, the database and Grafana are known to write.
 */
export const isLabelField = (name: string): boolean => !CLIENT_FIELDS.has(name);

function labelNames(record: WireRecord): string[] {
  return Object.keys(record).filter(isLabelField);
}

/** The labels of one process: on every row of it, for a field of a newer client is on rows of some kinds only. */
function labelsOfRun(events: readonly SessionEvent[]): Array<[string, string]> {
  const [first] = events;
  if (!first) {
    return [];
  }
  return labelNames(first.record)
    .filter((name) => events.every(({ record }) => record[name] !== undefined))
    .map((name) => [name, first.record[name] ?? '']);
}

/** The resource attributes that the user added, by name. Where runs differ, the last one's. */
export function sessionLabels(eventsOfRun: ReadonlyArray<readonly SessionEvent[]>): Readonly<Record<string, string>> {
  const labels = eventsOfRun.flatMap(labelsOfRun).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return Object.fromEntries(labels);
}
