import { dateTimeForTimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { clockTime } from 'components/Figures/clockTime';
import { rawValues } from 'components/rawValues';
import type { Session } from 'domain/sessions/session';
import type { AxisChoices } from 'domain/timeline/choices';
import { compressedAxis } from 'domain/timeline/compressedAxis';
import { sinceStart, tickLabel } from 'domain/timeline/ticks';
import { type AxisBreak, breakAt, type TimeAxis, TRUE_AXIS } from 'domain/timeline/timeAxis';
import { wallClock, type ZoneOffset } from 'domain/timeline/wallClock';
import { elapsedMs } from 'domain/units';
import { useMemo } from 'react';
import { formatDuration, personNumbers } from '../numbers';
import type { TimelineTime } from './timelineTime';
import { zoneName } from './words/zoneName';

const MINUTE_MS = 60_000;

/** How time is drawn and named, as chosen. */
export function useTimelineTime(
  session: Session,
  { isIdleCompressed, clock }: AxisChoices,
  timeZone: TimeZone | undefined
): TimelineTime {
  const compressed = useMemo(() => compressedAxis(session), [session]);
  const axis = isIdleCompressed ? compressed : TRUE_AXIS;
  const { breaks } = compressed;
  const { startMs } = session.interval;
  return useMemo(
    () => ({ axis, breaks, ...clockOf(axis, clock === 'wall', startMs, timeZone) }),
    [axis, breaks, clock, startMs, timeZone]
  );
}

function clockOf(
  axis: TimeAxis,
  isWall: boolean,
  startMs: number,
  timeZone: TimeZone | undefined
): Pick<TimelineTime, 'clock' | 'zone' | 'pointed'> {
  return {
    zone: isWall ? zoneName(timeZone) : undefined,
    clock: isWall ? wallClock(zoneOffset(timeZone), personNumbers()) : sinceStart(startMs, personNumbers()),
    pointed: (timeMs, stepMs) => {
      const times = [tickLabel(timeMs - startMs, stepMs, personNumbers()), clockTime(timeMs, timeZone)];
      const within = breakAt(axis, timeMs);
      return [...(isWall ? times.reverse() : times), ...(within ? [breakWords(within)] : [])].join('  ·  ');
    },
  };
}

const zoneOffset =
  (timeZone: TimeZone | undefined): ZoneOffset =>
  (timeMs) => {
    const minutes = dateTimeForTimeZone(timeZone, timeMs).utcOffset();
    return Number.isFinite(minutes) ? minutes * MINUTE_MS : 0;
  };

/** What a break leaves out. */
function breakWords({ startMs, endMs, kind }: AxisBreak): string {
  const values = { duration: formatDuration(elapsedMs(startMs, endMs)), ...rawValues };
  return kind === 'waiting'
    ? t('timeline.break.waiting', 'shortened: {{duration}} of waiting for a person', values)
    : t('timeline.break.idle', 'shortened: {{duration}} without events', values);
}
