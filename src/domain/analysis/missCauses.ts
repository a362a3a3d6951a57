import { eventStart } from '../events/eventInterval';
import type { EventOf, SessionEvent } from '../events/sessionEvent';
import { type ClientRun, MAIN_AGENT_ID } from '../sessions/session';
import { type DurationMs, elapsedMs } from '../units';

type Request = EventOf<'api_request'>;

/** Why the cache missed, in the client's own words: what its status line tells as `prompt_cache.last_miss_cause`. */
export type MissCause =
  | 'system_prompt_changed'
  | 'tools_changed'
  | 'model_changed'
  | 'messages_rewritten'
  | 'ttl_expired_5m'
  | 'ttl_expired_1h'
  | 'likely_server_side'
  | 'unknown';

/** Something that happened between two requests and that can have made the cache miss. */
export type MissSign =
  | { readonly kind: 'modelChanged'; readonly from: string; readonly to: string }
  /** Longer than the cache is kept. */
  | { readonly kind: 'idle'; readonly idleMs: DurationMs; readonly ttl: '5m' | '1h' }
  | { readonly kind: 'toolsChanged'; readonly event: ToolsEvent }
  | { readonly kind: 'clientRestarted' }
  | { readonly kind: 'modeChanged'; readonly event: EventOf<'permission_mode_changed'> }
  | { readonly kind: 'effortChanged'; readonly from: string; readonly to: string }
  | { readonly kind: 'speedChanged'; readonly from: string; readonly to: string }
  | { readonly kind: 'skillActivated'; readonly event: EventOf<'skill_activated'> };

export type ToolsEvent = EventOf<'mcp_server_connection'> | EventOf<'plugin_loaded'> | EventOf<'plugin_installed'>;

const MINUTE_MS = 60_000;
const TTL_MS = { '5m': 5 * MINUTE_MS, '1h': 60 * MINUTE_MS } as const;

/** Two requests of one context and what was logged between them. */
export interface Gap {
  readonly previous: Request;
  readonly request: Request;
  readonly between: readonly SessionEvent[];
  readonly runs: readonly ClientRun[];
}

/** What can have made the cache miss, the likeliest first: what alone throws away all of it comes before the rest. */
export function missSigns(gap: Gap): readonly MissSign[] {
  const { between } = gap;
  return [
    fieldChange('modelChanged', gap, 'model'),
    idleSign(gap),
    toolsSign(between),
    restartSign(gap),
    fieldChange('speedChanged', gap, 'speed'),
    fieldChange('effortChanged', gap, 'effort'),
    modeSign(gap),
    skillSign(gap),
  ].filter((sign) => sign !== undefined);
}

/** The client's word for the likeliest sign. Signs that it has no word for, and none at all, are `unknown`. */
export function missCause([sign]: readonly MissSign[]): MissCause {
  switch (sign?.kind) {
    case 'modelChanged':
      return 'model_changed';
    case 'idle':
      return sign.ttl === '1h' ? 'ttl_expired_1h' : 'ttl_expired_5m';
    case 'toolsChanged':
      return 'tools_changed';
    // A new process writes date, folder and settings into the system prompt anew.
    case 'clientRestarted':
      return 'system_prompt_changed';
    default:
      return 'unknown';
  }
}

function fieldChange<Kind extends 'modelChanged' | 'speedChanged' | 'effortChanged'>(
  kind: Kind,
  { previous, request }: Gap,
  field: 'model' | 'speed' | 'effort'
): { readonly kind: Kind; readonly from: string; readonly to: string } | undefined {
  const from = previous.fields[field];
  const to = request.fields[field];
  return from !== undefined && to !== undefined && from !== to ? { kind, from, to } : undefined;
}

/** A cache lives from its last use on for as long as the request that wrote it had asked: 5 minutes or an hour. */
function idleSign({ previous, request }: Gap): MissSign | undefined {
  const idleMs = elapsedMs(previous.timeMs, eventStart(request));
  const { cacheCreation1hTokens = 0, cacheCreation5mTokens = 0 } = previous.fields;
  const isHour = cacheCreation1hTokens > 0 || (cacheCreation5mTokens === 0 && idleMs > TTL_MS['1h']);
  const ttl = isHour ? '1h' : '5m';
  return idleMs > TTL_MS[ttl] ? { kind: 'idle', idleMs, ttl } : undefined;
}

function toolsSign(between: readonly SessionEvent[]): MissSign | undefined {
  const event = between.findLast(changesTools);
  return event && { kind: 'toolsChanged', event };
}

function changesTools(event: SessionEvent): event is ToolsEvent {
  switch (event.type) {
    case 'mcp_server_connection':
      return event.fields.status !== 'failed';
    case 'plugin_installed':
      return true;
    // Every process loads its plugins when it starts: that is told as a restart.
    case 'plugin_loaded':
      return event.promptId !== undefined;
    default:
      return false;
  }
}

function restartSign({ previous, request, runs }: Gap): MissSign | undefined {
  const startMs = eventStart(request);
  const isRestart = runs.some(
    ({ index, interval }) => index > 0 && interval.startMs > previous.timeMs && interval.startMs <= startMs
  );
  return isRestart ? { kind: 'clientRestarted' } : undefined;
}

function modeSign({ between }: Gap): MissSign | undefined {
  const event = between.findLast((each) => each.type === 'permission_mode_changed');
  return event?.type === 'permission_mode_changed' ? { kind: 'modeChanged', event } : undefined;
}

function skillSign({ between, request }: Gap): MissSign | undefined {
  const agentOf = (event: SessionEvent) => event.agentId ?? MAIN_AGENT_ID;
  const event = between.findLast((each) => each.type === 'skill_activated' && agentOf(each) === agentOf(request));
  return event?.type === 'skill_activated' ? { kind: 'skillActivated', event } : undefined;
}
