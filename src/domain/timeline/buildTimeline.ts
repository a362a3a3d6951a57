import { eventInterval } from '../events/eventInterval';
import { eventOutcome } from '../events/eventOutcome';
import { eventSummary } from '../events/eventSummary';
import { categoryOf } from '../events/categoryOf';
import type { EventCategory, SessionEvent } from '../events/sessionEvent';
import { type Agent, MAIN_AGENT_ID, type Session, type ToolCall, type Wait } from '../sessions/session';
import { permissionModes } from '../sessions/permissionModes';
import { addMs, type EpochMs, epochMs } from '../units';
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

/** A mark that has no line yet: all lie on the first until their row is packed. */
type LooseMark = Omit<Mark, 'line'> & { line: number };
type LooseRows = Map<string, LooseMark[]>;

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
  const rows: LooseRows = new Map();
  for (const event of session.events) {
    addMark(rows, eventMark(event, laneOf(event.agentId), signs.get(event.id)));
  }
  for (const wait of session.waits) {
    addMark(rows, waitMark(wait, laneOf(wait.agentId)));
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

function addMark(rows: LooseRows, mark: LooseMark): void {
  const marks = rows.get(mark.rowId);
  if (marks) {
    marks.push(mark);
  } else {
    rows.set(mark.rowId, [mark]);
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

function eventMark(event: SessionEvent, agentId: string, sign: MarkSign | undefined): LooseMark {
  const category = categoryOf(event);
  const { startMs, endMs } = eventInterval(event);
  return {
    eventId: event.id,
    rowId: rowId(agentId, category),
    category,
    shape: endMs > startMs ? 'bar' : 'instant',
    tone: eventOutcome(event),
    startMs,
    endMs: epochMs(Math.max(startMs, endMs)),
    firstTokenMs: firstToken(event, startMs, endMs),
    label: eventSummary(event),
    sign,
    line: 0,
  };
}

/** A time to first token beyond the request's own length is no point of its bar. */
function firstToken(event: SessionEvent, startMs: EpochMs, endMs: EpochMs): EpochMs | undefined {
  const ttftMs = event.type === 'api_request' ? event.fields.ttftMs : undefined;
  return ttftMs !== undefined && addMs(startMs, ttftMs) <= endMs ? addMs(startMs, ttftMs) : undefined;
}

function waitMark(wait: Wait, agentId: string): LooseMark {
  return {
    eventId: wait.decision.id,
    rowId: rowId(agentId, 'tool_decision'),
    category: 'tool_decision',
    shape: 'wait',
    tone: 'normal',
    startMs: wait.startMs,
    endMs: epochMs(Math.max(wait.startMs, wait.endMs)),
    label: eventSummary(wait.decision),
    line: 0,
  };
}

function lane(agent: Agent, looseRows: LooseRows, markOfEvent: Map<string, Mark>): Lane {
  const rows = ROW_CATEGORIES.flatMap((category) => {
    const id = rowId(agent.id, category);
    const marks = looseRows.get(id);
    return marks ? [row(id, category, marks, markOfEvent)] : [];
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

function row(id: string, category: EventCategory, marks: LooseMark[], markOfEvent: Map<string, Mark>): LaneRow {
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
