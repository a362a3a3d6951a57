import type { EventOf, SessionEvent } from './sessionEvent';

/** How an event ended, as far as it says so. */
export type EventOutcome = 'normal' | 'failed' | 'rejected';

function hookOutcome({ fields }: EventOf<'hook_execution_complete'>): EventOutcome {
  if ((fields.blockingCount ?? 0) > 0) {
    return 'rejected';
  }
  return (fields.nonBlockingErrorCount ?? 0) > 0 || (fields.cancelledCount ?? 0) > 0 ? 'failed' : 'normal';
}

const failedIf = (isFailed: boolean): EventOutcome => (isFailed ? 'failed' : 'normal');

/**
 * Did it go wrong? `rejected` is a person's, a rule's or a hook's no; `failed` is an error of the API, a tool, a hook,
 * a server or the client.
 */
export function eventOutcome(event: SessionEvent): EventOutcome {
  switch (event.type) {
    case 'api_error':
    case 'api_retries_exhausted':
    case 'api_refusal':
    case 'internal_error':
      return 'failed';
    case 'tool_decision':
      return event.fields.decision === 'reject' ? 'rejected' : 'normal';
    case 'hook_execution_complete':
      return hookOutcome(event);
    case 'tool_result':
    case 'compaction':
    case 'at_mention':
    case 'auth':
      return failedIf(event.fields.success === false);
    case 'mcp_server_connection':
      return failedIf(event.fields.status === 'failed');
    case 'managed_settings_resolved':
      return failedIf(event.fields.trigger === 'refused');
    case 'retention_sweep':
      return failedIf((event.fields.errorCount ?? 0) > 0);
    default:
      return 'normal';
  }
}
