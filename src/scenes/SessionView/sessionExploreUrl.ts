import { config } from '@grafana/runtime';

import { LOGS_DATASOURCE_TYPE } from 'data/datasources';
import type { Session } from 'domain/sessions/session';
import { addMs } from 'domain/units';
import { MOST_ROWS } from 'queries/logsQuestion';
import { sessionEventsQuestion } from 'queries/sessionEvents';

import { exploreUrl } from '../exploreUrl';

interface ExploredSession {
  readonly session: Session;
  readonly baseFilter: string;
  readonly sourceUid: string;
}

/** The session's rows in Explore. */
export function sessionExploreUrl({ session, baseFilter, sourceUid }: ExploredSession): string {
  const { startMs, endMs } = session.interval;
  // The end is excluded; the last rows have fractions of a millisecond.
  const span = { sessionId: session.id, baseFilter, fromMs: startMs, toMs: addMs(endMs, 1) };
  const { expr } = sessionEventsQuestion(span, MOST_ROWS);
  const { appSubUrl } = config;
  return exploreUrl(
    { datasourceUid: sourceUid, datasourceType: LOGS_DATASOURCE_TYPE, expr, fromMs: startMs, toMs: endMs },
    appSubUrl
  );
}
