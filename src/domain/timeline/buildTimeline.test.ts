import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';

import { foldSession } from '../sessions/foldSession';
import { MAIN_AGENT_ID } from '../sessions/session';
import { buildTimeline } from './buildTimeline';

const timelineOf = (records: readonly unknown[]) => {
  const session = foldSession('session-1', records);
  return { session, timeline: buildTimeline(session) };
};

describe('buildTimeline', () => {
  it('draws every event once, in the lane of its agent, and every wait once', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const { session, timeline } = timelineOf(records);
        const marks = timeline.lanes.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
        const events = marks.filter(({ shape }) => shape !== 'wait');
        expect(events.map(({ eventId }) => eventId).sort()).toEqual(session.events.map(({ id }) => id).sort());
        expect(marks.length - events.length).toBe(session.waits.length);
        for (const event of session.events) {
          const mark = timeline.markOfEvent.get(event.id);
          expect(mark?.rowId.startsWith(`${event.agentId ?? MAIN_AGENT_ID}/`)).toBe(true);
          expect(mark?.endMs).toBe(event.timeMs);
        }
      })
    );
  });

  it("stacks what overlaps: each line holds its row's marks by start, without overlap", () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        for (const row of timelineOf(records).timeline.lanes.flatMap(({ rows }) => rows)) {
          expect(row.stack.reduce((sum, { marks }) => sum + marks.length, 0)).toBe(row.marks.length);
          row.stack.forEach(({ marks }, line) =>
            marks.forEach((mark, index) => {
              expect(mark.line).toBe(line);
              expect(mark.startMs).toBeGreaterThanOrEqual(marks[index - 1]?.endMs ?? -Infinity);
            })
          );
        }
      })
    );
  });

  it.each(captures)('shows all of $name', ({ name, events }) => {
    const { timeline, session } = timelineOf(readCapture(name));
    expect(timeline.markOfEvent.size).toBe(events);
    expect(timeline.lanes.map(({ agentId }) => agentId)).toEqual(session.agents.map(({ id }) => id));
    expect(timeline.lanes[0]?.agentId).toBe(MAIN_AGENT_ID);
    expect(timeline.bands).toHaveLength(session.turns.length);
  });

  it('draws a bar from its start to its end, with the first token in it', () => {
    const { session, timeline } = timelineOf(
      aSession().prompt('go').request({ duration_ms: 900, ttft_ms: 300 }).records
    );
    const request = session.events.find(({ type }) => type === 'api_request');
    const mark = timeline.markOfEvent.get(request?.id ?? '');
    expect(mark?.shape).toBe('bar');
    expect((mark?.endMs ?? 0) - (mark?.startMs ?? 0)).toBe(900);
    expect((mark?.firstTokenMs ?? 0) - (mark?.startMs ?? 0)).toBe(300);
  });

  it('leaves out a first token that came after the end', () => {
    const { session, timeline } = timelineOf(aSession().prompt('go').request({ duration_ms: 9, ttft_ms: 300 }).records);
    const request = session.events.find(({ type }) => type === 'api_request');
    expect(timeline.markOfEvent.get(request?.id ?? '')?.firstTokenMs).toBeUndefined();
  });

  it('draws a wait on the row of decisions, up to the decision', () => {
    const records = aSession()
      .prompt('go')
      .request()
      .after(5000)
      .decide('Bash', { source: 'user_reject', decision: 'reject' }).records;
    const { session, timeline } = timelineOf(records);
    const row = timeline.lanes[0]?.rows.find(({ category }) => category === 'tool_decision');
    const decision = session.events.find(({ type }) => type === 'tool_decision');
    expect(row?.marks.map(({ shape, tone, eventId, line }) => [shape, tone, eventId, line])).toEqual([
      ['wait', 'normal', decision?.id, 0],
      ['instant', 'rejected', decision?.id, 0],
    ]);
    expect((row?.marks[0]?.endMs ?? 0) - (row?.marks[0]?.startMs ?? 0)).toBe(5000);
  });

  it('shows a session without any event as an empty main lane', () => {
    const { timeline } = timelineOf([]);
    expect(timeline.lanes.map(({ rows }) => rows)).toEqual([[]]);
    expect(timeline.bands).toEqual([]);
  });
});
