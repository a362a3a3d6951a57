import { useCallback, useEffect, useState } from 'react';

import type { SessionLoad } from 'data/loadSession';
import type { WireRecord } from 'domain/events/field';

import { SessionLoading } from '../SessionView/SessionLoading';
import { shownRecords } from '../SessionView/shownRecords';

interface Wanted {
  /** Nothing is loaded without. */
  readonly sourceUid: string | undefined;
  readonly sessionId: string;
  readonly baseFilter: string;
}

interface Loaded {
  readonly load?: SessionLoad;
  readonly records: readonly WireRecord[];
}

const NOTHING: Loaded = { records: [] };

/** A session's rows as they come, and the ways to stop, to go on and to begin anew. For one session: key it by that. */
export function useLoadedSession({ sourceUid, sessionId, baseFilter }: Wanted) {
  const [loading] = useState(() => new SessionLoading());
  const [loaded, setLoaded] = useState(NOTHING);
  const start = useCallback(
    (resumeFrom?: SessionLoad) => {
      if (sourceUid !== undefined) {
        loading.start({ sourceUid, sessionId, baseFilter }, resumeFrom, (load) =>
          setLoaded(({ records }) => ({ load, records: shownRecords(records, load) }))
        );
      }
    },
    [loading, sourceUid, sessionId, baseFilter]
  );
  useEffect(() => {
    start();
    return () => loading.cancel();
  }, [loading, start]);
  return { ...loaded, start, stop: useCallback(() => loading.stop(), [loading]) };
}
