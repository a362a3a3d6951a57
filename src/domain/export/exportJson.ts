import type { Totals } from '../sessions/session';
import { usdFromNanoUsd } from '../units';
import { type ExportContent, leftOut } from './exportContent';
import { EXPORT_KINDS } from './exportKinds';
import { eventRow, isoTime } from './eventRows';
import { jsonPieces } from './jsonPieces';

/** Grows when a field changes its meaning or goes; new fields do not count. */
const VERSION = 1;

const inDollars = ({ costNanoUsd, ...totals }: Totals) => ({ ...totals, costUsd: usdFromNanoUsd(costNanoUsd) });

function* mapped<Item, Result>(items: Iterable<Item>, of: (item: Item) => Result): Generator<Result> {
  for (const item of items) {
    yield of(item);
  }
}

/** The file's own shape; docs/sharing.md has it field by field. */
export function* exportJson(content: ExportContent): Generator<string> {
  const { session, interval, scope, choices, turns, calls, waits, totals, gaps } = content;
  const { title, user, clientVersions, models, terminals, labels } = session.facts;
  yield* jsonPieces({
    format: 'sessionline',
    version: VERSION,
    scope,
    redaction: {
      included: EXPORT_KINDS.filter((kind) => choices.has(kind)),
      leftOut: Object.fromEntries(leftOut(content)),
      textsHidden: gaps.textsHidden,
    },
    partial: gaps.partial && { ...gaps.partial },
    session: { id: session.id, title, user, clientVersions, models, terminals, labels },
    start: isoTime(interval.startMs),
    end: isoTime(interval.endMs),
    totals: inDollars(totals),
    turns: () =>
      mapped(turns, ({ id, index, origin, title: asked, interval: of, totals: sums }) => ({
        id,
        index,
        origin,
        title: asked,
        start: isoTime(of.startMs),
        end: isoTime(of.endMs),
        totals: inDollars(sums),
      })),
    agents: () =>
      mapped(session.agents, ({ id, parentId, name, openedBy }) => ({ id, parentId, name, openedBy: openedBy?.id })),
    calls: () =>
      mapped(calls, ({ id, toolName, agentId, outcome, request, decision, result, isByOrder }) => ({
        id,
        tool: toolName,
        agent: agentId,
        outcome,
        request: request?.id,
        decision: decision?.id,
        result: result?.id,
        isByOrder,
      })),
    waits: () =>
      mapped(waits, ({ startMs, endMs, decision }) => ({
        start: isoTime(startMs),
        end: isoTime(endMs),
        decision: decision.id,
      })),
    events: () => mapped(content.events, (event) => eventRow(content, event)),
  });
  yield '\n';
}
