import { config } from '@grafana/runtime';

import { LOGS_DATASOURCE_TYPE } from 'data/datasources';
import type { Session } from 'domain/sessions/session';
import { addMs } from 'domain/units';
import { sessionRequestsQuestion } from 'queries/sessionEvents';

import { explorePanelUrl } from '../../exploreUrl';
import type { PanelSource } from '../../PanelMenu/panelSource';

const SECOND_MS = 1000;

/** The rows that a session's figures are the sums of; the sums themselves are made here, and no query makes them. */
export function requestsSource(
  { id: sessionId, interval }: Session,
  { baseFilter, sourceUid: uid }: { readonly baseFilter: string; readonly sourceUid: string }
): PanelSource {
  // The end is excluded; the last rows have fractions of a millisecond.
  const span = { fromMs: interval.startMs, toMs: addMs(interval.endMs, 1) };
  const { expr } = sessionRequestsQuestion({ ...span, sessionId, baseFilter });
  const datasource = { uid, type: LOGS_DATASOURCE_TYPE };
  const queries = [{ refId: 'A', editorMode: 'code', expr, queryType: 'instant' }];
  // The data source cuts the range to whole seconds; the query names its own.
  const range = { fromMs: addMs(span.fromMs, -SECOND_MS), toMs: addMs(span.toMs, SECOND_MS) };
  return { datasource, queries, exploreHref: explorePanelUrl({ datasource, queries, ...range }, config.appSubUrl) };
}
