import fc from 'fast-check';

import type { WireRecord } from 'domain/events/field';
import { foldSession } from 'domain/sessions/foldSession';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { arbitrarySession } from 'testing/arbitrarySession';

import { sessionModel } from './sessionModel';

/** What a database may give for a row: damaged, without a time, or twice. */
const anyRow = (rows: readonly WireRecord[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...rows) },
    { weight: 1, arbitrary: fc.constantFrom(...rows).map((row) => ({ ...row, _time: 'soon' })) },
    { weight: 1, arbitrary: fc.constantFrom(...rows).map((row) => ({ ...row, 'event.sequence': '' })) },
    { weight: 1, arbitrary: fc.constantFrom<WireRecord>({}, { _msg: 'claude_code.user_prompt' }) }
  );

/** A session as it is read again and again: each time some of its end is replaced and more comes behind it. */
const anyGrowth = arbitrarySession.chain((rows) =>
  fc.array(fc.record({ cut: fc.nat(4), more: fc.array(anyRow(rows), { maxLength: 8 }) }), {
    minLength: 1,
    maxLength: 6,
  })
);

describe('a session that grows', () => {
  it('is at every step what it would be if all of it came at once', () => {
    fc.assert(
      fc.property(anyGrowth, (steps) => {
        let records: readonly WireRecord[] = [];
        for (const { cut, more } of steps) {
          const kept = records.slice(0, Math.max(0, records.length - cut));
          const again = records.slice(kept.length).map((row) => ({ ...row }));
          records = [...kept, ...again, ...more];
          const session = foldSession('sid', records);
          const model = sessionModel('sid', records);
          expect(model.session).toEqual(session);
          expect(model.timeline).toEqual(buildTimeline(session));
        }
      })
    );
  });

  it('may be asked for in between as it was before', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.nat(), (rows, at) => {
        const early = rows.slice(0, at % (rows.length + 1));
        const first = sessionModel('sid', early);
        sessionModel('sid', [...rows]);
        expect(sessionModel('sid', [...early]).session).toEqual(first.session);
      })
    );
  });
});
