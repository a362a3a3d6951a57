import { categoryOf } from './categoryOf';
import type { EventType } from './eventTables';
import type { EventCategory } from './sessionEvent';

/** How a kind of event is marked, so that it is never told by colour alone. */
export interface CatalogueEntry {
  /** One or two letters, different for each kind. */
  readonly letter: string;
  /** Name of an icon of `@grafana/ui` that Grafana ships as a file; some of the names it declares have none. */
  readonly icon: string;
  readonly category: EventCategory;
}

export type EventKind = EventType | 'unknown';

const marks: Readonly<Record<EventKind, readonly [letter: string, icon: string]>> = {
  user_prompt: ['P', 'user'],
  api_request: ['A', 'cloud'],
  tool_decision: ['D', 'shield'],
  tool_result: ['T', 'brackets-curly'],
  assistant_response: ['R', 'comment-alt'],
  api_error: ['E', 'exclamation-circle'],
  api_retries_exhausted: ['X', 'repeat'],
  api_refusal: ['Rf', 'ban'],
  api_request_body: ['Bq', 'upload'],
  api_response_body: ['Br', 'download-alt'],
  subagent_completed: ['S', 'users-alt'],
  hook_registered: ['Hr', 'link'],
  hook_execution_start: ['Hs', 'play'],
  hook_execution_complete: ['H', 'check-circle'],
  hook_plugin_metrics: ['Hm', 'graph-bar'],
  compaction: ['C', 'layer-group'],
  permission_mode_changed: ['M', 'exchange-alt'],
  skill_activated: ['K', 'star'],
  mcp_server_connection: ['N', 'plug'],
  plugin_installed: ['Pi', 'import'],
  plugin_loaded: ['Pl', 'apps'],
  at_mention: ['@', 'at'],
  auth: ['L', 'signin'],
  internal_error: ['IE', 'bug'],
  feedback_survey: ['F', 'comments-alt'],
  managed_settings_resolved: ['G', 'cog'],
  retention_sweep: ['W', 'trash-alt'],
  system_prompt: ['Sp', 'document-info'],
  unknown: ['?', 'question-circle'],
};

/** The mark of an event's kind; kinds nobody has heard of share the one of `unknown`. */
export function catalogueEntry(event: { readonly type: EventKind }): CatalogueEntry {
  const [letter, icon] = marks[event.type];
  return { letter, icon, category: categoryOf(event) };
}

export const EVENT_KINDS: readonly EventKind[] = Object.keys(marks).filter((name): name is EventKind => name in marks);
