import type { SessionTimelineProps } from 'domain/timeline/sessionTimelineProps';
import type { Interval } from 'domain/sessions/session';
import type { Viewport } from 'domain/timeline/timeline';
import { viewportBounds } from 'domain/timeline/viewport';
import { epochMs } from 'domain/units';

const momentOf = (moment: unknown): number =>
  typeof moment === 'string' ? Date.parse(moment) : typeof moment === 'number' ? moment : NaN;

/** The stretch to begin with: what is asked for as far as the session reaches, and all of it where that is nothing. */
export function shownWindow({ from, to }: Pick<SessionTimelineProps, 'from' | 'to'>, interval: Interval): Viewport {
  const all = viewportBounds(interval);
  const fromMs = Math.max(momentOf(from ?? all.fromMs), all.fromMs);
  const toMs = Math.min(momentOf(to ?? all.toMs), all.toMs);
  return fromMs < toMs ? { fromMs: epochMs(fromMs), toMs: epochMs(toMs) } : all;
}
