import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom, takeUntil } from 'rxjs';

import type { ServerFacts } from 'domain/doctor/judgeSource';
import { type EpochMs, epochMs } from 'domain/units';

import { whenAborted } from '../abort';
import type { QueryOptions } from '../logsSource';

/** An answer, and how far this computer's clock is ahead of the one that answered. */
interface Told {
  readonly text: string;
  readonly aheadMs?: number;
}

/** The header has whole seconds: on average half of one more has passed. */
const HALF_SECOND_MS = 500;

const between = (fromMs: EpochMs, toMs: EpochMs): number => (fromMs + toMs) / 2;

async function get(url: string, { signal }: QueryOptions): Promise<Told> {
  const askedMs = epochMs(Date.now());
  const request = getBackendSrv().fetch<unknown>({ url, responseType: 'text', showErrorAlert: false });
  const { data, headers } = await lastValueFrom(request.pipe(takeUntil(whenAborted(signal))));
  const saidMs = Date.parse(headers.get('Date') ?? '');
  const ahead = between(askedMs, epochMs(Date.now())) - saidMs - HALF_SECOND_MS;
  return { text: typeof data === 'string' ? data : '', ...(Number.isNaN(ahead) ? {} : { aheadMs: ahead }) };
}

/** How far this computer's clock is ahead of Grafana's; undefined where Grafana does not tell. */
export async function browserAheadMs(options: QueryOptions = {}): Promise<number | undefined> {
  try {
    return (await get('/api/health', options)).aheadMs;
  } catch {
    options.signal?.throwIfAborted();
    return undefined;
  }
}

const VERSION = /^vm_app_version\{.*short_version="([^"]+)"/m;
const SET_FLAG = /^flag\{name="([^"]+)", ?value="([^"]*)", ?is_set="true"\}/gm;
/** Rows that were not taken, by reason; those that an administrator has dropped on purpose are left out. */
const DROPPED =
  /^(?:vl_rows_dropped_total\{reason="(?!debug)(\w+)"\}|vm_rows_ignored_total\{reason="(\w+)"\}|vl_too_long_(line)s_skipped_total(?:\{[^}]*\})?) ([1-9]\d*)/gm;

/** A gateway answers with a page of its own in the same form. */
const OF_GATEWAY = /^vmauth_/m;

/** Reads what both databases tell of themselves at `/metrics`; undefined for what is none of theirs. */
export function readServerFacts(text: string): ServerFacts | undefined {
  const [, version] = VERSION.exec(text) ?? [];
  if (!text.includes('vm_app_version{') || OF_GATEWAY.test(text)) {
    return undefined;
  }
  const dropped: Record<string, number> = {};
  for (const [, ofLogs, ofMetrics, isLine, count] of text.matchAll(DROPPED)) {
    const reason = ofLogs ?? ofMetrics ?? (isLine === undefined ? '' : 'too_long_line');
    dropped[reason] = (dropped[reason] ?? 0) + Number(count);
  }
  return {
    ...(version === undefined ? {} : { version }),
    flags: Object.fromEntries([...text.matchAll(SET_FLAG)].map(([, name = '', value = '']) => [name, value])),
    dropped,
  };
}

/**
 * What a database tells of itself, through Grafana's way to it. Where something stands before it that passes on
 * queries alone, or in a cluster, there is nothing to be had.
 */
export async function loadServerFacts(uid: string, options: QueryOptions = {}): Promise<ServerFacts | undefined> {
  try {
    const { text } = await get(`/api/datasources/proxy/uid/${encodeURIComponent(uid)}/metrics`, options);
    return readServerFacts(text);
  } catch {
    options.signal?.throwIfAborted();
    return undefined;
  }
}
