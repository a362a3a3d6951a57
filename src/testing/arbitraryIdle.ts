import * as fc from 'fast-check';

import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';

import { aSession, type SessionBuilder } from './builders';

const DAY_MS = 24 * 3600 * 1000;

/** From nothing to days. */
const arbitraryPause = fc.oneof(
  fc.nat(1000),
  fc.integer({ min: 20_000, max: 100_000 }),
  fc.integer({ min: 60_000, max: 5 * DAY_MS })
);

const arbitraryWork = fc
  .record({
    kind: fc.constantFrom('prompt', 'request', 'tool', 'agent'),
    durationMs: fc.nat(400_000),
    pauseMs: arbitraryPause,
  })
  .map(({ kind, durationMs, pauseMs }) => (session: SessionBuilder) => {
    switch (kind) {
      case 'prompt':
        return session.after(pauseMs).prompt('Go on');
      case 'request':
        return session.after(pauseMs).request({ duration_ms: durationMs });
      case 'tool':
        // The pause is a wait for a person's answer.
        return session
          .request({ duration_ms: 100 })
          .after(pauseMs)
          .decide('Bash', { source: 'user_temporary' })
          .result({ duration_ms: durationMs });
      default:
        return session.after(pauseMs).inAgent('a1', (agent) => agent.request().after(pauseMs).request());
    }
  });

/** A session that pauses now and then, for a moment or for days; some pauses are waits for a person. */
export const arbitraryIdleSession: fc.Arbitrary<Session> = fc
  .array(arbitraryWork, { minLength: 1, maxLength: 25 })
  .map((steps) =>
    foldSession('session-1', steps.reduce((session, step) => step(session), aSession().prompt('Begin')).records)
  );
