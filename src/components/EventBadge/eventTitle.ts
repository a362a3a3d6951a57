import { t } from '@grafana/i18n';
import type { EventType } from 'domain/events/eventTables';
import type { EventCategory, SessionEvent } from 'domain/events/sessionEvent';

type Titles = Readonly<Record<EventType, () => string>>;

const titles: Titles = {
  user_prompt: () => t('events.user-prompt', 'User Prompt'),
  api_request: () => t('events.api-request', 'API Request'),
  tool_decision: () => t('events.tool-decision', 'Tool Decision'),
  tool_result: () => t('events.tool-result', 'Tool Result'),
  assistant_response: () => t('events.assistant-response', 'Assistant Response'),
  api_error: () => t('events.api-error', 'API Error'),
  api_retries_exhausted: () => t('events.api-retries-exhausted', 'API Retries Exhausted'),
  api_refusal: () => t('events.api-refusal', 'API Refusal'),
  api_request_body: () => t('events.api-request-body', 'API Request Body'),
  api_response_body: () => t('events.api-response-body', 'API Response Body'),
  subagent_completed: () => t('events.subagent-completed', 'Subagent Completed'),
  hook_registered: () => t('events.hook-registered', 'Hook Registered'),
  hook_execution_start: () => t('events.hook-execution-start', 'Hook Start'),
  hook_execution_complete: () => t('events.hook-execution-complete', 'Hook Complete'),
  hook_plugin_metrics: () => t('events.hook-plugin-metrics', 'Hook Plugin Metrics'),
  compaction: () => t('events.compaction', 'Compaction'),
  permission_mode_changed: () => t('events.permission-mode-changed', 'Permission Mode Changed'),
  skill_activated: () => t('events.skill-activated', 'Skill Activated'),
  mcp_server_connection: () => t('events.mcp-server-connection', 'MCP Server Connection'),
  plugin_installed: () => t('events.plugin-installed', 'Plugin Installed'),
  plugin_loaded: () => t('events.plugin-loaded', 'Plugin Loaded'),
  at_mention: () => t('events.at-mention', 'At-mention'),
  auth: () => t('events.auth', 'Authentication'),
  internal_error: () => t('events.internal-error', 'Internal Error'),
  feedback_survey: () => t('events.feedback-survey', 'Feedback Survey'),
  managed_settings_resolved: () => t('events.managed-settings-resolved', 'Managed Settings Resolved'),
  retention_sweep: () => t('events.retention-sweep', 'Retention Sweep'),
  system_prompt: () => t('events.system-prompt', 'System Prompt'),
};

/** What a kind of event is called; a kind nobody has heard of goes by its name on the wire. */
export function eventTitle(event: Pick<SessionEvent, 'type' | 'name'>): string {
  if (event.type === 'unknown') {
    return event.name === '' ? t('events.unknown', 'Unknown event') : event.name;
  }
  return titles[event.type]();
}

const categoryTitles: Readonly<Record<EventCategory, () => string>> = {
  user_prompt: titles.user_prompt,
  api_request: titles.api_request,
  tool_decision: titles.tool_decision,
  tool_result: titles.tool_result,
  other: () => t('events.category-other', 'Other'),
};

/** What a row of a lane and a filter chip is called. */
export function categoryTitle(category: EventCategory): string {
  return categoryTitles[category]();
}
