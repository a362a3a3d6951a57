import fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { foldSession } from '../sessions/foldSession';
import { buildTimeline } from '../timeline/buildTimeline';
import type { MarkLine, Timeline } from '../timeline/timeline';
import { LitMarks } from './litMarks';
import { onlyMatches } from './onlyMatches';

const anyTimeline = arbitrarySession.map((records) => buildTimeline(foldSession('session-1', records)));

const linesOf = (timeline: Timeline): readonly MarkLine[] =>
  timeline.lanes.flatMap(({ rows }) => rows.flatMap(({ stack }) => stack));

/** A timeline and some of its events. */
const anyFound = anyTimeline.chain((timeline) =>
  fc.subarray([...timeline.markOfEvent.keys()]).map((ids) => ({ timeline, eventIds: new Set(ids) }))
);

describe('marks that match', () => {
  it('light a block if and only if one of them is in it', () => {
    fc.assert(
      fc.property(anyFound, fc.nat(), fc.nat(), ({ timeline, eventIds }, one, other) => {
        const lit = new LitMarks(eventIds);
        for (const line of linesOf(timeline)) {
          const count = line.marks.length + 1;
          const [first, end] = [Math.min(one % count, other % count), Math.max(one % count, other % count)];
          const isIn = line.marks.slice(first, end).some(({ eventId }) => eventIds.has(eventId));
          expect(lit.anyAmong(line, first, end)).toBe(isIn);
        }
      })
    );
  });

  it('alone are all that is left of a timeline that shows only them, each in its place', () => {
    fc.assert(
      fc.property(anyFound, ({ timeline, eventIds }) => {
        const only = onlyMatches(timeline, eventIds);
        const marksOf = (of: Timeline) => linesOf(of).flatMap(({ marks }) => marks);
        expect(marksOf(only)).toEqual(marksOf(timeline).filter(({ eventId }) => eventIds.has(eventId)));
        const shape = ({ lanes }: Timeline) =>
          lanes.map(({ agentId, rows }) => [agentId, rows.map(({ id, lines }) => [id, lines])]);
        expect(shape(only)).toEqual(shape(timeline));
        expect(only.markOfEvent).toBe(timeline.markOfEvent);
      })
    );
  });
});
