import { formatDuration } from '../format/formatDuration';
import { formatTokens } from '../format/formatTokens';
import { AMERICAN, type Numbers } from '../format/numbers';
import { shortenId } from '../format/shortenId';
import { visibleText } from '../format/visibleText';
import type { DurationMs } from '../units';
import type { JsonValue } from './field';
import { firstLine } from './firstLine';
import { promptTitle } from './promptTitle';
import { REDACTED } from './promptOrigin';
import type { EventOf, SessionEvent } from './sessionEvent';

/** What a tool's parameters are best known by, most telling first. */
const TELLING = [
  ...['full_command', 'command', 'bash_command', 'file_path', 'notebook_path', 'path', 'pattern', 'query', 'url'],
  ...['skill_name', 'skill', 'mcp_tool_name', 'subagent_type', 'description', 'prompt'],
];

type ToolFields = Pick<EventOf<'tool_result'>['fields'], 'toolName' | 'toolParameters' | 'toolInput'>;

const joined = (...parts: ReadonlyArray<string | undefined>): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

function tellingText(json: JsonValue | undefined): string | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return undefined;
  }
  const text = TELLING.map((name) => json[name]).find((value) => typeof value === 'string' && value !== '');
  return typeof text === 'string' ? firstLine(text) : undefined;
}

const toolLine = ({ toolName, toolParameters, toolInput }: ToolFields): string =>
  joined(toolName, tellingText(toolInput) ?? tellingText(toolParameters));

function tokenLine(fields: EventOf<'api_request'>['fields'], numbers: Numbers): string {
  const { inputTokens, outputTokens, cacheReadTokens = 0, cacheCreationTokens = 0 } = fields;
  if (inputTokens === undefined && outputTokens === undefined) {
    return '';
  }
  const sent = (inputTokens ?? 0) + cacheReadTokens + cacheCreationTokens;
  return numbers.flow(formatTokens(sent, numbers), formatTokens(outputTokens ?? 0, numbers));
}

const status = (code: number | undefined): string | undefined => (code === undefined ? undefined : String(code));
const duration = (ms: DurationMs | undefined, numbers: Numbers): string | undefined =>
  ms === undefined ? undefined : formatDuration(ms, numbers);

const arrow = (from: string | undefined, to: string | undefined): string =>
  from === undefined && to === undefined ? '' : `${from ?? '?'} → ${to ?? '?'}`;

/** What the four main kinds and the model's answer say. */
function conversationSummary(event: SessionEvent, numbers: Numbers): string | undefined {
  switch (event.type) {
    case 'user_prompt':
      return promptTitle(event);
    case 'api_request':
      return joined(event.fields.model, tokenLine(event.fields, numbers));
    case 'tool_decision':
      return joined(event.fields.decision, toolLine(event.fields));
    case 'tool_result':
      return joined(toolLine(event.fields), event.fields.errorType);
    case 'assistant_response':
      return firstLine(event.fields.response ?? REDACTED);
    default:
      return undefined;
  }
}

/** What went wrong on the way to the model. */
function failureSummary(event: SessionEvent): string | undefined {
  switch (event.type) {
    case 'api_error':
    case 'api_retries_exhausted':
      return joined(status(event.fields.statusCode), firstLine(event.fields.error ?? ''));
    case 'api_refusal':
      return joined(event.fields.model, event.fields.category);
    case 'internal_error':
      return joined(event.fields.errorName, event.fields.errorCode);
    default:
      return undefined;
  }
}

/** What happened around the conversation. */
function workSummary(event: SessionEvent, numbers: Numbers): string | undefined {
  switch (event.type) {
    case 'subagent_completed':
      return joined(event.fields.agentType, duration(event.fields.durationMs, numbers));
    case 'hook_registered':
      return joined(event.fields.hookEvent, event.fields.hookMatcher);
    case 'hook_execution_start':
      return event.fields.hookName ?? event.fields.hookEvent;
    case 'hook_execution_complete':
      return joined(event.fields.hookName ?? event.fields.hookEvent, duration(event.fields.durationMs, numbers));
    case 'compaction': {
      const { trigger, preTokens, postTokens } = event.fields;
      return joined(trigger, arrow(tokens(preTokens, numbers), tokens(postTokens, numbers)));
    }
    case 'permission_mode_changed':
      return arrow(event.fields.fromMode, event.fields.toMode);
    case 'skill_activated':
      return event.fields.skillName;
    default:
      return undefined;
  }
}

const tokens = (count: number | undefined, numbers: Numbers): string | undefined =>
  count === undefined ? undefined : formatTokens(count, numbers);

/** What the client's own workings say. */
function clientSummary(event: SessionEvent): string | undefined {
  switch (event.type) {
    case 'mcp_server_connection':
      return joined(event.fields.serverName ?? event.fields.transportType, event.fields.status);
    case 'plugin_installed':
    case 'plugin_loaded':
      return joined(event.fields.pluginName, event.fields.pluginVersion);
    case 'at_mention':
      return event.fields.mentionType;
    case 'auth':
      return joined(event.fields.action, event.fields.authMethod);
    case 'feedback_survey':
      return joined(event.fields.eventType, event.fields.response);
    case 'managed_settings_resolved':
      return event.fields.trigger;
    case 'retention_sweep':
      return event.fields.result;
    case 'api_request_body':
    case 'api_response_body':
      return event.fields.model;
    case 'unknown':
      return event.reason;
    default:
      return undefined;
  }
}

/**
 * One line of what an event says, made of its own words and figures alone: nothing in it is to be translated. Empty
 * when it says nothing beyond its kind; texts are cut after 200 characters, marked by `…`.
 */
export function eventSummary(event: SessionEvent, numbers = AMERICAN): string {
  const summary =
    conversationSummary(event, numbers) ??
    failureSummary(event) ??
    workSummary(event, numbers) ??
    clientSummary(event) ??
    undefined;
  return visibleText(summary ?? (event.promptId === undefined ? '' : shortenId(event.promptId)));
}
