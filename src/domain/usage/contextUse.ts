import type { EventOf } from '../events/sessionEvent';
import { contextTokens } from '../sessions/contextTokens';
import { MAIN_AGENT_ID, type Session } from '../sessions/session';
import type { ApiRequest } from './pricedRequests';
import { requestsOf } from './usageGroups';

/** A request of the main conversation and how much context it sent. */
export interface ContextStep {
  readonly request: ApiRequest;
  readonly tokens: number;
}

/** How large the main conversation's context was, and where it was made smaller. */
export interface ContextUse {
  /** In order. */
  readonly steps: readonly ContextStep[];
  /** The first of the largest. */
  readonly peak?: ContextStep;
  /** How much the peak's model takes, where that is known. */
  readonly windowTokens?: number;
  readonly compactions: ReadonlyArray<EventOf<'compaction'>>;
}

const MILLION = 1_000_000;

/** The client names a model so when it uses it with a window of a million tokens; else no event tells the window. */
export const windowOf = (model: string | undefined): number | undefined =>
  model?.endsWith('[1m]') === true ? MILLION : undefined;

/** What the requests of the main conversation say of its context. */
export function contextUse(session: Pick<Session, 'events'>): ContextUse {
  const steps = requestsOf(session).flatMap((request) => {
    const tokens = contextTokens(request);
    return tokens === undefined ? [] : [{ request, tokens }];
  });
  const peak = steps.reduce<ContextStep | undefined>(
    (highest, step) => (highest !== undefined && highest.tokens >= step.tokens ? highest : step),
    undefined
  );
  const isMain = (event: Session['events'][number]): event is EventOf<'compaction'> =>
    event.type === 'compaction' && (event.agentId ?? MAIN_AGENT_ID) === MAIN_AGENT_ID;
  return {
    steps,
    peak,
    windowTokens: windowOf(peak?.request.fields.model),
    compactions: session.events.filter(isMain),
  };
}

/** The steps in at most so many parts of equal number, each by its largest. */
export function contextColumns(steps: readonly ContextStep[], most: number): readonly ContextStep[] {
  const columns: ContextStep[] = [];
  steps.forEach((step, index) => {
    const column = steps.length <= most ? index : Math.floor((index * most) / steps.length);
    const known = columns[column];
    columns[column] = known !== undefined && known.tokens >= step.tokens ? known : step;
  });
  return columns;
}
