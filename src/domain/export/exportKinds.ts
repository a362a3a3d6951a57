import { eventTables } from '../events/eventTables';
import type { Field, FieldTable } from '../events/field';

/** What a person may not want to give away. */
export const EXPORT_KINDS = ['prompts', 'answers', 'commands', 'names', 'other', 'paths', 'people', 'secrets'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** The kinds that go into the file. Paths, people and secrets are also looked for in the texts of all other kinds. */
export type ExportChoices = ReadonlySet<ExportKind>;

/** No free text at all: figures, times, ids, and words that the client itself has for things. */
export const METADATA_ONLY: ExportChoices = new Set();
/** All but what the patterns take for a secret. */
export const WITHOUT_SECRETS: ExportChoices = new Set(EXPORT_KINDS.filter((kind) => kind !== 'secrets'));

/** `code` is a single word of the client, `id` names something and says nothing. */
export type FieldKind = ExportKind | 'code' | 'id' | 'figure' | 'copy';

/**
 * Which field holds what, from the captured sessions and the client's monitoring documentation. A field that no table
 * of events has and that is not named here is `other`, whatever a client of tomorrow calls it; one that a table has as
 * a text is a `code`, which is kept only when it looks like one. A test lists those.
 */
const FIELDS: ReadonlyArray<readonly [FieldKind, string]> = [
  ['code', 'service.name service.version terminal.type os.type os.version host.arch app.version app.entrypoint'],
  [
    'id',
    'session.id prompt.id agent_id parent_agent_id request_id client_request_id tool_use_id message.uuid message.id workflow.run_id request_body_id trace_id span_id',
  ],
  ['prompts', 'prompt system_prompt'],
  ['answers', 'response body'],
  ['commands', 'tool_parameters tool_input error hook_definitions managed_settings.settings managed_settings.sources'],
  [
    'names',
    'command_name agent.name agent_type skill.name plugin.name marketplace.name mcp_server.name mcp_tool.name workflow.name hook_matcher server_name plugin_id plugin_id_hash vcs.ref.head.name vcs.ref.head.revision',
  ],
  ['other', 'appearance_id managed_settings.resolved_sha256'],
  ['paths', 'body_ref workspace.host_paths'],
  ['people', 'user.id user.email user.account_uuid user.account_id user.groups organization.id identity.source'],
  // Where and how a row is stored, and what repeats another field.
  [
    'copy',
    '_time _msg _stream _stream_id event.name event.timestamp event.sequence detected_level cost_usd_micros severity severity_number severity_text flags dropped_attributes_count observed_timestamp scope.name scope.version',
  ],
];

const kindOfField: ReadonlyMap<string, FieldKind> = new Map(
  FIELDS.flatMap(([kind, names]) => names.split(' ').map((name): [string, FieldKind] => [name, kind]))
);

const fieldsByName = new Map<string, ReadonlyMap<string, Field<unknown>>>(
  Object.entries<FieldTable>(eventTables).map(([type, table]) => [
    type,
    new Map(Object.values(table).flatMap((field) => field.wireNames.map((name) => [name, field]))),
  ])
);

/** Named by what `SessionEvent` has as its type. */
export interface Typed {
  readonly type: string;
}

/** How the event's table reads the field; undefined when it has none of that name. */
export const fieldOf = ({ type }: Typed, wireName: string): Field<unknown> | undefined =>
  fieldsByName.get(type)?.get(wireName);

/** What kind of thing a stored field holds. A figure that cannot be read is some text. */
export function fieldKind(event: Typed, wireName: string, text: string): FieldKind {
  const field = fieldOf(event, wireName);
  if (field !== undefined && field.unit !== 'text' && field.unit !== 'json') {
    return field.read(text) === undefined ? 'other' : 'figure';
  }
  return kindOfField.get(field?.wireNames[0] ?? wireName) ?? (field?.unit === 'text' ? 'code' : 'other');
}
