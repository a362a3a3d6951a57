import { type EpochMs, epochMs } from 'domain/units';
import { useEffect, useState } from 'react';

const TICK_MS = 1_000;

/** The time, to the second. */
export function useNow(): EpochMs {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return epochMs(now);
}
