import type { Totals } from '../sessions/session';
import { usdFromNanoUsd } from '../units';
import { type ExportContent, leftOut } from './exportContent';
import { EXPORT_KINDS } from './exportKinds';
import { eventRows, isoTime } from './eventRows';

/** Grows when a field changes its meaning or goes; new fields do not count. */
const VERSION = 1;

const inDollars = ({ costNanoUsd, ...totals }: Totals) => ({ ...totals, costUsd: usdFromNanoUsd(costNanoUsd) });

/** The file's own shape; docs/sharing.md has it field by field. */
export function exportJson(content: ExportContent): string {
  const { session, interval, scope, choices, turns, calls, waits, totals } = content;
  const { title, user, clientVersions, models, terminals, labels } = session.facts;
  const file = {
    format: 'sessionline',
    version: VERSION,
    scope,
    redaction: {
      included: EXPORT_KINDS.filter((kind) => choices.has(kind)),
      leftOut: Object.fromEntries(leftOut(content)),
    },
    session: { id: session.id, title, user, clientVersions, models, terminals, labels },
    start: isoTime(interval.startMs),
    end: isoTime(interval.endMs),
    totals: inDollars(totals),
    turns: turns.map(({ id, index, origin, title: asked, interval: of, totals: sums }) => ({
      id,
      index,
      origin,
      title: asked,
      start: isoTime(of.startMs),
      end: isoTime(of.endMs),
      totals: inDollars(sums),
    })),
    agents: session.agents.map(({ id, parentId, name, openedBy }) => ({ id, parentId, name, openedBy: openedBy?.id })),
    calls: calls.map(({ id, toolName, agentId, outcome, request, decision, result, isByOrder }) => ({
      id,
      tool: toolName,
      agent: agentId,
      outcome,
      request: request?.id,
      decision: decision?.id,
      result: result?.id,
      isByOrder,
    })),
    waits: waits.map(({ startMs, endMs, decision }) => ({
      start: isoTime(startMs),
      end: isoTime(endMs),
      decision: decision.id,
    })),
    events: eventRows(content),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
