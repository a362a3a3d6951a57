import { type EpochMs, epochMs } from 'domain/units';
import { useEffect, useState } from 'react';

const TICK_MS = 1_000;

/** The time, to the second; where nobody asks for it, the time of the last render. */
export function useNow(isTicking: boolean): EpochMs {
  const [, setTicks] = useState(0);
  useEffect(() => {
    if (!isTicking) {
      return undefined;
    }
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), TICK_MS);
    return () => clearInterval(timer);
  }, [isTicking]);
  return epochMs(Date.now());
}
