import * as fc from 'fast-check';
import { epochMs } from '../units';
import { countNotices, firstOfKind, indexOfEvent, type Notice, NOTICE_KINDS, noticesOf, worstKind } from './notices';

/** Notices without more to tell than their kind; several of one event and of one moment. */
const anyNotices = fc
  .array(fc.tuple(fc.constantFrom('failure' as const, 'rejection' as const), fc.nat(8), fc.nat(5)), { maxLength: 20 })
  .map((parts) =>
    parts.map(([kind, ms, event]): Notice => ({ kind, timeMs: epochMs(ms), eventId: `event-${event}-${ms}` }))
  )
  .map(noticesOf);
const anyRange = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('questions asked of notices', () => {
  it('count, find and weigh what is in a range, as looking at each would', () => {
    fc.assert(
      fc.property(anyNotices, anyRange, (notices, [from, to]) => {
        const first = Math.min(from, notices.notices.length);
        const end = Math.min(to, notices.notices.length);
        const within = notices.notices.slice(first, end);
        for (const kind of NOTICE_KINDS) {
          const at = within.findIndex((notice) => notice.kind === kind);
          expect(countNotices(notices, kind, first, end)).toBe(within.filter((notice) => notice.kind === kind).length);
          expect(firstOfKind(notices, kind, first, end)).toBe(at < 0 ? undefined : first + at);
        }
        const worst = within.some(({ kind }) => kind === 'failure') ? 'failure' : within[0]?.kind;
        expect(worstKind(notices, first, end)).toBe(worst);
      })
    );
  });

  it('find an event by its time, with its worst notice first', () => {
    fc.assert(
      fc.property(anyNotices, (notices) => {
        for (const { eventId, timeMs } of notices.notices) {
          const index = indexOfEvent(notices, eventId, timeMs);
          const kinds = notices.notices.filter((notice) => notice.eventId === eventId).map(({ kind }) => kind);
          const found = notices.notices[index ?? -1];
          expect(found?.eventId).toBe(eventId);
          expect(found?.kind).toBe(kinds.includes('failure') ? 'failure' : 'rejection');
        }
        expect(indexOfEvent(notices, 'nobody', 3)).toBeUndefined();
      })
    );
  });
});
