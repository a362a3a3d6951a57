import type { Session } from 'domain/sessions/session';
import { BarPeaks } from 'domain/timeline/curveColumns';
import { type CurveKind, sessionCurves } from 'domain/timeline/curves';
import type { ShownCurves } from '../shownCurves';

/** The curves of a session, all of the given kinds shown. */
export function curvesOf(session: Pick<Session, 'events'>, kinds: readonly CurveKind[]): ShownCurves {
  const of = sessionCurves(session);
  return { of, bars: new BarPeaks(of), kinds };
}

/** For what does not look at curves. */
export const NO_CURVES: ShownCurves = curvesOf({ events: [] }, []);
