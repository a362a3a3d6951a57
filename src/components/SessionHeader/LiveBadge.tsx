import { t } from '@grafana/i18n';
import { Badge } from '@grafana/ui';
import type { EpochMs } from 'domain/units';
import React, { useEffect, useState } from 'react';

export interface LiveBadgeProps {
  readonly lastEventMs: EpochMs;
  /** When the last event was looked for. */
  readonly nowMs: EpochMs;
}

/** A session without events for this long is not said to be going on: a person may think for longer, though. */
const LIVE_MS = 60_000;
/** How far ahead of this machine's clock another may be. */
const AHEAD_MS = 60_000;

/** Says that the session goes on: its last event is less than a minute old. */
export function LiveBadge({ lastEventMs, nowMs }: LiveBadgeProps) {
  const isLive = useIsYoung(lastEventMs, nowMs);
  return isLive ? (
    <Badge
      color="green"
      icon="record-audio"
      text={t('session-header.live', 'live')}
      tooltip={t('session-header.live-why', 'The last event is less than a minute old.')}
    />
  ) : null;
}

/** Whether the time was less than a minute ago; turns false by itself when the minute is over. */
function useIsYoung(timeMs: EpochMs, nowMs: EpochMs): boolean {
  const [endedMs, setEndedMs] = useState<EpochMs>();
  const leftMs = timeMs + LIVE_MS - nowMs;
  const isYoung = leftMs > 0 && leftMs <= LIVE_MS + AHEAD_MS && endedMs !== timeMs;
  useEffect(() => {
    if (!isYoung) {
      return undefined;
    }
    const timer = setTimeout(() => setEndedMs(timeMs), leftMs);
    return () => clearTimeout(timer);
  }, [isYoung, leftMs, timeMs]);
  return isYoung;
}
