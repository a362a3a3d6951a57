import { t } from '@grafana/i18n';
import { REDACTED } from 'domain/events/promptOrigin';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';
import React from 'react';
import { LongText } from '../LongText/LongText';
import { TerminalText } from '../TerminalText/TerminalText';
import { stripAnsi } from '../TerminalText/parseAnsi';
import { DecisionBody } from './DecisionBody';
import { PromptBody } from './PromptBody';
import { RequestBody } from './RequestBody';
import { ResultBody } from './ResultBody';

export interface EventBodyProps {
  readonly session: Session;
  readonly event: SessionEvent;
}

/** The part of the details that is made for the event's kind; the table of fields says the rest. */
export function EventBody({ session, event }: EventBodyProps) {
  switch (event.type) {
    case 'user_prompt':
      return <PromptBody session={session} event={event} />;
    case 'api_request':
      return <RequestBody event={event} />;
    case 'tool_decision':
      return <DecisionBody session={session} event={event} />;
    case 'tool_result':
      return <ResultBody event={event} />;
    case 'assistant_response':
      return <Prose text={event.fields.response} label={t('details.response', 'Response')} />;
    case 'system_prompt':
      return <Prose text={event.fields.systemPrompt} label={t('details.system-prompt', 'System prompt')} />;
    case 'api_error':
    case 'api_retries_exhausted':
    case 'compaction':
    case 'mcp_server_connection':
      return event.fields.error === undefined ? null : (
        <TerminalText text={event.fields.error} label={t('details.error', 'Error')} />
      );
    default:
      return null;
  }
}

function Prose({ text, label }: { readonly text: string | undefined; readonly label: string }) {
  return text === undefined || text === REDACTED ? null : <LongText text={stripAnsi(text)} label={label} />;
}

const SHOWN_BY_BODY: Readonly<Record<string, readonly string[]>> = {
  user_prompt: ['prompt', 'prompt_text', 'prompt_length', 'command_name'],
  api_request: [
    'model',
    'cost_usd',
    'duration_ms',
    'ttft_ms',
    'input_tokens',
    'output_tokens',
    'cache_read_tokens',
    'cache_creation_tokens',
  ],
  tool_decision: ['tool_name', 'decision', 'permission_mode', 'tool_parameters'],
  tool_result: [
    'tool_name',
    'success',
    'duration_ms',
    'error',
    'error_type',
    'tool_input',
    'tool_parameters',
    'tool_result_size_bytes',
  ],
  assistant_response: ['response'],
  system_prompt: ['system_prompt'],
  api_error: ['error'],
  api_retries_exhausted: ['error'],
  compaction: ['error'],
  mcp_server_connection: ['error'],
};

/** The fields, by name on the wire, that `EventBody` shows already. */
export function fieldsInBody(event: SessionEvent): readonly string[] {
  const names = Object.hasOwn(SHOWN_BY_BODY, event.type) ? (SHOWN_BY_BODY[event.type] ?? []) : [];
  const unreadable = new Set(event.problems.map((problem) => problem.wireName));
  return names.filter((name) => !unreadable.has(name) && event.record[name] !== undefined);
}
