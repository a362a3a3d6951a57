import { eventStart } from '../events/eventInterval';
import type { EventOf, SessionEvent } from '../events/sessionEvent';
import { sentTokens } from '../sessions/contextTokens';
import { MAIN_AGENT_ID, type Session } from '../sessions/session';
import { type MissCause, missCause, type MissSign, missSigns } from './missCauses';

type Request = EventOf<'api_request'>;

/** A request that had to write again what an earlier request of the same context had in the cache. */
export interface CacheBreak {
  readonly request: Request;
  /** The request before it, of the same context. */
  readonly previous: Request;
  /** Tokens that the request before had sent and that had to be written again. */
  readonly rewrittenTokens: number;
  /** What the request before had sent in all. */
  readonly previousTokens: number;
  /** Inferred from what happened in between: the client does not log it. */
  readonly cause: MissCause;
  /** What was seen in between that may have caused it, the likeliest first. */
  readonly signs: readonly MissSign[];
}

const LEAST_TOKENS = 20_000;
const LEAST_SHARE = 0.2;

/** Sources of the main conversation's own requests; its helpers (titles, suggestions, compaction) send other contexts. */
const MAIN_SOURCE = /^(repl_main_thread|sdk)\b/;
const AGENT_SOURCE = /^agent:/;

/** The context that a request goes on with; undefined where it cannot be told (old clients, helpers). */
function contextOf({ agentId = MAIN_AGENT_ID, fields }: Request): string | undefined {
  const source = agentId === MAIN_AGENT_ID ? MAIN_SOURCE : AGENT_SOURCE;
  return source.test(fields.querySource ?? '') ? agentId : undefined;
}

/** What of the context before was written again, where that is much. */
function rewritten(previousTokens: number, { fields }: Request): number | undefined {
  const lostTokens = previousTokens - (fields.cacheReadTokens ?? 0);
  const tokens = Math.min(fields.cacheCreationTokens ?? 0, lostTokens);
  return tokens > LEAST_TOKENS && tokens >= LEAST_SHARE * previousTokens ? tokens : undefined;
}

/** The requests of one context, as far as they were walked. */
interface Context {
  readonly request: Request;
  readonly tokens: number;
  readonly index: number;
}

/**
 * Where the prompt cache should have held and did not: more than 20,000 tokens and at least 20 % of the context before
 * were created anew. Those bounds are proposed in anthropics/claude-code#94177 for `cache_creation_tokens`; here they
 * are asked of what the cache no longer gave back of the context before, so that a large new file is no break.
 *
 * Each agent is a context of its own. Its first request has nothing to compare with, nor has the first one after a
 * compaction, which replaces the context and so must write it anew: it only starts the comparison again. Clients that
 * do not say a request's source (before 2.1) have none, for main conversation and helpers cannot be told apart.
 */
export function findCacheBreaks(session: Pick<Session, 'events' | 'runs'>): readonly CacheBreak[] {
  const { events } = session;
  const contexts = new Map<string, Context>();
  const breaks: CacheBreak[] = [];
  events.forEach((event, index) => {
    if (isCompacted(event)) {
      contexts.delete(event.agentId ?? MAIN_AGENT_ID);
    }
    const key = event.type === 'api_request' ? contextOf(event) : undefined;
    const tokens = event.type === 'api_request' ? sentTokens(event) : undefined;
    if (event.type !== 'api_request' || key === undefined || tokens === undefined) {
      return;
    }
    const previous = contexts.get(key);
    contexts.set(key, { request: event, tokens, index });
    const rewrittenTokens = previous && rewritten(previous.tokens, event);
    if (previous && rewrittenTokens !== undefined) {
      breaks.push(cacheBreak(session, previous, event, index, rewrittenTokens));
    }
  });
  return breaks;
}

const isCompacted = (event: SessionEvent): boolean => event.type === 'compaction' && event.fields.success !== false;

function cacheBreak(
  { events, runs }: Pick<Session, 'events' | 'runs'>,
  previous: Context,
  request: Request,
  index: number,
  rewrittenTokens: number
): CacheBreak {
  const startMs = eventStart(request);
  const between = events.slice(previous.index + 1, index).filter(({ timeMs }) => timeMs <= startMs);
  const signs = missSigns({ previous: previous.request, request, between, runs });
  const cause = missCause(signs);
  return {
    request,
    previous: previous.request,
    rewrittenTokens,
    previousTokens: previous.tokens,
    cause,
    signs,
  };
}
