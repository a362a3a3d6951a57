import { isDateTime } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';

import { isRecord } from './isRecord';
import { type FoundSessions, sessionsInFrames } from './sessionsInFrames';
import { sessionsInQuery } from './sessionsInQuery';

export const LOGS_TYPE = 'victoriametrics-logs-datasource';

/** What a panel of a dashboard, or a pane of Explore, asks, and what came back, as far as links depend on it. */
export interface Asked {
  readonly logsUid?: string;
  readonly metricsUid?: string;
  /** To VictoriaLogs, variables replaced by their values. */
  readonly logsExprs: readonly string[];
  /** To whatever else; of metrics, if of anything that is ours. */
  readonly otherExprs: readonly string[];
  readonly sessions: FoundSessions;
  /** As an address has it. */
  readonly range: { readonly from?: string; readonly to?: string };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

type Replace = (text: string) => string;

/** Variables of the dashboard, and of the row or panel that is repeated for a value. */
function replacing(scoped: unknown): Replace {
  const values = Object.entries(isRecord(scoped) ? scoped : {}).flatMap(([name, each]) =>
    isRecord(each) ? [[name, { text: each['text'], value: each['value'] }] as const] : []
  );
  const scopedVars = Object.fromEntries(values);
  return (text) => getTemplateSrv().replace(text, scopedVars);
}

interface Query {
  readonly expr: string;
  readonly type: string;
  readonly uid: string;
}

/** As they were sent, which names the data source; a panel that has not asked yet has them as they were written. */
function queriesOf(context: Readonly<Record<string, unknown>>, replace: Replace): readonly Query[] {
  const { data, targets } = context;
  const request: unknown = isRecord(data) ? data['request'] : undefined;
  const sent = isRecord(request) ? listOf(request['targets']) : [];
  const shown = (sent.length > 0 ? sent : listOf(targets)).filter(isRecord).filter(({ hide }) => hide !== true);
  return shown.map((query) => {
    const source: unknown = query['datasource'];
    const [type, uid] = isRecord(source) ? [source['type'], source['uid']] : [];
    return { expr: replace(textOf(query['expr'])), type: textOf(type), uid: replace(textOf(uid)) };
  });
}

function momentOf(moment: unknown): string | undefined {
  return isDateTime(moment) ? String(moment.valueOf()) : textOf(moment) || undefined;
}

function rangeOf(range: unknown): Asked['range'] {
  const from = isRecord(range) ? momentOf(range['from']) : undefined;
  const to = isRecord(range) ? momentOf(range['to']) : undefined;
  return from === undefined || to === undefined ? {} : { from, to };
}

const VARIABLES = ['session', 'session_id', 'sessionId'] as const;
/** All of them are none in particular. */
const IS_ALL = /^(?:\$__all|\.[*+]|\*)$/;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The variable is not there: its name stays.
    return undefined;
  }
}

/** What a dashboard's own variable for sessions holds. */
function sessionsChosen(replace: Replace): readonly string[] {
  const values = VARIABLES.flatMap((name) => {
    const value = parsed(replace(`\${${name}:json}`));
    return Array.isArray(value) ? value : [value];
  });
  return values.filter((value) => typeof value === 'string' && value !== '' && !IS_ALL.test(value));
}

/** By name in the queries, else in what came back, else by the dashboard's choice. */
function sessionsOf(exprs: readonly string[], data: unknown, replace: Replace): FoundSessions {
  const named = [...new Set(exprs.flatMap(sessionsInQuery))];
  if (named.length > 0) {
    return { ids: named, isAll: true };
  }
  const found = sessionsInFrames(isRecord(data) ? [...listOf(data['series']), ...listOf(data['logsFrames'])] : []);
  return found.ids.length > 0 ? found : { ids: sessionsChosen(replace), isAll: true };
}

/** Reads what Grafana tells about a panel or a pane; whatever has another shape than expected is as if it were not there. */
export function readAsked(context: object | undefined): Asked {
  const told = isRecord(context) ? context : {};
  const replace = replacing(told['scopedVars']);
  const queries = queriesOf(told, replace);
  const ofLogs = queries.filter(({ type }) => type === LOGS_TYPE);
  const others = queries.filter(({ type }) => type !== LOGS_TYPE);
  const [logsUid = ''] = ofLogs.map(({ uid }) => uid);
  const [metricsUid = ''] = others.map(({ uid }) => uid);
  const exprs = queries.map(({ expr }) => expr);
  return {
    ...(logsUid === '' || logsUid.startsWith('$') ? {} : { logsUid }),
    ...(metricsUid === '' || metricsUid.startsWith('$') ? {} : { metricsUid }),
    logsExprs: ofLogs.map(({ expr }) => expr),
    otherExprs: others.map(({ expr }) => expr),
    sessions: sessionsOf(exprs, told['data'], replace),
    range: rangeOf(told['timeRange']),
  };
}
