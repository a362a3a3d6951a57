import { getDataSourceSrv } from '@grafana/runtime';

import type { SourceFacts, SourceFailure } from 'domain/doctor/judgeSource';
import { visibleText } from 'domain/format/visibleText';

import { listDatasources, LOGS_DATASOURCE_TYPE, METRICS_DATASOURCE_TYPES } from '../datasources';
import type { LogsFailure } from '../logsQueryError';
import type { Visit } from './visit';

const KINDS: Readonly<Partial<Record<LogsFailure, SourceFailure>>> = {
  unreachable: 'unreachable',
  timeout: 'timeout',
  query: 'query',
  noSource: 'noSource',
  forbidden: 'forbidden',
};
/** Told apart from what is around it: an answer of 404 comes from a path that does not exist. */
const STATUSES: ReadonlyArray<readonly [RegExp, SourceFailure]> = [
  [/\b401\b|unauthori[sz]ed/i, 'unauthorized'],
  [/\b404\b|unsupported path|missing route/i, 'wrongPath'],
];

const isKind = (error: object): error is { kind: LogsFailure; detail: string; message: string } =>
  'kind' in error && 'detail' in error;

/** A failed query, told apart by what would mend it. */
export function failureFacts(error: unknown): NonNullable<SourceFacts['failure']> {
  if (!(error instanceof Error) || !isKind(error)) {
    return { kind: 'other', message: visibleText(String(error)) };
  }
  const { kind, detail, message } = error;
  const byStatus = STATUSES.find(([sign]) => sign.test(detail))?.[1];
  return { kind: byStatus ?? KINDS[kind] ?? 'other', message: visibleText(detail === '' ? message : detail) };
}

const typesOf = (kind: SourceFacts['kind']): readonly string[] =>
  kind === 'logs' ? [LOGS_DATASOURCE_TYPE] : METRICS_DATASOURCE_TYPES;

/** Older plugins tell nothing of themselves. */
const versionOf = ({ info }: { readonly info?: { readonly version?: string } }): string => info?.version ?? '';

/**
 * What is known of a source, and of whoever answers behind it.
 *
 * @param ask asks it a small question
 */
export async function loadSourceFacts(
  kind: SourceFacts['kind'],
  { uids, wanted, server, options }: Visit,
  ask: (uid: string) => Promise<unknown>
): Promise<SourceFacts> {
  const uid = uids[kind];
  const wantedUid = wanted[kind];
  const isGone = wantedUid !== undefined && listDatasources(typesOf(kind)).every((one) => one.uid !== wantedUid);
  const facts = { kind, ...(isGone ? { goneUid: wantedUid } : {}) };
  const found = uid === undefined ? undefined : getDataSourceSrv().getInstanceSettings(uid);
  if (uid === undefined || found === undefined) {
    return facts;
  }
  const source = { name: found.name, type: found.type, pluginVersion: versionOf(found.meta) };
  try {
    const [told] = await Promise.all([server(uid), ask(uid)]);
    return { ...facts, source, ...(told === undefined ? {} : { server: told }) };
  } catch (error) {
    options.signal?.throwIfAborted();
    return { ...facts, source, failure: failureFacts(error) };
  }
}
