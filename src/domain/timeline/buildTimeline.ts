import { eventInterval } from '../events/eventInterval';
import { categoryOf } from '../events/categoryOf';
import type { EventCategory } from '../events/sessionEvent';
import { type Agent, MAIN_AGENT_ID, type Session, type ToolCall } from '../sessions/session';
import { permissionModes } from '../sessions/permissionModes';
import type { EpochMs } from '../units';
import { type EventMark, markOf, markOfWait } from './eventMark';
import { markLine } from './markLine';
import { shownModes } from './modeColumns';
import { findNotices, type Notices } from './notices';
import { packLines } from './packLines';
import { bandColumns, turnBands } from './turnBands';
import type { Lane, LaneRow, Mark, MarkSign, Timeline } from './timeline';

/** The rows of a lane from top to bottom. */
export const ROW_CATEGORIES = [
  'user_prompt',
  'api_request',
  'tool_decision',
  'tool_result',
  'other',
] as const satisfies readonly EventCategory[];

/** The marks of a row that are not packed onto lines yet. */
interface LooseRow {
  readonly rowId: string;
  readonly category: EventCategory;
  readonly marks: EventMark[];
}

export const rowId = (agentId: string, category: EventCategory): string => `${agentId}/${category}`;

/** The agent id of the lane that a row lies in: the inverse of `rowId`. */
export const laneOfRow = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('/')));

/**
 * What a session looks like: a lane for the main conversation and for each subagent, in the order of
 * `session.agents`; in each the marks by category, stacked where they overlap.
 */
export function buildTimeline(session: Session): Timeline {
  const known = new Set(session.agents.map(({ id }) => id));
  const laneOf = (agentId: string | undefined) =>
    agentId !== undefined && known.has(agentId) ? agentId : MAIN_AGENT_ID;
  const notices = findNotices(session);
  const signs = markSigns(notices);
  const rows = new LooseRows();
  for (const event of session.events) {
    const row = rows.open(laneOf(event.agentId), categoryOf(event));
    row.marks.push(markOf(event, row, signs.get(event.id)));
  }
  for (const wait of session.waits) {
    const row = rows.open(laneOf(wait.agentId), 'tool_decision');
    row.marks.push(markOfWait(wait, row));
  }
  const markOfEvent = new Map<string, Mark>();
  const lanes = session.agents.map((agent) => lane(agent, rows, markOfEvent));
  const bands = turnBands(session.turns);
  return {
    interval: session.interval,
    lanes,
    bands,
    bandColumns: bandColumns(bands),
    markOfEvent,
    notices,
    modes: shownModes(permissionModes(session)),
  };
}

/** The rows of all lanes while they fill. */
class LooseRows {
  private readonly ofAgent = new Map<string, Map<EventCategory, LooseRow>>();

  get(agentId: string, category: EventCategory): LooseRow | undefined {
    return this.ofAgent.get(agentId)?.get(category);
  }

  /** Begins the row where it has no mark yet. */
  open(agentId: string, category: EventCategory): LooseRow {
    const known = this.get(agentId, category);
    if (known) {
      return known;
    }
    const row = { rowId: rowId(agentId, category), category, marks: [] };
    const rows = this.ofAgent.get(agentId) ?? new Map<EventCategory, LooseRow>();
    this.ofAgent.set(agentId, rows.set(category, row));
    return row;
  }
}

function markSigns({ notices }: Notices): ReadonlyMap<string, MarkSign> {
  const signs = new Map<string, MarkSign>();
  for (const { kind, eventId } of notices) {
    if (kind === 'compaction' || kind === 'cacheBreak') {
      signs.set(eventId, kind);
    }
  }
  return signs;
}

function lane(agent: Agent, looseRows: LooseRows, markOfEvent: Map<string, Mark>): Lane {
  const rows = ROW_CATEGORIES.flatMap((category) => {
    const loose = looseRows.get(agent.id, category);
    return loose ? [row(loose, markOfEvent)] : [];
  });
  return {
    agentId: agent.id,
    name: agent.name,
    parentId: agent.parentId,
    depth: agent.depth,
    interval: agent.interval,
    openedMs: agent.openedBy && callStart(agent.openedBy),
    closedMs: agent.completed?.timeMs,
    totals: agent.totals,
    rows,
    eventCount: agent.totals.events,
  };
}

/** A call without a decision began as long before its result as it took. */
function callStart({ decision, result }: ToolCall): EpochMs | undefined {
  return decision?.timeMs ?? (result && eventInterval(result).startMs);
}

function row({ rowId: id, category, marks }: LooseRow, markOfEvent: Map<string, Mark>): LaneRow {
  // Longer first at the same start: a short one then hangs below what encloses it.
  marks.sort((a, b) => a.startMs - b.startMs || b.endMs - a.endMs);
  const { lineOf, lines } = packLines(marks);
  const stacked: Mark[][] = Array.from({ length: lines }, () => []);
  marks.forEach((mark, index) => {
    mark.line = lineOf[index] ?? 0;
    stacked[mark.line]?.push(mark);
    if (mark.shape !== 'wait') {
      markOfEvent.set(mark.eventId, mark);
    }
  });
  return { id, category, lines, marks, stack: stacked.map(markLine) };
}
