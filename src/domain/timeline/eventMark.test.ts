import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { eventSummary } from '../events/eventSummary';
import { foldSession } from '../sessions/foldSession';
import { buildTimeline } from './buildTimeline';

describe('what a mark says', () => {
  it('is the summary of its event, however often one asks; a wait says what was asked', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const session = foldSession('session-1', records);
        const marks = buildTimeline(session).lanes.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
        for (const mark of [...marks, ...marks]) {
          const event = session.events[session.eventIndex.get(mark.eventId) ?? -1];
          expect(event).toBeDefined();
          expect(mark.label()).toBe(event && eventSummary(event));
        }
      })
    );
  });

  it.each([
    [300, 300],
    [900, 900],
    [901, undefined],
  ])('the first token of a request of 900 ms after %d ms is drawn at %s', (ttft, drawn) => {
    const session = foldSession('session-1', aSession().request({ duration_ms: 900, ttft_ms: ttft }).records);
    const [mark] = buildTimeline(session).markOfEvent.values();
    expect(mark?.firstTokenMs === undefined ? undefined : mark.firstTokenMs - mark.startMs).toBe(drawn);
  });
});
