import { eventTables } from '../events/eventTables';
import type { Field, FieldTable } from '../events/field';
import type { SessionEvent } from '../events/sessionEvent';

/** What a person may not want to give away. */
export const EXPORT_KINDS = ['prompts', 'answers', 'commands', 'names', 'other', 'paths', 'people', 'secrets'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** True: goes into the file. Paths, people and secrets are also looked for in the texts of all other kinds. */
export type ExportChoices = Readonly<Record<ExportKind, boolean>>;

const choicesOf = (isIn: (kind: ExportKind) => boolean): ExportChoices => ({
  prompts: isIn('prompts'),
  answers: isIn('answers'),
  commands: isIn('commands'),
  names: isIn('names'),
  other: isIn('other'),
  paths: isIn('paths'),
  people: isIn('people'),
  secrets: isIn('secrets'),
});

/** No free text at all: figures, times, ids, and names that the client itself gives to things. */
export const METADATA_ONLY = choicesOf(() => false);
/** All but what the patterns take for a secret. */
export const WITHOUT_SECRETS = choicesOf((kind) => kind !== 'secrets');

/** `code` is a short word of the client, `id` names something and says nothing. */
export type FieldKind = ExportKind | 'code' | 'id' | 'figure' | 'copy';

/**
 * An allow-list: what is not named here is `other`, whatever a client of tomorrow calls it. Only figures and flags are
 * known by their unit. Which field holds what is from the captured sessions and the client's monitoring documentation.
 */
const FIELDS: ReadonlyArray<readonly [FieldKind, string]> = [
  [
    'code',
    `model final_model speed effort category decision source tool_source permission_mode decision_type decision_source
    error_type error_code error_name error_category error.type hook_event hook_source hook_type agent.source trigger
    precompute_reuse from_mode to_mode skill.source skill.kind invocation_trigger status transport_type server_scope
    mcp_server_scope vcs.ref.head.type install.trigger plugin.scope plugin.version enabled_via mention_type action
    auth_method event_type survey_type managed_settings.trigger managed_settings.source_behavior
    managed_settings.helper.state managed_settings.helper.applied result skip_reason command_source query_source
    tool_name hook_name service.name service.version terminal.type os.type os.version host.arch app.version app.entrypoint`,
  ],
  [
    'id',
    `session.id prompt.id agent_id parent_agent_id request_id client_request_id tool_use_id message.uuid message.id
    workflow.run_id request_body_id trace_id span_id`,
  ],
  ['prompts', 'prompt system_prompt'],
  ['answers', 'response body'],
  ['commands', 'tool_parameters tool_input error hook_definitions managed_settings.settings managed_settings.sources'],
  [
    'names',
    `command_name agent.name agent_type skill.name plugin.name marketplace.name mcp_server.name mcp_tool.name
    workflow.name hook_matcher server_name plugin_id plugin_id_hash vcs.ref.head.name
    vcs.ref.head.revision`,
  ],
  ['paths', 'body_ref workspace.host_paths'],
  ['people', 'user.id user.email user.account_uuid user.account_id user.groups organization.id identity.source'],
  // Where and how a row is stored, and what repeats another field.
  [
    'copy',
    `_time _msg _stream _stream_id event.name event.timestamp event.sequence detected_level cost_usd_micros severity
    severity_number severity_text flags dropped_attributes_count observed_timestamp scope.name scope.version`,
  ],
];

const kindOfField: ReadonlyMap<string, FieldKind> = new Map(
  FIELDS.flatMap(([kind, names]) => names.split(/\s+/).map((name): [string, FieldKind] => [name, kind]))
);

const tables: Readonly<Record<string, FieldTable>> = eventTables;
const FREE = new Set(['text', 'json']);

const fieldsByName = new Map<string, ReadonlyMap<string, Field<unknown>>>(
  Object.entries(tables).map(([type, table]) => [
    type,
    new Map(Object.values(table).flatMap((field) => field.wireNames.map((name) => [name, field]))),
  ])
);

/** How the event's table reads the field; undefined when it has none of that name. */
export const fieldOf = ({ type }: Pick<SessionEvent, 'type'>, wireName: string): Field<unknown> | undefined =>
  fieldsByName.get(type)?.get(wireName);

/** What kind of thing a stored field holds. A figure that cannot be read is some text. */
export function fieldKind(event: SessionEvent, wireName: string, text: string): FieldKind {
  const field = fieldOf(event, wireName);
  if (field !== undefined && !FREE.has(field.unit)) {
    return field.read(text) === undefined ? 'other' : 'figure';
  }
  return kindOfField.get(field?.wireNames[0] ?? wireName) ?? 'other';
}
