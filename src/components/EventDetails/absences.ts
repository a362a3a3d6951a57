import { t } from '@grafana/i18n';
import { REDACTED } from 'domain/events/promptOrigin';
import type { EventOf, SessionEvent } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';
import { areTextsHidden } from 'infra/hiddenTexts';
import { hiddenWords } from '../Secrets/hiddenWords';

/** Something an event could have said but does not, and why. */
export interface Absence {
  readonly reason: string;
  /** The setting that would make the client send it. */
  readonly setting?: string;
}

/** Why parts of the event are missing, as far as the session tells. */
export function absencesOf(session: Session, event: SessionEvent): Absence[] {
  switch (event.type) {
    case 'user_prompt':
      return unless(isText(event.fields.prompt), promptAbsence);
    case 'assistant_response':
      return unless(isText(event.fields.response), responseAbsence);
    case 'tool_decision':
      return unless(hasInput(event) || isInputInResult(session, event), () => toolAbsence(session));
    case 'tool_result':
      return unless(hasInput(event), () => toolAbsence(session));
    case 'api_request':
      return unless(event.fields.costNanoUsd !== undefined, costAbsence);
    default:
      return [];
  }
}

function unless(isThere: boolean, absence: () => Absence): Absence[] {
  return isThere ? [] : [absence()];
}

function hasInput(event: SessionEvent): boolean {
  switch (event.type) {
    case 'tool_decision':
      return event.fields.toolParameters !== undefined;
    case 'tool_result':
      return (event.fields.toolInput ?? event.fields.toolParameters) !== undefined;
    default:
      return false;
  }
}

/** The decision's details show the input that came with the result. */
function isInputInResult(session: Session, event: EventOf<'tool_decision'>): boolean {
  const calls = session.callsOfEvent.get(event.id) ?? [];
  return calls.some(({ decision, result }) => decision?.id === event.id && result?.fields.toolInput !== undefined);
}

function isText(text: string | undefined): boolean {
  return text !== undefined && text !== REDACTED;
}

function promptAbsence(): Absence {
  if (areTextsHidden()) {
    return { reason: hiddenWords() };
  }
  return {
    reason: t('absent.prompt', 'The client does not log what was asked. To have it from now on, set'),
    setting: 'OTEL_LOG_USER_PROMPTS=1',
  };
}

function responseAbsence(): Absence {
  if (areTextsHidden()) {
    return { reason: hiddenWords() };
  }
  return {
    reason: t('absent.response', 'The client does not log what was answered. To have it from now on, set'),
    setting: 'OTEL_LOG_ASSISTANT_RESPONSES=1',
  };
}

/** Some tools' decisions never say what for: where others do, no setting is missing. */
function toolAbsence(session: Session): Absence {
  if (session.events.some(hasInput)) {
    return {
      reason: t(
        'absent.tool-here',
        'The client does not log the input here, though it does for others of this session.'
      ),
    };
  }
  return {
    reason: t('absent.tool', 'The client does not log commands, paths and other inputs of tools. To have them, set'),
    setting: 'OTEL_LOG_TOOL_DETAILS=1',
  };
}

function costAbsence(): Absence {
  return { reason: t('absent.cost', 'The event carries no readable cost; sums leave this request out.') };
}
