import { eventInterval, hullOf } from '../events/eventInterval';
import type { SessionEvent } from '../events/sessionEvent';
import { withSecrets } from '../privacy/secrets';
import { foldSteps } from '../sessions/foldSession';
import type { Interval, Session, Totals, ToolCall, Turn, Wait } from '../sessions/session';
import { totalsOf } from '../usage/totals';
import { EXPORT_KINDS, type ExportChoices, type ExportKind } from './exportKinds';
import type { Finding } from './maskText';
import { redact } from './redact';

/** What of a session goes into a file. */
export type ExportScope =
  | { readonly kind: 'session' }
  | { readonly kind: 'turn'; readonly turnIndex: number }
  | { readonly kind: 'area'; readonly interval: Interval };

/** What a file lacks through no choice of whoever makes it. */
export interface ExportGaps {
  /** The session is loaded in part; of all of it, whatever the scope. */
  readonly partial?: {
    readonly loadedEvents: number;
    /** As counted by the database. */
    readonly totalEvents: number;
    readonly reason: PartialReason;
  };
  /** The app shows texts to others than this person: all that there is of them are lengths. */
  readonly textsHidden?: boolean;
}

/** Why: it was still loading, somebody or the limit stopped it, it failed, or rows are gone from the database. */
export const PARTIAL_REASONS = ['loading', 'stopped', 'limit', 'failed', 'gone'] as const;
export type PartialReason = (typeof PARTIAL_REASONS)[number];

/** What a file is made of; nothing in it is more than the choices allow. */
export interface ExportContent {
  readonly scope: ExportScope['kind'];
  readonly choices: ExportChoices;
  /** How many there are of each kind, in the file or not. Of all but prompts, answers and commands different ones. */
  readonly counts: ReadonlyMap<ExportKind, number>;
  readonly gaps: ExportGaps;
  /** All of the session, folded from events that are redacted already: context for what follows. */
  readonly session: Session;
  readonly interval: Interval;
  readonly events: readonly SessionEvent[];
  /** Does the file have this event? */
  readonly has: (eventId: string) => boolean;
  /** With at least one event. */
  readonly turns: readonly Turn[];
  readonly calls: readonly ToolCall[];
  readonly waits: readonly Wait[];
  readonly totals: Totals;
}

const BY_TEXT: ReadonlySet<ExportKind> = new Set(['prompts', 'answers', 'commands']);
const INDEX_DIGITS = 9;

/** Counts what is found: texts of the first three kinds, different values of the others. */
class FindingCounts {
  public readonly counts = new Map<ExportKind, number>();
  private readonly seen = new Set<string>();

  public add({ kind, text }: Finding): void {
    const key = `${kind} ${text}`;
    const isText = BY_TEXT.has(kind);
    if (isText || !this.seen.has(key)) {
      this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    }
    if (!isText) {
      this.seen.add(key);
    }
  }
}

/** Without a number an id is a hash of all fields, texts included: the place in the session does as well. */
const withoutHash = (event: SessionEvent, index: number): SessionEvent =>
  event.sequence === undefined
    ? { ...event, id: `${event.timeMs}-x-${String(index).padStart(INDEX_DIGITS, '0')}` }
    : event;

/** Tools of servers by number, so that different ones stay different. */
function toolAliases(): (name: string) => string {
  const numbers = new Map<string, number>();
  return (name) => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return `mcp__tool_${number}`;
  };
}

/** An area has what ended in it, as its statistics have. */
function isIn(session: Session, scope: ExportScope): (event: SessionEvent) => boolean {
  switch (scope.kind) {
    case 'session':
      return () => true;
    case 'turn':
      return ({ id }) => session.turnOfEvent.get(id)?.index === scope.turnIndex;
    case 'area': {
      const { startMs, endMs } = scope.interval;
      const reachesEnd = endMs >= session.interval.endMs;
      return ({ timeMs }) => timeMs >= startMs && (timeMs < endMs || reachesEnd);
    }
  }
}

/** Redacts all of the session, and counts what there is in the wanted part of it. */
function* redactSteps(original: Session, scope: ExportScope, choices: ExportChoices) {
  const isWanted = isIn(original, scope);
  const found = new FindingCounts();
  const wanted = new Set<string>();
  const redacted: SessionEvent[] = [];
  const aliasOf = toolAliases();
  for (const event of original.events) {
    const result = redact(event, choices, aliasOf);
    const named = withoutHash(result.event, redacted.length);
    redacted.push(named);
    if (isWanted(event)) {
      wanted.add(named.id);
      result.findings.forEach((finding) => found.add(finding));
    }
    yield redacted.length;
  }
  return { redacted, wanted, counts: found.counts };
}

/**
 * What a session, a turn or an area has to show under these choices. Everything is decided here, before any format.
 * Yields how many events it has looked at, for whoever must not keep a page waiting.
 */
export function* exportSteps(
  original: Session,
  scope: ExportScope,
  choices: ExportChoices,
  gaps: ExportGaps = {}
): Generator<number, ExportContent> {
  const { redacted, wanted, counts } = yield* redactSteps(original, scope, choices);
  const fold = foldSteps(redacted[0]?.sessionId ?? '', redacted);
  let step = withSecrets(() => fold.next());
  while (step.done !== true) {
    yield redacted.length;
    step = withSecrets(() => fold.next());
  }
  const session = step.value;
  const has = (eventId: string) => wanted.has(eventId);
  const events = session.events.filter(({ id }) => has(id));
  const waits = session.waits.filter(({ decision }) => has(decision.id));
  return {
    scope: scope.kind,
    choices,
    counts,
    gaps,
    session,
    interval: scope.kind === 'area' ? scope.interval : (hullOf(events.map(eventInterval)) ?? session.interval),
    events,
    has,
    turns: session.turns.filter((turn) => turn.events.some(({ id }) => has(id))),
    calls: session.calls.filter(({ decision, result }) => has(decision?.id ?? '') || has(result?.id ?? '')),
    waits,
    totals: totalsOf(events, waits),
  };
}

/** The kinds that do not go into the file as they are, with how many there are. */
export const leftOut = ({
  counts,
  choices,
}: Pick<ExportContent, 'counts' | 'choices'>): ReadonlyArray<readonly [ExportKind, number]> =>
  EXPORT_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return choices.has(kind) || count === undefined ? [] : [[kind, count] as const];
  });
