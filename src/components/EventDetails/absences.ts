import { t } from '@grafana/i18n';
import { REDACTED } from 'domain/events/promptOrigin';
import type { EventOf, SessionEvent } from 'domain/events/sessionEvent';

/** Something an event could have said but does not, and why. */
export interface Absence {
  readonly reason: string;
  /** The setting that would make the client send it. */
  readonly setting?: string;
}

/** Why parts of the event are missing, as far as the event itself tells. */
export function absencesOf(event: SessionEvent): Absence[] {
  const absence = absenceOf(event);
  return absence === undefined ? [] : [absence];
}

function absenceOf(event: SessionEvent): Absence | undefined {
  switch (event.type) {
    case 'user_prompt':
      return isText(event.fields.prompt) ? undefined : promptAbsence();
    case 'assistant_response':
      return isText(event.fields.response) ? undefined : responseAbsence();
    case 'tool_decision':
      return event.fields.toolParameters === undefined ? toolAbsence() : undefined;
    case 'tool_result':
      return hasInput(event) ? undefined : toolAbsence();
    case 'api_request':
      return event.fields.costNanoUsd === undefined ? costAbsence() : undefined;
    default:
      return undefined;
  }
}

function hasInput({ fields }: EventOf<'tool_result'>): boolean {
  return (fields.toolInput ?? fields.toolParameters) !== undefined;
}

function isText(text: string | undefined): boolean {
  return text !== undefined && text !== REDACTED;
}

function promptAbsence(): Absence {
  return {
    reason: t('absent.prompt', 'The client does not log what was asked. To have it from now on, set'),
    setting: 'OTEL_LOG_USER_PROMPTS=1',
  };
}

function responseAbsence(): Absence {
  return {
    reason: t('absent.response', 'The client does not log what was answered. To have it from now on, set'),
    setting: 'OTEL_LOG_ASSISTANT_RESPONSES=1',
  };
}

function toolAbsence(): Absence {
  return {
    reason: t('absent.tool', 'The client does not log commands, paths and other inputs of tools. To have them, set'),
    setting: 'OTEL_LOG_TOOL_DETAILS=1',
  };
}

function costAbsence(): Absence {
  return { reason: t('absent.cost', 'The event carries no readable cost; sums leave this request out.') };
}
